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

export function CloseDeed({ directiveId, version, all, onClose }: DeedProps) {
  const say = useTexts(deedTexts).close;
  const note = useDraft(`close.${directiveId}`, '');
  const command = useCommand('POST /directives/{directiveId}/close');
  const run = async (): Promise<void> => {
    const body = note.value.trim() === '' ? {} : { note: note.value };
    const done = await command.run({ params: { directiveId }, body, ifVersion: version });
    if (done === undefined) return;
    note.clear();
    tell(say.done);
    onClose();
  };
  return (
    <Confirm
      title={say.title}
      deed={say.deed}
      isBusy={command.isSending}
      problem={command.problem}
      onConfirm={() => void run()}
      onClose={onClose}
    >
      <p>{say.what(formatCount(all))}</p>
      <TextArea
        label={say.note}
        maxLength={2000}
        value={note.value}
        onValue={note.set}
        error={fieldError(command.problem, 'note')}
      />
    </Confirm>
  );
}
