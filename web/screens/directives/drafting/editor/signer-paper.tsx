/** The decision that a signing form rests on: an acting head's appointment (Q.), a written authorisation (TUQ.). */
import { DateField } from '../../../../components/date-field.tsx';
import { TextField } from '../../../../components/field.tsx';
import { useTexts } from '../../../../texts/language.ts';
import type { SignerForm } from '../draft-form.ts';

const texts = {
  vi: {
    appointment: 'Văn bản giao quyền',
    authorisation: 'Văn bản ủy quyền',
    from: 'Có hiệu lực từ ngày',
    to: 'Đến hết ngày',
    open: 'Để trống nếu không ghi thời hạn.',
    limited: 'Ủy quyền phải có thời hạn (Nghị định 30/2020/NĐ-CP, Điều 13).',
    example: 'Số, ký hiệu; ví dụ 98/QĐ-TTg.',
  },
  en: {
    appointment: 'Decision of appointment',
    authorisation: 'Written authorisation',
    from: 'In force from',
    to: 'Until the end of',
    open: 'Leave empty when no end is given.',
    limited: 'An authorisation must be limited in time (Decree 30/2020/NĐ-CP, article 13).',
    example: 'Its notation, for instance 98/QĐ-TTg.',
  },
};

export function SignerPaper({
  signer,
  put,
}: {
  readonly signer: SignerForm;
  readonly put: (next: Partial<SignerForm>) => void;
}) {
  const say = useTexts(texts);
  const { form, paper, position } = signer;
  const isAuthorised = form === 'BY_AUTHORIZATION';
  const isActing = form === 'ACTING' || (position === 'ACTING_CHAIRMAN' && form !== '');
  if (!isAuthorised && !isActing) return null;
  const write = (next: Partial<SignerForm['paper']>): void => put({ paper: { ...paper, ...next } });
  return (
    <div class="columns">
      <TextField
        label={isAuthorised ? say.authorisation : say.appointment}
        hint={say.example}
        value={paper.notation}
        maxLength={60}
        onValue={(notation) => write({ notation })}
      />
      <DateField label={say.from} value={paper.from} onValue={(from) => write({ from })} />
      <DateField
        label={say.to}
        hint={isAuthorised ? say.limited : say.open}
        value={paper.to}
        onValue={(to) => write({ to })}
      />
    </div>
  );
}
