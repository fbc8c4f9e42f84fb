/** A mail that may have arrived is sent again by nobody but a person, who says why. */
import { useState } from 'preact/hooks';
import { faultAt } from '../../api/field-error.ts';
import { useCommand } from '../../api/use-command.ts';
import { Confirm } from '../../components/dialog.tsx';
import { TextArea } from '../../components/field.tsx';
import { Notice } from '../../components/notice.tsx';
import { tell } from '../../components/toast.tsx';
import { useTexts } from '../../texts/language.ts';
import type { Mail } from './mail-table.tsx';
import { mailTexts } from './mail-texts.ts';

export function SendAgain({ mail, onClose }: { readonly mail: Mail; readonly onClose: () => void }) {
  const say = useTexts(mailTexts);
  const ordering = useCommand('POST /mails/{mailKey}/resending');
  const [reason, setReason] = useState('');
  const order = async (): Promise<void> => {
    const done = await ordering.run({ params: { mailKey: mail.key }, body: { reason } });
    if (done === undefined) return;
    onClose();
    tell(say.ordered);
  };
  return (
    <Confirm
      title={say.sure}
      deed={say.resend}
      isBusy={ordering.isSending}
      problem={ordering.problem}
      onConfirm={() => void order()}
      onClose={onClose}
    >
      <p>
        <b>{mail.personName}</b>, {mail.unitName}: {mail.about ?? say.unreadable}
      </p>
      <p class="small">{mail.inWords}</p>
      <Notice tone="warn">{mail.standing === 'AMBIGUOUS' ? say.ambiguousWarning : say.failedWarning}</Notice>
      <TextArea
        label={say.reason}
        hint={say.reasonHint}
        value={reason}
        onValue={setReason}
        required
        {...faultAt(ordering.problem, 'reason')}
      />
    </Confirm>
  );
}
