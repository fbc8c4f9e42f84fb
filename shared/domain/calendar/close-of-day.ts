import { atLocalTime } from '../time.ts';
import type { CalendarDay, Instant } from '../time.ts';

const MINUTES_A_DAY = 24 * 60;

/**
 * The local midnight that ends a day: the first moment that no longer belongs to it. A term ends at the close of its
 * last day (Civil Code 2015, art. 148 clause 6), so what arrives before this moment is in time, and what arrives at it is late.
 */
export const closeOf = (day: CalendarDay): Instant => atLocalTime(day, MINUTES_A_DAY);

/** Whether a day is over: due today is not past. */
export const isPast = (day: CalendarDay, now: Instant): boolean => now >= closeOf(day);
