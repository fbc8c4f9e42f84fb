/** The rules as typed: numbers are texts until they are read; and what differs from the rules in force, in words. */
import type { BodyOf } from '../../../api/endpoint.ts';
import {
  clockOf,
  dayRules,
  duties,
  type DayRule,
  type Duty,
  type Policy,
  type Rung,
} from './policy-words.ts';

export interface RungDraft {
  readonly rung: Rung;
  readonly days: string;
}
export interface StepsDraft {
  readonly remindBefore: string;
  readonly ladder: readonly RungDraft[];
}
export interface PolicyDraft {
  readonly morning: string;
  readonly days: Readonly<Record<DayRule, string>>;
  readonly headSignsOff: boolean;
  readonly fallbacks: readonly string[];
  readonly steps: Readonly<Record<Duty, StepsDraft>>;
}

function ofDuties<Value>(value: (duty: Duty) => Value): Record<Duty, Value> {
  return {
    ACKNOWLEDGEMENT: value('ACKNOWLEDGEMENT'),
    PLAN: value('PLAN'),
    REPORT: value('REPORT'),
    PLAN_REVIEW: value('PLAN_REVIEW'),
    REPORT_REVIEW: value('REPORT_REVIEW'),
    EXPLANATION: value('EXPLANATION'),
  };
}
function ofDays<Value>(value: (rule: DayRule) => Value): Record<DayRule, Value> {
  return {
    yellowDaysBefore: value('yellowDaysBefore'),
    specialRedDaysLate: value('specialRedDaysLate'),
    reviewDays: value('reviewDays'),
    reworkDays: value('reworkDays'),
    explanationDays: value('explanationDays'),
  };
}

export const draftOf = (policy: Policy): PolicyDraft => ({
  morning: clockOf(policy.morningMinutes),
  days: ofDays((rule) => String(policy[rule])),
  headSignsOff: policy.headSignsOff,
  fallbacks: policy.fallbackReviewerUnitIds ?? [],
  steps: ofDuties((duty) => ({
    remindBefore: [...policy.steps[duty].remindBefore].sort((one, other) => other - one).join(', '),
    ladder: policy.steps[duty].ladder.map(({ rung, workingDaysLate }) => ({
      rung,
      days: String(workingDaysLate),
    })),
  })),
});

const WHOLE = /^\d{1,2}$/;
const MOST_DAYS = 60;
export const daysIn = (text: string): number | undefined =>
  WHOLE.test(text.trim()) && Number(text) <= MOST_DAYS ? Number(text) : undefined;

/** `7, 3, 1, 0`, also with other separators; undefined when something in it is no number of days. */
export function reminderDaysIn(text: string): number[] | undefined {
  const parts = text.split(/[\s,;]+/).filter((part) => part !== '');
  const days = parts.map(daysIn);
  const known = days.filter((day) => day !== undefined);
  return known.length === days.length ? [...new Set(known)].sort((one, other) => other - one) : undefined;
}

export function minutesIn(text: string): number | undefined {
  const [, hours, minutes] = /^(\d{1,2}):(\d{2})$/.exec(text.trim()) ?? [];
  const total = Number(hours) * 60 + Number(minutes);
  return Number.isInteger(total) && Number(minutes) < 60 && total < 1440 ? total : undefined;
}

/** Where the draft cannot be read, by the field's name on the form. */
export function faultsOf({ morning, days, steps }: PolicyDraft): ReadonlySet<string> {
  const faults = new Set<string>();
  if (minutesIn(morning) === undefined) faults.add('morning');
  for (const rule of dayRules) if (daysIn(days[rule]) === undefined) faults.add(rule);
  for (const duty of duties) {
    if (reminderDaysIn(steps[duty].remindBefore) === undefined) faults.add(`${duty}.remindBefore`);
    steps[duty].ladder.forEach((row, place) => {
      if (daysIn(row.days) === undefined) faults.add(`${duty}.ladder.${place}`);
    });
  }
  return faults;
}

export type PolicyBody = BodyOf<'PUT /policy'>['policy'];
/** Of a draft without faults. */
export const policyOf = ({ morning, days, headSignsOff, fallbacks, steps }: PolicyDraft): PolicyBody => ({
  morningMinutes: minutesIn(morning) ?? 0,
  ...ofDays((rule) => daysIn(days[rule]) ?? 0),
  headSignsOff,
  ...(fallbacks.length === 0 ? {} : { fallbackReviewerUnitIds: [...fallbacks] }),
  steps: ofDuties((duty) => ({
    remindBefore: reminderDaysIn(steps[duty].remindBefore) ?? [],
    ladder: steps[duty].ladder.map(({ rung, days: late }) => ({ rung, workingDaysLate: daysIn(late) ?? 0 })),
  })),
});
