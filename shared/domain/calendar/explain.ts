import { dayAt, dayNumberOf } from '../time.ts';
import type { CalendarDay } from '../time.ts';
import { isWeekend, weekdayOf } from './day-number.ts';
import { SpecialDayStanding, isWorkedKind } from './special-day.ts';
import type { SpecialDay } from './special-day.ts';
import type { ExplainedDay, WorkingCalendar } from './working-calendar.ts';

type Lookup = Pick<WorkingCalendar, 'specialDayOn' | 'addWorkingDays'>;

const SATURDAY = 5;

const weeklyRest = (day: CalendarDay): ExplainedDay => ({
  day,
  counted: false,
  reason: weekdayOf(dayNumberOf(day)) === SATURDAY ? 'Thứ Bảy, nghỉ hằng tuần' : 'Chủ nhật, nghỉ hằng tuần',
  legalSource: null,
  confidence: SpecialDayStanding.CONFIRMED,
});

function specialLine({ day, kind, name, legalSource, standing }: SpecialDay): ExplainedDay {
  const estimated = standing === SpecialDayStanding.ESTIMATE;
  return {
    day,
    counted: isWorkedKind(kind),
    reason: estimated ? `${name} (dự kiến)` : name,
    legalSource,
    confidence: estimated ? SpecialDayStanding.ESTIMATE : SpecialDayStanding.CONFIRMED,
  };
}

/** See `WorkingCalendar.explain`. */
export function explainWorkingDays(
  calendar: Lookup,
  from: CalendarDay,
  count: number,
): readonly ExplainedDay[] {
  const last = dayNumberOf(calendar.addWorkingDays(from, count));
  const lines: ExplainedDay[] = [];
  for (let dayNumber = dayNumberOf(from) + 1; dayNumber <= last; dayNumber += 1) {
    const day = dayAt(dayNumber);
    const special = calendar.specialDayOn(day);
    if (special !== undefined) lines.push(specialLine(special));
    else if (isWeekend(dayNumber)) lines.push(weeklyRest(day));
  }
  return lines;
}
