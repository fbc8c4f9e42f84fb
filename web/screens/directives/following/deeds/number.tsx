import { useState } from 'preact/hooks';
import { fieldError } from './field-error.ts';
import { useCommand } from '../../../../api/use-command.ts';
import { Confirm } from '../../../../components/dialog.tsx';
import { TextField } from '../../../../components/field.tsx';
import { tell } from '../../../../components/toast.tsx';
import { useTexts } from '../../../../texts/language.ts';
import type { DeedProps } from './deed.ts';
import { deedTexts } from './texts.ts';

/** A document that was issued before its number was known gets it now. */
export function NumberDeed({ directiveId, version, onClose }: DeedProps) {
  const say = useTexts(deedTexts).number;
  const [number, setNumber] = useState('');
  const command = useCommand('POST /directives/{directiveId}/number');
  const run = async (): Promise<void> => {
    const body = number.trim() === '' ? {} : { number: Number(number) };
    const done = await command.run({ params: { directiveId }, body, ifVersion: version });
    if (done === undefined) return;
    tell(say.done(done.notation));
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
      <TextField
        label={say.field}
        hint={say.hint}
        help={say.help}
        type="number"
        min={1}
        max={999_999}
        inputMode="numeric"
        value={number}
        onValue={setNumber}
        error={fieldError(command.problem, 'number')}
      />
      <p>{say.what}</p>
    </Confirm>
  );
}
