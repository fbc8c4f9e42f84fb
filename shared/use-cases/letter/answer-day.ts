import type { CalendarDay } from '../../domain/time.ts';
import type { Policy } from '../../domain/policy/policy.ts';
import type { Reference } from '../reference.ts';

/** Working days that a letter leaves for its answer; never none, for it reaches the unit on the day of its signing. */
export const answerDaysOf = ({ explanationDays }: Policy): number => Math.max(explanationDays, 1);

/** “Chậm nhất ngày …” of a letter signed on a day. */
export const answerDayOf = (signedOn: CalendarDay, { calendar, policy }: Reference): CalendarDay =>
  calendar.addWorkingDays(signedOn, answerDaysOf(policy));
