/** The fields of a clause that is open. */
import { Checkbox, Choices, TextArea, TextField } from '../../../../components/field.tsx';
import { today } from '../../../../texts/format.ts';
import { useTexts } from '../../../../texts/language.ts';
import type { ClauseProps } from './clause-head.tsx';
import { ofKind } from '../form/clause-list.ts';
import { isUsableClauseId } from '../form/clause-numbers.ts';
import { CriteriaField } from './criteria-field.tsx';
import { alwaysAssigns, assignsWork, type ClauseForm } from '../draft-form.ts';
import { clauseKindHints, clauseKindNames, keysOf, optionsOf } from '../names.ts';
import { ObligationFields } from './obligation-fields.tsx';
import { Spot } from '../editor/spot.tsx';

const texts = {
  vi: {
    id: 'Số mục',
    idHint: 'Số hoặc chữ thường, cách nhau bằng dấu chấm: 1, 2.1, 2.a.',
    kind: 'Loại mục',
    text: 'Nội dung',
    assigns: 'Mục này cũng giao việc phải nộp',
  },
  en: {
    id: 'Number',
    idHint: 'Digits or small letters between dots: 1, 2.1, 2.a.',
    kind: 'Kind',
    text: 'Text',
    assigns: 'This clause also gives work to hand in',
  },
};

export function ClauseFields({ clause, index, deeds: { put } }: ClauseProps) {
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
