/** The calendar record as it would stand after a change; the reasons in Vietnamese when it cannot. */
import { applyChange, type CalendarChange } from '../../domain/calendar/swap.ts';
import type { Refused } from '../../domain/outcome.ts';
import { refuse } from '../../domain/outcome.ts';
import type { RecordBody } from '../../domain/records.ts';

export interface CalendarChangeInput {
  /** Days to add and to take away, as announced. */
  readonly change?: CalendarChange | undefined;
  /** Counts the days that are not yet law as days off, or stops doing so. */
  readonly notYetLawInForce?: boolean | undefined;
}

export function changedCalendar(
  current: RecordBody<'calendar'>,
  { change, notYetLawInForce = current.notYetLawInForce }: CalendarChangeInput,
): { readonly outcome: 'CHANGED'; readonly body: RecordBody<'calendar'> } | Refused {
  if (change === undefined) {
    return notYetLawInForce === current.notYetLawInForce
      ? refuse('INVALID', 'Thông báo chưa thay đổi ngày nào.', 'change')
      : { outcome: 'CHANGED', body: { ...current, notYetLawInForce } };
  }
  if (current.lastChange === change.id)
    return refuse('ALREADY_DONE', 'Thông báo này đã được ghi vào lịch.', 'change.id');
  const applied = applyChange(current.specialDays, change);
  if (applied.outcome === 'REFUSED')
    return {
      outcome: 'REFUSED',
      refusals: applied.problems.map(({ message }) => ({ code: 'INVALID', message, field: 'change' })),
    };
  return {
    outcome: 'CHANGED',
    body: { ...current, specialDays: [...applied.specialDays], notYetLawInForce, lastChange: change.id },
  };
}
