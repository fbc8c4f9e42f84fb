/** One piece of evidence: what it is, how far it has come, and the way out of a trouble. */
import { Button } from '../../../components/button.tsx';
import { Icon } from '../../../components/icon.tsx';
import { formatDay } from '../../../texts/format.ts';
import { useTexts } from '../../../texts/language.ts';
import { ApiProblem } from '../../../api/problem.ts';
import type { Chosen, ChosenFile } from './chosen.ts';
import { evidenceTexts } from './evidence-texts.ts';
import type { Uploads, UploadState } from './use-uploads.ts';

function FileState({
  file,
  state,
  onRetry,
}: {
  file: ChosenFile;
  state: UploadState | undefined;
  onRetry: () => void;
}) {
  const say = useTexts(evidenceTexts);
  if (file.sha256 !== undefined)
    return (
      <span class="filing-evidence-state good">
        <span aria-hidden="true">✓</span> {say.sent}
      </span>
    );
  if (state?.problem !== undefined) {
    const { problem } = state;
    const isLost = problem === 'LOST';
    return (
      <span class="filing-evidence-state bad">
        {isLost ? say.lost : problem instanceof ApiProblem ? problem.message : say.failed}{' '}
        {!isLost && (
          <Button small onClick={onRetry}>
            {say.retry}
          </Button>
        )}
      </span>
    );
  }
  const sent = state?.sentBytes ?? 0;
  const words =
    state === undefined
      ? say.queued
      : state.isWaiting
        ? say.waiting
        : say.sending(Math.round((sent / Math.max(1, file.bytes)) * 100));
  return (
    <span class="filing-evidence-state">
      <progress max={file.bytes} value={sent} aria-label={file.name} /> {words}
    </span>
  );
}

function About({ chosen }: { readonly chosen: Chosen }) {
  const say = useTexts(evidenceTexts);
  if (chosen.kind === 'DOCUMENT')
    return <span>{say.document.line(chosen.number, formatDay(chosen.day), chosen.receivedBy)}</span>;
  const { name, bytes, originalBytes } = chosen;
  return (
    <span>
      {name}{' '}
      {bytes > 0 && (
        <span class="small soft">
          (
          {originalBytes === undefined
            ? say.size(bytes)
            : say.shrunk(say.size(originalBytes), say.size(bytes))}
          )
        </span>
      )}
    </span>
  );
}

export function EvidenceLine({
  chosen,
  uploads,
  onDrop,
}: {
  readonly chosen: Chosen;
  readonly uploads: Uploads;
  readonly onDrop: () => void;
}) {
  const say = useTexts(evidenceTexts);
  const name = chosen.kind === 'FILE' ? chosen.name : chosen.number;
  return (
    <li class="filing-evidence-line">
      <Icon name={chosen.kind === 'FILE' ? 'paperclip' : 'document'} />
      <div class="stack tight">
        <About chosen={chosen} />
        {chosen.kind === 'FILE' && (
          <FileState
            file={chosen}
            state={uploads.stateOf(chosen.id)}
            onRetry={() => uploads.retry(chosen.id)}
          />
        )}
      </div>
      <button
        type="button"
        class="button quiet small filing-evidence-drop"
        aria-label={say.remove(name)}
        title={say.remove(name)}
        onClick={onDrop}
      >
        <Icon name="cross" />
      </button>
    </li>
  );
}
