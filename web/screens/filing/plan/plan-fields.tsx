/** The plan's frame, its steps, and the button that files it. */
import { useState } from 'preact/hooks';
import type { WorkingDays } from '../../../api/working-days.ts';
import { DayField } from '../../../components/day-field.tsx';
import { TextArea, TextField } from '../../../components/field.tsx';
import { Notice, Problem } from '../../../components/notice.tsx';
import { today } from '../../../texts/format.ts';
import { useTexts } from '../../../texts/language.ts';
import { RestoredDraft } from '../draft-line.tsx';
import { FaultList, faultsOf, noFaults, type Faults } from '../faults.tsx';
import { FilingBar } from '../filing-bar.tsx';
import { FilingFields } from '../filing-fields.tsx';
import type { Receipt, ShownAssignment } from '../shown.ts';
import { useFiling } from '../use-filing.ts';
import { bodyOf, faultsIn, type PlanDraft } from './plan-draft.ts';
import { PlanSteps } from './plan-steps.tsx';
import { planTexts } from './plan-texts.ts';

interface PlanFieldsProps {
  readonly shown: ShownAssignment;
  readonly initial: PlanDraft;
  readonly days: WorkingDays;
  readonly goesToHead: boolean;
  readonly onFiled: (receipt: Receipt) => void;
}

function Frame({
  plan,
  days,
  faults,
  dueDay,
  change,
}: {
  readonly plan: PlanDraft;
  readonly days: WorkingDays;
  readonly faults: Faults;
  readonly dueDay: string;
  readonly change: (changed: Partial<PlanDraft>) => void;
}) {
  const say = useTexts(planTexts);
  return (
    <section class="sheet stack">
      <TextArea
        label={say.summary}
        value={plan.summary}
        maxLength={10_000}
        onValue={(summary) => change({ summary })}
        error={faults.get('plan.summary')}
      />
      <div class="columns">
        <DayField
          label={say.start}
          value={plan.startDay}
          days={days}
          from={{ day: today(), words: say.today }}
          onValue={(startDay) => change({ startDay })}
          error={faults.get('plan.startDay')}
        />
        <DayField
          label={say.end}
          value={plan.endDay}
          days={days}
          from={{ day: plan.startDay, words: say.started }}
          max={dueDay}
          help={say.endHelp}
          onValue={(endDay) => change({ endDay })}
          error={faults.get('plan.endDay')}
        />
        <TextField
          label={say.leader}
          hint={say.leaderHint}
          value={plan.leader}
          maxLength={200}
          onValue={(leader) => change({ leader })}
        />
      </div>
    </section>
  );
}

export function PlanFields({ shown, initial, days, goesToHead, onFiled }: PlanFieldsProps) {
  const say = useTexts(planTexts);
  const [found, setFound] = useState(noFaults);
  const [attempt, setAttempt] = useState(0);
  const filing = useFiling<PlanDraft>({
    endpoint: 'POST /assignments/{assignmentId}/plan',
    shown,
    name: 'plan',
    initial,
    bodyOf,
  });
  const { content: plan, change, problem } = filing;
  const faults = found.size > 0 ? found : faultsOf(problem);
  const file = async (): Promise<void> => {
    const here = faultsIn(plan, say.faults);
    setFound(here);
    const receipt = here.size === 0 ? await filing.send() : undefined;
    if (receipt === undefined) setAttempt((count) => count + 1);
    else onFiled(receipt);
  };
  return (
    <div class="stack loose">
      <RestoredDraft draft={filing.draft} onDiscard={filing.discard} />
      {filing.isUnanswered && <Notice tone="warn">{say.unanswered}</Notice>}
      {goesToHead && shown.prepared.plan !== undefined && <Notice>{say.laid}</Notice>}
      <FilingFields state={filing.state}>
        <Frame
          plan={plan}
          days={days}
          faults={faults}
          dueDay={shown.status.dueDay}
          change={(changed) => change((before) => ({ ...before, ...changed }))}
        />
        <PlanSteps
          plan={plan}
          days={days}
          faults={faults}
          onSteps={(next) => change((before) => ({ ...before, steps: next(before.steps) }))}
        />
      </FilingFields>
      <FaultList faults={faults} attempt={attempt} />
      {problem !== undefined && faults.size === 0 && <Problem problem={problem} />}
      <FilingBar
        state={filing.state}
        draft={filing.draft}
        deed={goesToHead ? say.lay : say.file}
        onFile={() => void file()}
      />
    </div>
  );
}
