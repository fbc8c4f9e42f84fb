/** Self-inspection criterion by criterion, folded away until it is wanted. */
import { useEffect, useState } from 'preact/hooks';
import { lineProblem } from '../../../api/client.ts';
import type { AnswerOf } from '../../../api/endpoint.ts';
import type { WorkingDays } from '../../../api/working-days.ts';
import { Loading, Problem } from '../../../components/notice.tsx';
import { useTexts } from '../../../texts/language.ts';
import type { Faults } from '../faults.tsx';
import type { FindingDrafts } from './finding-draft.ts';
import { inspectionTexts } from './inspection-texts.ts';
import type { OpenedInspection } from './opened-inspection.tsx';

export interface InspectionProps {
  readonly unitId: string;
  readonly directive: AnswerOf<'GET /directives/{directiveId}'>['directive'] | undefined;
  readonly findings: FindingDrafts;
  readonly days: WorkingDays;
  readonly faults: Faults;
  readonly onFindings: (next: (before: FindingDrafts) => FindingDrafts) => void;
}

/** Most reports in the simple case never open it: its screens come over the line only for those that do. */
function Opened(props: InspectionProps) {
  const [part, setPart] = useState<{ readonly Part: typeof OpenedInspection }>();
  const [problem, setProblem] = useState<Error>();
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    setProblem(undefined);
    import('./opened-inspection.tsx').then(
      ({ OpenedInspection: Part }) => setPart({ Part }),
      () => setProblem(lineProblem()),
    );
  }, [turn]);
  if (part !== undefined) return <part.Part {...props} />;
  return problem === undefined ? (
    <Loading />
  ) : (
    <Problem problem={problem} onRetry={() => setTurn(turn + 1)} />
  );
}

export function Inspection(props: InspectionProps) {
  const say = useTexts(inspectionTexts);
  const judgedOnes = Object.values(props.findings);
  const wrongs = judgedOnes.filter(({ verdict }) => verdict === 'WRONG').length;
  const [isOpened, setOpen] = useState(false);
  // What is missing in here must be seen.
  const isFaulty = Object.keys(props.findings).some(
    (code) => props.faults.has(`${code}.CODE`) || props.faults.has(`${code}.REMEDY`),
  );
  const isOpen = isOpened || isFaulty;
  return (
    <details
      class="sheet filing-inspection"
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        <h2>{say.title}</h2>
        <span class="soft">
          {judgedOnes.length === 0 ? say.notYet : say.judged(judgedOnes.length)}
          {wrongs > 0 && `, ${say.wrongs(wrongs)}`}
        </span>
      </summary>
      {isOpen && <Opened {...props} />}
    </details>
  );
}
