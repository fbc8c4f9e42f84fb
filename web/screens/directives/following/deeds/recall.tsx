import { useDraft } from '../../../../api/draft.ts';
import { useCommand } from '../../../../api/use-command.ts';
import { Confirm } from '../../../../components/dialog.tsx';
import { TextArea } from '../../../../components/field.tsx';
import { tell } from '../../../../components/toast.tsx';
import { formatCount } from '../../../../texts/format.ts';
import { useTexts } from '../../../../texts/language.ts';
import type { DeedProps } from './deed.ts';
import { fieldError } from './field-error.ts';
import { deedTexts } from './texts.ts';

export function RecallDeed({ directiveId, version, open, onClose }: DeedProps) {
  const say = useTexts(deedTexts).recall;
  const reason = useDraft(`recall.${directiveId}`, '');
  const command = useCommand('POST /directives/{directiveId}/recall');
  const run = async (): Promise<void> => {
    const done = await command.run({
      params: { directiveId },
      body: { reason: reason.value },
      ifVersion: version,
    });
    if (done === undefined) return;
    reason.clear();
    tell(say.done);
    onClose();
  };
  return (
    <Confirm
      title={say.title}
      deed={say.deed}
      kind="danger"
      isBusy={command.isSending}
      problem={command.problem}
      onConfirm={() => void run()}
      onClose={onClose}
    >
      <p>{say.what(formatCount(open))}</p>
      <TextArea
        label={say.reason}
        hint={say.hint}
        required
        maxLength={2000}
        value={reason.value}
        onValue={reason.set}
        error={fieldError(command.problem, 'reason')}
      />
    </Confirm>
  );
}
