/** What a clause asks: owner, product, deadline. Without one of them it is never issued. */
import { Choices, TextField } from '../../../../components/field.tsx';
import { today } from '../../../../texts/format.ts';
import { useTexts } from '../../../../texts/language.ts';
import { usualRecurrence } from '../form/clause-list.ts';
import type { ObligationForm } from '../draft-form.ts';
import { OwnerField } from './owner-field.tsx';
import { RecurrenceField } from './recurrence-field.tsx';
import { Spot } from '../editor/spot.tsx';
import { TermField } from './term-field.tsx';

const texts = {
  vi: {
    product: 'Sản phẩm phải nộp',
    productHint: 'Tên báo cáo, kế hoạch hoặc văn bản cụ thể, ví dụ: Báo cáo kết quả tự kiểm tra.',
    timing: 'Nộp',
    once: 'Một lần',
    periodic: 'Theo kỳ',
    term: 'Thời hạn',
  },
  en: {
    product: 'Product to hand in',
    productHint: 'The report, plan or document by name, for instance: report on the self-inspection.',
    timing: 'Handed in',
    once: 'Once',
    periodic: 'Every period',
    term: 'Deadline',
  },
};

export function ObligationFields({
  path,
  obligation,
  onObligation,
}: {
  readonly path: string;
  readonly obligation: ObligationForm;
  readonly onObligation: (next: ObligationForm) => void;
}) {
  const say = useTexts(texts);
  const put = (next: Partial<ObligationForm>): void => onObligation({ ...obligation, ...next });
  return (
    <>
      <OwnerField path={path} obligation={obligation} put={put} />
      <Spot path={`${path}.product`} hint={say.productHint}>
        {(hint) => (
          <TextField
            label={say.product}
            hint={hint}
            value={obligation.product}
            maxLength={500}
            onValue={(product) => put({ product })}
          />
        )}
      </Spot>
      <Choices
        label={say.timing}
        value={obligation.isPeriodic ? 'periodic' : 'once'}
        onValue={(value) =>
          put({
            isPeriodic: value === 'periodic',
            ...(obligation.recurrence.from === '' ? { recurrence: usualRecurrence(today()) } : {}),
          })
        }
        options={[
          { value: 'once', label: say.once },
          { value: 'periodic', label: say.periodic },
        ]}
      />
      {obligation.isPeriodic ? (
        <Spot path={`${path}.term`}>
          {(hint) => (
            <>
              <RecurrenceField
                path={`${path}.recurrence`}
                value={obligation.recurrence}
                onValue={(recurrence) => put({ recurrence })}
              />
              {hint}
            </>
          )}
        </Spot>
      ) : (
        <TermField
          label={say.term}
          path={`${path}.term`}
          value={obligation.term}
          onValue={(term) => put({ term })}
        />
      )}
    </>
  );
}
