/** Proof beside an answer: a file to open, or a document by its number, day and receiver. */
import { useState } from 'preact/hooks';
import { addressOf, download } from '../../../api/client.ts';
import { Button } from '../../../components/button.tsx';
import { Day } from '../../../components/day.tsx';
import { Icon } from '../../../components/icon.tsx';
import { Problem } from '../../../components/notice.tsx';
import { saveBlob } from '../../../api/documents.ts';
import { useTexts } from '../../../texts/language.ts';
import type { Report } from './shown.ts';

const texts = {
  vi: { document: 'Văn bản số', of: 'ngày', at: 'nơi nhận:', none: 'Không kèm minh chứng.' },
  en: { document: 'Document', of: 'of', at: 'received by', none: 'No evidence.' },
};
type Evidence = Report['answers'][number]['evidence'][number];

/** A file is open to whoever may see an assignment that names it, so the assignment is named too. */
function FileLink({
  sha256,
  name,
  assignmentId,
}: {
  readonly sha256: string;
  readonly name: string;
  readonly assignmentId: string;
}) {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Error>();
  const open = async (): Promise<void> => {
    setBusy(true);
    setProblem(undefined);
    try {
      const address = addressOf('/evidence/{sha256}', { sha256 }, { assignment: assignmentId });
      saveBlob(await download(address, '*/*'), name);
    } catch (error) {
      setProblem(error instanceof Error ? error : new Error(String(error)));
    }
    setBusy(false);
  };
  return (
    <>
      <Button small icon="download" isBusy={isBusy} onClick={() => void open()}>
        {name}
      </Button>
      <span class="print-only">{name}</span>
      {problem !== undefined && <Problem problem={problem} />}
    </>
  );
}

export function EvidenceList({
  evidence,
  assignmentId,
}: {
  readonly evidence: readonly Evidence[];
  readonly assignmentId: string;
}) {
  const say = useTexts(texts);
  if (evidence.length === 0) return <p class="soft small">{say.none}</p>;
  return (
    <ul class="record-evidence">
      {evidence.map((proof, index) => (
        <li key={index}>
          {proof.kind === 'FILE' ? (
            <FileLink sha256={proof.sha256} name={proof.name} assignmentId={assignmentId} />
          ) : (
            <span>
              <Icon name="document" /> {say.document} <b>{proof.number}</b> {say.of} <Day value={proof.day} />
              , {say.at} {proof.receivedBy}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
