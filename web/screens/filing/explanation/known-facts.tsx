/** What the system knows of the delay: the unit need not write it again. */
import { useState } from 'preact/hooks';
import { openDocument, saveDocument } from '../../../api/documents.ts';
import { useReading } from '../../../api/use-reading.ts';
import { Button } from '../../../components/button.tsx';
import { Day, Moment } from '../../../components/day.tsx';
import { Problem } from '../../../components/notice.tsx';
import { useTexts } from '../../../texts/language.ts';
import type { ShownAssignment } from '../shown.ts';
import { explanationTexts } from './explanation-texts.ts';

const URGING = new Set(['REMINDED', 'ESCALATED', 'EXPLANATION_REQUESTED']);

function Reminders({ assignmentId }: { readonly assignmentId: string }) {
  const say = useTexts(explanationTexts);
  const { data } = useReading('GET /assignments/{assignmentId}/story', { params: { assignmentId } });
  const lines = data?.lines.filter(({ type }) => URGING.has(type)) ?? [];
  if (lines.length === 0) return <>{data === undefined ? '…' : say.never}</>;
  return (
    <ul class="filing-reminders">
      {lines.map(({ sequence, at, text }) => (
        <li key={sequence}>
          <Moment value={at} /> – {text}
        </li>
      ))}
    </ul>
  );
}

/** The paper form exists from the morning after the due day. */
function PaperForm({ assignmentId }: { readonly assignmentId: string }) {
  const say = useTexts(explanationTexts);
  const [problem, setProblem] = useState<Error>();
  const address = `/assignments/${assignmentId}/explanation-form`;
  const attempt = (work: Promise<void>): void => {
    setProblem(undefined);
    work.catch((error: unknown) => setProblem(error instanceof Error ? error : new Error(String(error))));
  };
  return (
    <div class="stack tight no-print">
      <div class="row">
        <Button small icon="print" onClick={() => attempt(openDocument(`${address}?format=html`))}>
          {say.print}
        </Button>
        <Button
          small
          icon="download"
          onClick={() => attempt(saveDocument(`${address}?format=docx`, `giai-trinh-${assignmentId}.docx`))}
        >
          {say.word}
        </Button>
        <span class="small soft">{say.printHint}</span>
      </div>
      {problem !== undefined && <Problem problem={problem} />}
    </div>
  );
}

export function KnownFacts({ shown }: { readonly shown: ShownAssignment }) {
  const say = useTexts(explanationTexts);
  const { id, obligations } = shown.assignment;
  const { dueDay, firstDueDay, workingDaysLate } = shown.status;
  return (
    <section class="sheet stack" aria-labelledby="known">
      <h2 id="known">{say.known}</h2>
      <dl class="facts">
        <dt>{say.work}</dt>
        <dd>
          {obligations.map(({ clauseId, product }) => (
            <div key={clauseId}>
              <span class="filing-clause">{clauseId}</span> {product}
            </div>
          ))}
        </dd>
        <dt>{say.due}</dt>
        <dd>
          <Day value={dueDay} weekday />
          {firstDueDay !== dueDay && (
            <span class="soft">
              {' '}
              ({say.first} <Day value={firstDueDay} />)
            </span>
          )}
        </dd>
        <dt>{say.late}</dt>
        <dd>
          <b>{say.lateDays(workingDaysLate)}</b>
        </dd>
        <dt>{say.reminded}</dt>
        <dd>
          <Reminders assignmentId={id} />
        </dd>
      </dl>
      {workingDaysLate > 0 && <PaperForm assignmentId={id} />}
    </section>
  );
}
