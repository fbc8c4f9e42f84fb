/** The report as a form, and the deed of filing it: checked here first, confirmed in words, sent once evidence has arrived. */
import { useMemo, useState } from 'preact/hooks';
import type { AnswerOf } from '../../../api/endpoint.ts';
import type { WorkingDays } from '../../../api/working-days.ts';
import { Button } from '../../../components/button.tsx';
import { TextArea } from '../../../components/field.tsx';
import { Notice, Problem } from '../../../components/notice.tsx';
import { useTexts } from '../../../texts/language.ts';
import { RestoredDraft } from '../draft-line.tsx';
import { FaultList, faultsOf, noFaults, type Faults } from '../faults.tsx';
import { FilingBar } from '../filing-bar.tsx';
import { FilingFields } from '../filing-fields.tsx';
import { Inspection } from '../inspection/inspection.tsx';
import type { Receipt, ShownAssignment } from '../shown.ts';
import { Answers } from './answers.tsx';
import { ConfirmReport } from './confirm-report.tsx';
import type { ReportDraft } from './report-draft.ts';
import { byClause, faultsIn } from './report-faults.ts';
import { reportTexts } from './report-texts.ts';
import { useDeedOfFiling } from './use-deed-of-filing.ts';
import { useReport, type ReportDesk } from './use-report.ts';

export interface ReportFieldsProps {
  readonly shown: ShownAssignment;
  readonly directive: AnswerOf<'GET /directives/{directiveId}'>['directive'] | undefined;
  readonly initial: ReportDraft;
  readonly days: WorkingDays;
  readonly goesToHead: boolean;
  readonly onFiled: (receipt: Receipt, filed: ReportDraft) => void;
}

function General({ desk, faults }: { readonly desk: ReportDesk; readonly faults: Faults }) {
  const say = useTexts(reportTexts);
  const { content } = desk.filing;
  return (
    <section class="sheet stack" aria-labelledby="general">
      <h2 id="general">{say.general}</h2>
      <TextArea
        label={say.summary}
        value={content.summary}
        maxLength={20_000}
        onValue={(summary) => desk.change({ summary })}
        error={faults.get('summary') ?? faults.get('report.summary')}
      />
      <div class="columns">
        <TextArea
          label={say.obstacles}
          value={content.obstacles}
          rows={3}
          maxLength={5000}
          onValue={(obstacles) => desk.change({ obstacles })}
        />
        <TextArea
          label={say.proposals}
          value={content.proposals}
          rows={3}
          maxLength={5000}
          onValue={(proposals) => desk.change({ proposals })}
        />
      </div>
    </section>
  );
}

export function ReportFields({ shown, directive, initial, days, goesToHead, onFiled }: ReportFieldsProps) {
  const say = useTexts(reportTexts);
  const [found, setFound] = useState(noFaults);
  const [attempt, setAttempt] = useState(0);
  const desk = useReport(shown, initial);
  const { filing } = desk;
  const { content, problem } = filing;
  const lead = (): void => setAttempt((count) => count + 1);
  const { step, setStep } = useDeedOfFiling(desk, (receipt) => onFiled(receipt, content), lead);
  // Once it was tried, what is mended disappears from the list while one types.
  const faults =
    attempt === 0
      ? noFaults
      : found.size > 0
        ? faultsIn(content, shown, say.faults)
        : byClause(faultsOf(problem), shown);
  const tryToFile = (): void => {
    const here = desk.isStuck
      ? new Map([...faultsIn(content, shown, say.faults), ['upload', say.faults.upload]])
      : faultsIn(content, shown, say.faults);
    setFound(here);
    if (here.size === 0) setStep('CONFIRMING');
    else lead();
  };
  // Typing in a field of its own draws neither anew: on an old computer that would be felt at each key.
  const answers = useMemo(
    () => <Answers shown={shown} desk={desk} faults={faults} directive={directive} />,
    [shown, content.answers, content.pool, content.shared, desk.uploads, faults, directive],
  );
  const inspection = useMemo(
    () => (
      <Inspection
        unitId={shown.assignment.unitId}
        directive={directive}
        findings={content.findings}
        days={days}
        faults={faults}
        onFindings={(next) => filing.change((draft) => ({ ...draft, findings: next(draft.findings) }))}
      />
    ),
    [shown, content.findings, days, faults, directive],
  );
  const isWaiting = step === 'WAITING_FOR_EVIDENCE';
  return (
    <div class="stack loose">
      <RestoredDraft draft={filing.draft} onDiscard={filing.discard} />
      {filing.isUnanswered && <Notice tone="warn">{say.unanswered}</Notice>}
      {goesToHead && shown.prepared.report !== undefined && <Notice>{say.laid}</Notice>}
      <FilingFields state={filing.state}>
        {answers}
        {inspection}
        <General desk={desk} faults={faults} />
      </FilingFields>
      <FaultList faults={faults} attempt={attempt} />
      {problem !== undefined && faults.size === 0 && <Problem problem={problem} />}
      <FilingBar
        state={filing.state}
        draft={filing.draft}
        deed={goesToHead ? say.lay : say.file}
        isBusy={isWaiting}
        note={
          isWaiting ? (
            <span class="row">
              {say.uploadingShort(desk.onItsWay)}
              <Button small kind="quiet" onClick={() => setStep('WRITING')}>
                {say.stop}
              </Button>
            </span>
          ) : undefined
        }
        onFile={tryToFile}
      />
      {step === 'CONFIRMING' && (
        <ConfirmReport
          shown={shown}
          draft={content}
          onItsWay={desk.onItsWay}
          goesToHead={goesToHead}
          onConfirm={() => setStep('WAITING_FOR_EVIDENCE')}
          onClose={() => setStep('WRITING')}
        />
      )}
    </div>
  );
}
