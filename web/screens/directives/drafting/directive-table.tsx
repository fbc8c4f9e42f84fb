/** Directives as rows: a draft leads to its editor, everything else to the document. */
import type { AnswerOf } from '../../../api/endpoint.ts';
import { Day } from '../../../components/day.tsx';
import { Table } from '../../../components/table.tsx';
import { dayOf, formatCount } from '../../../texts/format.ts';
import { documentTypeNames } from '../../../texts/document-types.ts';
import { directivePhaseNames, urgencyNames } from '../../../texts/labels.ts';
import { useLanguage, useTexts } from '../../../texts/language.ts';
import { upperFirst } from '../../../texts/letters.ts';

const texts = {
  vi: {
    caption: 'Văn bản, mới nhất trước',
    notation: 'Số, ký hiệu',
    subject: 'Trích yếu',
    phase: 'Tình trạng',
    issued: 'Ban hành',
    due: 'Hạn',
    assignments: 'Nhiệm vụ',
    drafted: 'Soạn ngày',
    noNumber: 'Chưa có số',
    completed: 'Đã xong, chờ kết thúc',
    untitled: '(chưa có trích yếu)',
  },
  en: {
    caption: 'Directives, newest first',
    notation: 'Notation',
    subject: 'Abstract',
    phase: 'State',
    issued: 'Issued',
    due: 'Due',
    assignments: 'Assignments',
    drafted: 'Drafted on',
    noNumber: 'No number yet',
    completed: 'Done, to be closed',
    untitled: '(no abstract yet)',
  },
};

export type DirectiveItem = AnswerOf<'GET /directives'>['items'][number];
const SIGNS: Record<DirectiveItem['phase'], string> = {
  DRAFT: '✎',
  DISTRIBUTING: '➤',
  IN_FORCE: '●',
  CLOSED: '✓',
  RECALLED: '↩',
  REPLACED: '⇄',
  DISCARDED: '–',
};
const TONES: Partial<Record<DirectiveItem['phase'], string>> = {
  DRAFT: 'yellow',
  IN_FORCE: 'calm',
  DISTRIBUTING: 'calm',
};

export const addressOfDirective = ({ id, phase }: Pick<DirectiveItem, 'id' | 'phase'>): string =>
  phase === 'DRAFT' || phase === 'DISCARDED' ? `/directives/${id}/draft` : `/directives/${id}`;

function Subject({ item }: { readonly item: DirectiveItem }) {
  const say = useTexts(texts);
  const urgencies = useTexts(urgencyNames);
  return (
    <>
      {item.urgency !== 'NORMAL' && <b class="directives-urgent">{urgencies[item.urgency]} · </b>}
      <a href={addressOfDirective(item)}>{item.subject === '' ? say.untitled : upperFirst(item.subject)}</a>
    </>
  );
}

function Notation({ item }: { readonly item: DirectiveItem }) {
  const say = useTexts(texts);
  const types = useTexts(documentTypeNames);
  return (
    <>
      {item.notation === '' ? (
        <span class="soft">{say.noNumber}</span>
      ) : (
        <b class="numeric">{item.notation}</b>
      )}
      <br />
      <span class="soft small">{types[item.type]}</span>
    </>
  );
}

function State({ item }: { readonly item: DirectiveItem }) {
  const say = useTexts(texts);
  const names = useTexts(directivePhaseNames);
  const isDone = item.phase === 'IN_FORCE' && item.completed;
  return (
    <span class={`badge directives-state ${TONES[item.phase] ?? ''}`}>
      <span aria-hidden="true">{SIGNS[item.phase]}</span>
      {isDone ? say.completed : names[item.phase]}
    </span>
  );
}

export function DirectiveTable({ items }: { readonly items: readonly DirectiveItem[] }) {
  const say = useTexts(texts);
  const language = useLanguage();
  return (
    <Table
      caption={say.caption}
      rows={items}
      keyOf={({ id }) => id}
      columns={[
        { key: 'subject', title: say.subject, isHead: true, cell: (item) => <Subject item={item} /> },
        { key: 'notation', title: say.notation, cell: (item) => <Notation item={item} /> },
        { key: 'phase', title: say.phase, cell: (item) => <State item={item} /> },
        {
          key: 'issued',
          title: say.issued,
          cell: ({ issuedDay, createdAt }) =>
            issuedDay === undefined ? (
              <span class="soft small">
                {say.drafted} <Day value={dayOf(createdAt)} />
              </span>
            ) : (
              <Day value={issuedDay} />
            ),
        },
        {
          key: 'due',
          title: say.due,
          cell: ({ dueDay }) => (dueDay === undefined ? '–' : <Day value={dueDay} />),
        },
        {
          key: 'assignments',
          title: say.assignments,
          isNumeric: true,
          cell: ({ expectedAssignments }) =>
            expectedAssignments === 0 ? '–' : formatCount(expectedAssignments, language),
        },
      ]}
    />
  );
}
