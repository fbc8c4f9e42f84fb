/** In which form one signs; an authorisation or an appointment is named where the form rests on one. */
import { useReading } from '../../api/use-reading.ts';
import type { BodyOf } from '../../api/endpoint.ts';
import { Select, TextField } from '../../components/field.tsx';
import { useTexts } from '../../texts/language.ts';
import { positionNames, signingFormNames } from '../directives/drafting/names.ts';
import { rulesFor, type LetterFacts, type Signing } from './letter-record.ts';

const texts = {
  vi: {
    form: 'Hình thức ký',
    bySystem: 'Theo chức vụ của người ký',
    hint: (who: string, form: string) =>
      `Đề xuất: ${who}, ${form}. Khi ký, hệ thống đối chiếu với quy định về thẩm quyền ký.`,
    authorisation: 'Văn bản ủy quyền',
    appointment: 'Quyết định giao quyền',
    example: 'Số, ký hiệu',
    holder: 'Chức vụ được ủy quyền',
    from: 'Có hiệu lực từ ngày',
    to: 'Đến hết ngày',
  },
  en: {
    form: 'Form of signature',
    bySystem: "By the signer's position",
    hint: (who: string, form: string) =>
      `Proposed: ${who}, ${form}. Checked against the signing rules when you sign.`,
    authorisation: 'Written authorisation',
    appointment: 'Decision of appointment',
    example: 'Its notation',
    holder: 'Authorised position',
    from: 'In force from',
    to: 'Until the end of',
  },
};

type Form = LetterFacts['signing']['form'];
type Position = LetterFacts['signing']['position'];
export interface SignValues {
  readonly form: Form | '';
  readonly notation: string;
  readonly holder: Position | '';
  readonly from: string;
  readonly to: string;
}
export const SIGN_AS_PROPOSED: SignValues = { form: '', notation: '', holder: '', from: '', to: '' };

export function signBody(
  { form, notation, holder, from, to }: SignValues,
  letter: LetterFacts,
  principal: Signing['principal'] | undefined,
): NonNullable<BodyOf<'POST /letters/{letterId}/signature'>> {
  if (form === '') return {};
  if (form === 'BY_AUTHORIZATION' && holder !== '' && principal !== undefined)
    return {
      form,
      authorisation: {
        notation,
        grantedBy: principal,
        grantedTo: holder,
        documentKinds: [letter.kind],
        validFrom: from,
        validTo: to,
      },
    };
  if (form === 'ACTING' && holder !== '')
    return { form, appointment: { notation, position: holder, from, to: to === '' ? null : to } };
  return { form };
}

export function SignFields({
  letter,
  values,
  onChange,
}: {
  readonly letter: LetterFacts;
  readonly values: SignValues;
  readonly onChange: (next: Partial<SignValues>) => void;
}) {
  const say = useTexts(texts);
  const forms = useTexts(signingFormNames);
  const positions = useTexts(positionNames);
  const { data } = useReading('GET /policy');
  const rules = data === undefined ? [] : rulesFor(data.signing.matrix, letter.kind);
  const offered = [...new Set(rules.map(({ form }) => form))];
  const holders = rules.find(({ form }) => form === values.form)?.positions ?? [];
  const needsPaper = values.form === 'BY_AUTHORIZATION' || values.form === 'ACTING';
  return (
    <>
      <Select
        label={say.form}
        hint={say.hint(
          positions[letter.signing.position],
          forms[letter.signing.form].toLocaleLowerCase('vi'),
        )}
        value={values.form}
        onValue={(value) => onChange({ form: offered.find((form) => form === value) ?? '', holder: '' })}
        options={[
          { value: '', label: say.bySystem },
          ...offered.map((form) => ({ value: form, label: forms[form] })),
        ]}
      />
      {needsPaper && (
        <div class="stack">
          <TextField
            label={values.form === 'ACTING' ? say.appointment : say.authorisation}
            hint={say.example}
            required
            maxLength={60}
            value={values.notation}
            onValue={(notation) => onChange({ notation })}
          />
          <Select
            label={say.holder}
            required
            value={values.holder}
            onValue={(value) => onChange({ holder: holders.find((holder) => holder === value) ?? '' })}
            options={[
              { value: '', label: '…' },
              ...holders.map((holder) => ({ value: holder, label: positions[holder] })),
            ]}
          />
          <div class="columns">
            <TextField
              label={say.from}
              type="date"
              required
              value={values.from}
              onValue={(from) => onChange({ from })}
            />
            <TextField
              label={say.to}
              type="date"
              required={values.form === 'BY_AUTHORIZATION'}
              value={values.to}
              onValue={(to) => onChange({ to })}
            />
          </div>
        </div>
      )}
    </>
  );
}
