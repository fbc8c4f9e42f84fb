/** Evidence that needs no file: a document that can be looked up by number, day and receiver. */
import { useState } from 'preact/hooks';
import { newKey } from '../../../api/client.ts';
import { Confirm } from '../../../components/dialog.tsx';
import { DateField } from '../../../components/date-field.tsx';
import { TextField } from '../../../components/field.tsx';
import { today } from '../../../texts/format.ts';
import { useTexts } from '../../../texts/language.ts';
import type { CitedDocument } from './chosen.ts';
import { evidenceTexts } from './evidence-texts.ts';

export function CiteDocument({
  onCited,
  onClose,
}: {
  readonly onCited: (document: CitedDocument) => void;
  readonly onClose: () => void;
}) {
  const say = useTexts(evidenceTexts).document;
  const [number, setNumber] = useState('');
  const [day, setDay] = useState('');
  const [receivedBy, setReceivedBy] = useState('');
  return (
    <Confirm
      title={say.title}
      deed={say.deed}
      onClose={onClose}
      onConfirm={() =>
        onCited({
          kind: 'DOCUMENT',
          id: newKey(),
          number: number.trim(),
          day,
          receivedBy: receivedBy.trim(),
        })
      }
    >
      <p class="soft">{say.why}</p>
      <TextField
        label={say.number}
        hint={say.numberHint}
        value={number}
        onValue={setNumber}
        maxLength={60}
        required
      />
      <DateField label={say.day} value={day} onValue={setDay} max={today()} required />
      <TextField
        label={say.receivedBy}
        hint={say.receivedByHint}
        value={receivedBy}
        onValue={setReceivedBy}
        maxLength={200}
        required
      />
    </Confirm>
  );
}
