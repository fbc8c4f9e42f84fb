/** The last step before rules change: what changes in words, and why. */
import { useState } from 'preact/hooks';
import { faultAt } from '../../api/field-error.ts';
import { Confirm } from '../../components/dialog.tsx';
import { TextArea } from '../../components/field.tsx';
import { useTexts } from '../../texts/language.ts';

const texts = {
  vi: {
    changes: (count: number) => `${count} thay đổi:`,
    reason: 'Lý do',
    reasonHint: 'Số, ký hiệu văn bản hoặc một câu; ghi vào sổ cái cùng phiên bản mới.',
    apply: 'Lưu và áp dụng',
  },
  en: {
    changes: (count: number) => `${count} changes:`,
    reason: 'Reason',
    reasonHint: 'A document or one sentence; goes into the ledger with the new version.',
    apply: 'Save and apply',
  },
};

export function ConfirmChange({
  title,
  consequence,
  changes,
  isBusy,
  problem,
  onConfirm,
  onClose,
}: {
  readonly title: string;
  readonly consequence: string;
  readonly changes: readonly string[];
  readonly isBusy: boolean;
  readonly problem: Error | undefined;
  readonly onConfirm: (reason: string) => void;
  readonly onClose: () => void;
}) {
  const say = useTexts(texts);
  const [reason, setReason] = useState('');
  return (
    <Confirm
      title={title}
      deed={say.apply}
      isBusy={isBusy}
      problem={problem}
      onConfirm={() => onConfirm(reason)}
      onClose={onClose}
    >
      <p>{say.changes(changes.length)}</p>
      <ul class="policy-changes">
        {changes.map((change) => (
          <li key={change}>{change}</li>
        ))}
      </ul>
      <p class="soft">{consequence}</p>
      <TextArea
        label={say.reason}
        hint={say.reasonHint}
        value={reason}
        onValue={setReason}
        required
        {...faultAt(problem, 'reason')}
      />
    </Confirm>
  );
}
