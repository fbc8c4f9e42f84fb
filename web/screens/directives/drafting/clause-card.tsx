/** One clause: closed it reads like the document, open it has its fields. */
import { useRef } from 'preact/hooks';
import { Button } from '../../../components/button.tsx';
import { Checkbox, Choices, TextArea, TextField } from '../../../components/field.tsx';
import { Icon } from '../../../components/icon.tsx';
import { today } from '../../../texts/format.ts';
import { useTexts } from '../../../texts/language.ts';
import { ofKind } from './clause-list.ts';
import { isUsableClauseId } from './clause-numbers.ts';
import { ClauseSummary } from './clause-summary.tsx';
import { CriteriaField } from './criteria-field.tsx';
import { alwaysAssigns, assignsWork, type ClauseForm } from './draft-form.ts';
import { useEditor } from './editor.ts';
import { isAt } from './finding-places.ts';
import { clauseKindHints, clauseKindNames, keysOf, optionsOf } from './names.ts';
import { ObligationFields } from './obligation-fields.tsx';
import { Spot } from './spot.tsx';

const texts = {
  vi: {
    edit: 'Sửa',
    close: 'Thu gọn',
    up: 'Chuyển lên',
    down: 'Chuyển xuống',
    remove: 'Bỏ mục',
    about: (id: string, deed: string) => `${deed} – mục ${id}`,
    id: 'Số mục',
    idHint: 'Số hoặc chữ thường, cách nhau bằng dấu chấm: 1, 2.1, 2.a.',
    kind: 'Loại mục',
    text: 'Nội dung',
    empty: '(chưa có nội dung)',
    assigns: 'Mục này cũng giao việc phải nộp',
    blocking: (count: number) => `${count} điểm phải sửa`,
    warning: (count: number) => `${count} lưu ý`,
  },
  en: {
    edit: 'Edit',
    close: 'Fold',
    up: 'Move up',
    down: 'Move down',
    remove: 'Remove',
    about: (id: string, deed: string) => `${deed} – clause ${id}`,
    id: 'Number',
    idHint: 'Digits or small letters between dots: 1, 2.1, 2.a.',
    kind: 'Kind',
    text: 'Text',
    empty: '(no text yet)',
    assigns: 'This clause also gives work to hand in',
    blocking: (count: number) => `${count} to be mended`,
    warning: (count: number) => `${count} notes`,
  },
};

export interface ClauseDeeds {
  readonly put: (update: (clause: ClauseForm) => ClauseForm) => void;
  readonly move: (steps: number) => void;
  readonly remove: () => void;
}
interface CardProps {
  readonly clause: ClauseForm;
  readonly index: number;
  readonly isLast: boolean;
  readonly deeds: ClauseDeeds;
}

function Found({ index }: { readonly index: number }) {
  const { findings } = useEditor();
  const say = useTexts(texts);
  const here = findings.filter((finding) => isAt(finding, `clauses.${index}`));
  const blocking = here.filter(({ severity }) => severity === 'BLOCKING').length;
  if (here.length === 0) return null;
  return (
    <span class={`badge ${blocking > 0 ? 'red' : 'yellow'}`}>
      <Icon name={blocking > 0 ? 'alert' : 'info'} />
      {blocking > 0 ? say.blocking(blocking) : say.warning(here.length)}
    </span>
  );
}

