/**
 * Counting working days in the browser, as the domain does; the domain's own would bring a schema library along. A test
 * holds the two together. Only for showing: whoever decides is the server.
 */
import type { AnswerOf } from './endpoint.ts';

export interface WorkingDays {
  readonly isWorkingDay: (day: string) => boolean;
  /** Working days after `from` up to and including `to`; 0 when `to` is not after `from`. */
  readonly between: (from: string, to: string) => number;
  /** The `count`-th working day after `day`; before it when negative. */
  readonly add: (day: string, count: number) => string;
  /** What the calendar says of a day off or a day worked in exchange. */
  readonly nameOf: (day: string) => string | undefined;
}

const DAY_MS = 86_400_000;
/** Longer is a slip of the keyboard, and is not counted. */
const MOST_DAYS = 8_000;
const stepFrom = (day: string, step: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + step * DAY_MS).toISOString().slice(0, 10);
const isWeekend = (day: string): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

type Calendar = Pick<AnswerOf<'GET /calendar'>, 'specialDays' | 'notYetLawInForce'>;

export function workingDaysOf({ specialDays, notYetLawInForce }: Calendar): WorkingDays {
  const special = new Map<string, Calendar['specialDays'][number]>();
  for (const day of specialDays)
    if (notYetLawInForce || day.standing !== 'NOT_YET_LAW') special.set(day.day, day);
  const isWorkingDay = (day: string): boolean => {
    const known = special.get(day);
    return known === undefined ? !isWeekend(day) : known.kind === 'MAKEUP_WORKDAY';
  };
  return {
    isWorkingDay,
    nameOf: (day) => special.get(day)?.name,
    between(from, to) {
      let count = 0;
      let day = from;
      for (let looked = 0; day < to && looked < MOST_DAYS; looked += 1) {
        day = stepFrom(day, 1);
        if (isWorkingDay(day)) count += 1;
      }
      return count;
    },
    add(start, count) {
      const step = count < 0 ? -1 : 1;
      let day = start;
      for (let left = Math.abs(count); left > 0;) {
        day = stepFrom(day, step);
        if (isWorkingDay(day)) left -= 1;
      }
      return day;
    },
  };
}
