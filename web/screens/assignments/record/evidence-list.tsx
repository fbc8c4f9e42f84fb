/** Proof beside an answer: a file to open, or a document by its number, day and receiver. */
import { Day } from '../../../components/day.tsx';
import { Icon } from '../../../components/icon.tsx';
import { useTexts } from '../../../texts/language.ts';
import { FileLink } from './file-link.tsx';
import type { Report } from './shown.ts';

const texts = {
  vi: { document: 'Văn bản số', of: 'ngày', at: 'nơi nhận:', none: 'Không kèm minh chứng.' },
  en: { document: 'Document', of: 'of', at: 'received by', none: 'No evidence.' },
};
type Evidence = Report['answers'][number]['evidence'][number];

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
