/** What the new rules change, in words, before anybody confirms them. */
import { upperFirst } from '../../../texts/letters.ts';
import type { PolicyBody } from './policy-draft.ts';
import { clockOf, dayRules, duties, type Duty, type policyWords, type Rung } from './policy-words.ts';

export interface Names {
  readonly words: (typeof policyWords)['vi'];
  readonly duties: Readonly<Record<Duty, string>>;
  readonly rungs: Readonly<Record<Rung, string>>;
  readonly unit: (unitId: string) => string;
  readonly say: {
    readonly to: (before: string, after: string) => string;
    readonly added: (what: string) => string;
    readonly removed: (what: string) => string;
  };
}
type Steps = PolicyBody['steps'][Duty];

function reminderChanges(before: Steps, after: Steps, { words, say }: Names): string[] {
  const told = (days: number): string => `${words.reminder} ${words.before(days)}`;
  return [
    ...before.remindBefore
      .filter((days) => !after.remindBefore.includes(days))
      .map((days) => say.removed(told(days))),
    ...after.remindBefore
      .filter((days) => !before.remindBefore.includes(days))
      .map((days) => say.added(told(days))),
  ];
}

function ladderChanges(before: Steps, after: Steps, { words, rungs, say }: Names): string[] {
  const lateOf = (steps: Steps, rung: Rung): number | undefined =>
    steps.ladder.find((step) => step.rung === rung)?.workingDaysLate;
  const known = new Set([...before.ladder, ...after.ladder].map(({ rung }) => rung));
  return [...known].flatMap((rung) => {
    const [was, becomes] = [lateOf(before, rung), lateOf(after, rung)];
    if (was === becomes) return [];
    if (becomes === undefined) return [say.removed(rungs[rung])];
    if (was === undefined) return [say.added(`${rungs[rung]} (${words.late(becomes)})`)];
    return [`${rungs[rung]}: ${say.to(words.late(was), words.late(becomes))}`];
  });
}

function generalChanges(before: PolicyBody, after: PolicyBody, { words, say, unit }: Names): string[] {
  const line = (name: keyof typeof words.names, was: string, becomes: string): string[] =>
    was === becomes ? [] : [`${words.names[name]}: ${say.to(was, becomes)}`];
  const units = ({ fallbackReviewerUnitIds: ids = [] }: PolicyBody): string =>
    ids.length === 0 ? words.usualFallback : ids.map(unit).join('; ');
  const yesNo = (is: boolean): string => (is ? words.yes : words.no);
  return [
    ...line('morningMinutes', clockOf(before.morningMinutes), clockOf(after.morningMinutes)),
    ...dayRules.flatMap((rule) => line(rule, words.days(before[rule]), words.days(after[rule]))),
    ...line('headSignsOff', yesNo(before.headSignsOff), yesNo(after.headSignsOff)),
    ...line('fallbackReviewerUnitIds', units(before), units(after)),
  ];
}

export const policyChanges = (before: PolicyBody, after: PolicyBody, names: Names): string[] => [
  ...duties.flatMap((duty) =>
    [
      ...reminderChanges(before.steps[duty], after.steps[duty], names),
      ...ladderChanges(before.steps[duty], after.steps[duty], names),
    ].map((change) => `${upperFirst(names.duties[duty])} – ${change}`),
  ),
  ...generalChanges(before, after, names),
];
