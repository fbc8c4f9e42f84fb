import { faultAt } from '../../../api/field-error.ts';
import { Button } from '../../../components/button.tsx';
import { Select, TextField } from '../../../components/field.tsx';
import { dutyNames, rungNames } from '../../../texts/labels.ts';
import { useTexts } from '../../../texts/language.ts';
import { upperFirst } from '../../../texts/letters.ts';
import { editTexts } from './edit-texts.ts';
import type { PolicyDraft, RungDraft, StepsDraft } from './policy-draft.ts';
import { duties, rungsFor, type Duty } from './policy-words.ts';

export interface PolicyFieldsProps {
  readonly draft: PolicyDraft;
  readonly faults: ReadonlySet<string>;
  readonly problem: Error | undefined;
  readonly change: (part: Partial<PolicyDraft>) => void;
}

interface DutyProps extends PolicyFieldsProps {
  readonly duty: Duty;
}

function Rungs({ duty, draft, faults, problem, change }: DutyProps) {
  const say = useTexts(editTexts);
  const names = useTexts(rungNames);
  const { ladder } = draft.steps[duty];
  const put = (rows: readonly RungDraft[]): void =>
    change({ steps: { ...draft.steps, [duty]: { ...draft.steps[duty], ladder: rows } } });
  const edit = (place: number, part: Partial<RungDraft>): void =>
    put(ladder.map((row, index) => (index === place ? { ...row, ...part } : row)));
  const offered = rungsFor(duty);
  const [free] = offered.filter((rung) => !ladder.some((row) => row.rung === rung));
  return (
    <div class="stack tight">
      <b>{say.ladder}</b>
      <ol class="policy-rungs stack tight">
        {ladder.map((row, place) => (
          <li key={place}>
            <Select
              label={say.rung}
              value={row.rung}
              options={offered.map((rung) => ({ value: rung, label: names[rung] }))}
              onValue={(text) => {
                const rung = offered.find((one) => one === text);
                if (rung !== undefined) edit(place, { rung });
              }}
              {...faultAt(problem, `policy.steps.${duty}.ladder.${place}`)}
            />
            <TextField
              label={say.late}
              inputMode="numeric"
              value={row.days}
              onValue={(days) => edit(place, { days })}
              error={faults.has(`${duty}.ladder.${place}`) ? say.remindFault : undefined}
            />
            <Button
              kind="quiet"
              icon="cross"
              aria-label={say.removeRung(names[row.rung])}
              onClick={() => put(ladder.filter((_, index) => index !== place))}
            >
              {''}
            </Button>
          </li>
        ))}
      </ol>
      {free !== undefined && (
        <div>
          <Button small icon="plus" onClick={() => put([...ladder, { rung: free, days: '' }])}>
            {say.addRung}
          </Button>
        </div>
      )}
    </div>
  );
}

function DutyFields(props: DutyProps) {
  const say = useTexts(editTexts);
  const names = useTexts(dutyNames);
  const { duty, draft, faults, change } = props;
  const steps: StepsDraft = draft.steps[duty];
  return (
    <section class="sheet stack">
      <h2>{upperFirst(names[duty])}</h2>
      <TextField
        label={say.remind}
        hint={say.remindHint}
        value={steps.remindBefore}
        onValue={(remindBefore) => change({ steps: { ...draft.steps, [duty]: { ...steps, remindBefore } } })}
        error={faults.has(`${duty}.remindBefore`) ? say.remindFault : undefined}
      />
      <Rungs {...props} />
    </section>
  );
}

export const StepsFields = (props: PolicyFieldsProps) => (
  <div class="policy-duties">
    {duties.map((duty) => (
      <DutyFields key={duty} duty={duty} {...props} />
    ))}
  </div>
);
