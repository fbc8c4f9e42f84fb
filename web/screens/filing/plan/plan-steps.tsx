/** The steps of a plan: what, who, by when; each a row on a wide screen, a card on a phone. */
import type { WorkingDays } from '../../../api/working-days.ts';
import { Button } from '../../../components/button.tsx';
import { DayField } from '../../../components/day-field.tsx';
import { TextArea, TextField } from '../../../components/field.tsx';
import { Icon } from '../../../components/icon.tsx';
import { useTexts } from '../../../texts/language.ts';
import type { Faults } from '../faults.tsx';
import { newStep, placeOf, USUAL_GROUP, withoutDoer, type PlanDraft, type StepDraft } from './plan-draft.ts';
import { planTexts } from './plan-texts.ts';

type Steps = readonly StepDraft[];
interface StepsProps {
  readonly plan: PlanDraft;
  readonly days: WorkingDays;
  readonly faults: Faults;
  readonly onSteps: (next: (steps: Steps) => Steps) => void;
}

function Step({
  step,
  number,
  plan,
  days,
  faults,
  onSteps,
}: StepsProps & { readonly step: StepDraft; readonly number: number }) {
  const say = useTexts(planTexts);
  const place = placeOf(plan.steps, step);
  const change = (changed: Partial<StepDraft>): void =>
    onSteps((steps) => steps.map((each) => (each.id === step.id ? { ...each, ...changed } : each)));
  return (
    <li class="filing-step" aria-label={say.step(number)}>
      <span class="filing-step-number" aria-hidden="true">
        {number}
      </span>
      <TextArea
        label={say.what}
        value={step.what}
        rows={2}
        maxLength={1000}
        onValue={(what) => change({ what })}
        error={faults.get(`${place}.what`)}
      />
      <TextField
        label={say.who}
        value={step.who}
        maxLength={200}
        onValue={(who) => change({ who })}
        {...(number === 1 ? { hint: say.whoHint } : {})}
        error={faults.get(`${place}.who`)}
      />
      <DayField
        label={say.by}
        value={step.by}
        days={days}
        max={plan.endDay}
        onValue={(by) => change({ by })}
        error={faults.get(`${place}.by`)}
      />
      <button
        type="button"
        class="button quiet small filing-step-drop"
        aria-label={say.drop(number)}
        title={say.drop(number)}
        onClick={() => onSteps((steps) => steps.filter(({ id }) => id !== step.id))}
      >
        <Icon name="cross" />
      </button>
    </li>
  );
}

export function PlanSteps(props: StepsProps) {
  const say = useTexts(planTexts);
  const { plan, onSteps } = props;
  const nameless = plan.steps.filter(withoutDoer).length;
  const nameAll = (): void =>
    onSteps((steps) => steps.map((step) => (withoutDoer(step) ? { ...step, who: USUAL_GROUP } : step)));
  return (
    <section class="sheet stack" aria-labelledby="plan-steps">
      <h2 id="plan-steps">{say.steps}</h2>
      <p class="soft">{say.skeleton}</p>
      <ol class="filing-steps">
        {plan.steps.map((step, index) => (
          <Step key={step.id} {...props} step={step} number={index + 1} />
        ))}
      </ol>
      <div class="row">
        <Button small icon="plus" onClick={() => onSteps((steps) => [...steps, newStep(plan.endDay)])}>
          {say.add}
        </Button>
        {nameless > 0 && (
          <Button small icon="people" onClick={nameAll}>
            {say.nameAll(nameless, USUAL_GROUP)}
          </Button>
        )}
      </div>
    </section>
  );
}
