import { Day } from '../../components/day.tsx';
import { Table, type Column } from '../../components/table.tsx';
import { letterKindNames } from '../../texts/deciding.ts';
import { dayOf } from '../../texts/format.ts';
import { useTexts } from '../../texts/language.ts';
import { positionNames, signingFormNames } from '../directives/drafting/names.ts';
import type { LetterItem } from './letter-record.ts';
import { Trigger } from './trigger.tsx';

const texts = {
  vi: {
    unit: 'Gửi đơn vị',
    kind: 'Loại',
    why: 'Lý do',
    about: 'Văn bản',
    drafted: 'Lập ngày',
    signer: 'Đề xuất ký',
    number: 'Số, ký hiệu',
    signed: 'Ngày ký',
    by: 'Người ký',
    reason: 'Lý do không ban hành',
  },
  en: {
    unit: 'To',
    kind: 'Kind',
    why: 'Why',
    about: 'About',
    drafted: 'Drafted',
    signer: 'Proposed signer',
    number: 'Notation',
    signed: 'Signed on',
    by: 'Signed by',
    reason: 'Reason',
  },
};

export function LetterTable({
  letters,
  caption,
}: {
  readonly letters: readonly LetterItem[];
  readonly caption: string;
}) {
  const say = useTexts(texts);
  const kinds = useTexts(letterKindNames);
  const positions = useTexts(positionNames);
  const forms = useTexts(signingFormNames);
  const phase = letters[0]?.phase ?? 'DRAFT';
  const unit: Column<LetterItem> = {
    key: 'unit',
    title: say.unit,
    isHead: true,
    cell: ({ id, facts }) => <a href={`/letters/${id}`}>{facts.unitName}</a>,
  };
  const kind: Column<LetterItem> = { key: 'kind', title: say.kind, cell: (letter) => kinds[letter.kind] };
  const why: Column<LetterItem> = {
    key: 'why',
    title: say.why,
    cell: ({ facts }) => <Trigger facts={facts} />,
  };
  const drafted: Column<LetterItem> = {
    key: 'drafted',
    title: say.drafted,
    cell: ({ draftedAt }) => <Day value={dayOf(draftedAt)} />,
  };
  const about: Column<LetterItem> = {
    key: 'about',
    title: say.about,
    cell: ({ facts }) => <span class="numeric">{facts.notation}</span>,
  };
  const columns: Record<LetterItem['phase'], readonly Column<LetterItem>[]> = {
    DRAFT: [
      unit,
      why,
      about,
      drafted,
      {
        key: 'signer',
        title: say.signer,
        cell: ({ signing }) => (
          <>
            {positions[signing.position]}
            <div class="soft small">{forms[signing.form]}</div>
          </>
        ),
      },
    ],
    SIGNED: [
      unit,
      kind,
      { key: 'number', title: say.number, cell: ({ signed }) => <b class="numeric">{signed?.notation}</b> },
      { key: 'signed', title: say.signed, cell: ({ signed }) => signed && <Day value={signed.day} /> },
      { key: 'by', title: say.by, cell: ({ signed }) => signed?.name },
      about,
    ],
    SET_ASIDE: [
      unit,
      kind,
      { key: 'reason', title: say.reason, cell: ({ setAside }) => setAside?.reason },
      drafted,
      about,
    ],
  };
  return <Table caption={caption} columns={columns[phase]} rows={letters} keyOf={({ id }) => id} />;
}