function Head({ clause, index, isLast, deeds }: CardProps) {
  const { open, setOpen } = useEditor();
  const say = useTexts(texts);
  const kinds = useTexts(clauseKindNames);
  const isOpen = open.has(clause.key);
  const about = (deed: string): string => say.about(clause.id, deed);
  return (
    <div class="drafting-clause-head">
      <div class="row">
        <b class="numeric">{clause.id === '' ? '?' : clause.id}</b>
        <span class="badge">{kinds[clause.kind]}</span>
        <Found index={index} />
      </div>
      <div class="row drafting-clause-deeds">
        <Button
          small
          kind="quiet"
          disabled={index === 0}
          onClick={() => deeds.move(-1)}
          title={about(say.up)}
        >
          <span aria-hidden="true">↑</span>
          <span class="visually-hidden">{about(say.up)}</span>
        </Button>
        <Button small kind="quiet" disabled={isLast} onClick={() => deeds.move(1)} title={about(say.down)}>
          <span aria-hidden="true">↓</span>
          <span class="visually-hidden">{about(say.down)}</span>
        </Button>
        <Button small kind="quiet" icon="cross" aria-label={about(say.remove)} onClick={deeds.remove}>
          {say.remove}
        </Button>
        <Button
          small
          icon={isOpen ? 'check' : 'edit'}
          aria-expanded={isOpen}
          aria-label={about(isOpen ? say.close : say.edit)}
          onClick={() => setOpen(clause.key, !isOpen)}
        >
          {isOpen ? say.close : say.edit}
        </Button>
      </div>
    </div>
  );
}

function Fields({ clause, index, deeds: { put } }: CardProps) {
  const say = useTexts(texts);
  const kinds = useTexts(clauseKindNames);
  const hints = useTexts(clauseKindHints);
  const path = `clauses.${index}`;
  const set = (next: Partial<ClauseForm>): void => put((now) => ({ ...now, ...next }));
  return (
    <div class="stack">
      <Spot path={`${path}.text`}>
        {(hint) => (
          <TextArea
            label={say.text}
            hint={hint}
            value={clause.text}
            maxLength={5000}
            rows={3}
            onValue={(text) => set({ text })}
          />
        )}
      </Spot>
      <Choices
        label={say.kind}
        hint={hints[clause.kind]}
        value={clause.kind}
        onValue={(value) =>
          put((now) => ofKind(now, keysOf(kinds).find((kind) => kind === value) ?? now.kind, today()))
        }
        options={optionsOf(kinds)}
      />
      {clause.kind === 'PROHIBITION' && (
        <CriteriaField
          path={`${path}.criteria`}
          chosen={clause.criteria}
          onChosen={(criteria) => set({ criteria })}
        />
      )}
      {!alwaysAssigns(clause.kind) && (
        <Checkbox label={say.assigns} checked={clause.assigns} onValue={(assigns) => set({ assigns })} />
      )}
      {assignsWork(clause) && (
        <ObligationFields
          path={`${path}.obligation`}
          obligation={clause.obligation}
          onObligation={(obligation) => set({ obligation })}
        />
      )}
      <Spot path={`${path}.id`} {...(isUsableClauseId(clause.id) ? {} : { hint: say.idHint })}>
        {(hint) => (
          <div class="drafting-number">
            <TextField
              label={say.id}
              hint={hint}
              value={clause.id}
              maxLength={12}
              onValue={(id) => set({ id })}
            />
          </div>
        )}
      </Spot>
    </div>
  );
}

export function ClauseCard(props: CardProps) {
  const { clause, index, deeds } = props;
  const { open } = useEditor();
  const say = useTexts(texts);
  const card = useRef<HTMLLIElement>(null);
  /** Alt with the arrows, anywhere in the clause; the focus stays where it was. */
  const onKey = (event: KeyboardEvent): void => {
    const steps =
      event.altKey && event.key === 'ArrowUp' ? -1 : event.altKey && event.key === 'ArrowDown' ? 1 : 0;
    if (steps === 0) return;
    event.preventDefault();
    const focused = document.activeElement;
    deeds.move(steps);
    requestAnimationFrame(() => {
      if (focused instanceof HTMLElement) focused.focus();
    });
  };
  return (
    <li ref={card} class="drafting-clause" id={`clause-${clause.key}`} onKeyDown={onKey}>
      <Spot path={`clauses.${index}`} exact>
        {(hint) => (
          <div class="stack">
            <Head {...props} />
            {open.has(clause.key) ? (
              <Fields {...props} />
            ) : (
              <div class="stack tight">
                <p class={clause.text === '' ? 'soft' : 'drafting-clause-text'}>
                  {clause.text === '' ? say.empty : clause.text}
                </p>
                <ClauseSummary clause={clause} />
              </div>
            )}
            {hint}
          </div>
        )}
      </Spot>
    </li>
  );
}
