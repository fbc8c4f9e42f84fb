/** For each duty: its reminders and the rungs of its ladder on one line of working days. */
import { dutyNames, rungNames } from '../../../texts/labels.ts';
import { useTexts } from '../../../texts/language.ts';
import { upperFirst } from '../../../texts/letters.ts';
import { duties, isLetter, policyWords, type Policy, type Steps } from './policy-words.ts';

interface Step {
  readonly key: string;
  readonly day: number;
  readonly when: string;
  readonly what: string;
  readonly isLetter: boolean;
}

/** Longer ladders need the whole width. */
const MOST_BESIDE = 5;
const signed = (day: number): string => (day > 0 ? `+${day}` : day < 0 ? `−${-day}` : '0');

function useSteps({ remindBefore, ladder }: Steps): Step[] {
  const words = useTexts(policyWords);
  const rungs = useTexts(rungNames);
  const reminders = [...remindBefore]
    .sort((one, other) => other - one)
    .map((days) => ({
      key: `B${days}`,
      day: -days,
      when: words.before(days),
      what: words.reminder,
      isLetter: false,
    }));
  const climbs = ladder.map(({ rung, workingDaysLate }) => ({
    key: rung,
    day: workingDaysLate,
    when: words.late(workingDaysLate),
    what: rungs[rung],
    isLetter: isLetter(rung),
  }));
  return [...reminders, ...climbs];
}

function Ladder({ name, steps }: { readonly name: string; readonly steps: Steps }) {
  const words = useTexts(policyWords);
  const shown = useSteps(steps);
  return (
    <div class={`sheet stack tight keep-together${shown.length > MOST_BESIDE ? ' wide' : ''}`}>
      <h3>{upperFirst(name)}</h3>
      {shown.length === 0 ? (
        <p class="soft">{words.noSteps}</p>
      ) : (
        <ol class="policy-steps">
          {shown.map((step) => (
            <li key={step.key} class={step.day > 0 ? 'late' : 'before'}>
              <b class="policy-day" aria-hidden="true">
                {signed(step.day)}
              </b>
              <span class="policy-when">{step.when}</span>
              <span>
                {step.what}
                {step.isLetter && (
                  <span title={words.letter}>
                    {' '}
                    <span aria-hidden="true">✎</span>
                    <span class="visually-hidden">({words.letter})</span>
                  </span>
                )}
              </span>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

export function Ladders({ policy }: { readonly policy: Policy }) {
  const names = useTexts(dutyNames);
  const words = useTexts(policyWords);
  return (
    <div class="stack">
      <div class="policy-ladders">
        {duties.map((duty) => (
          <Ladder key={duty} name={names[duty]} steps={policy.steps[duty]} />
        ))}
      </div>
      <p class="soft small">✎ {words.letter}.</p>
    </div>
  );
}
