import type { Directive, DirectivePhase } from '../../domain/directive/directive.ts';
import { isCompleted, nextPeriodOf } from '../../domain/directive/standing.ts';
import { atLocalTime, dayAt, dayNumberOf, localDayOf, type Instant } from '../../domain/time.ts';
import type { Reference } from '../reference.ts';

export interface DirectivePosition {
  readonly directiveId: string;
  readonly epoch: number;
  readonly phase: DirectivePhase;
  readonly completed: boolean;
  /** How many distribution records there are to open, numbered from 0. */
  readonly batches: number;
  readonly wakeAt: Instant;
}

const LONGEST_WAIT_DAYS = 300;
/** The office is reminded once a working week that a directive whose answers are all in waits to be closed. */
const CLOSING_REMINDER_DAYS = 5;

function wakeAt(directive: Directive, { calendar, policy }: Reference, now: Instant): Instant {
  const today = localDayOf(now);
  if (isCompleted(directive)) {
    const since = localDayOf(directive.closingRemindedAt ?? directive.completedAt ?? now);
    return atLocalTime(calendar.addWorkingDays(since, CLOSING_REMINDER_DAYS), policy.morningMinutes);
  }
  const far = atLocalTime(dayAt(dayNumberOf(today) + LONGEST_WAIT_DAYS), 0);
  const period = nextPeriodOf(directive, calendar);
  if (period === undefined) return far;
  // Units are told on a working morning, the only time when `openNextPeriod` opens anything: a quarter that begins on
  // New Year's Day opens on the working day after it.
  const begins = period.start > today ? period.start : today;
  const opening = atLocalTime(calendar.workingDayOnOrAfter(begins), policy.morningMinutes);
  return opening < now ? now : opening < far ? opening : far;
}

export const directivePositionOf = (
  directive: Directive,
  epoch: number,
  reference: Reference,
  now: Instant,
): DirectivePosition => ({
  directiveId: directive.id,
  epoch,
  phase: directive.phase,
  completed: isCompleted(directive),
  batches: directive.batches,
  wakeAt: wakeAt(directive, reference, now),
});
