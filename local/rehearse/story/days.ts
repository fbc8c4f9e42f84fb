/** The story by days: what happened, and which days were off and why. */
import { assignmentEventSchema } from '../../../shared/domain/assignment/event.ts';
import { weekdayOf } from '../../../shared/domain/calendar/day-number.ts';
import type { WorkingCalendar } from '../../../shared/domain/calendar/working-calendar.ts';
import { dayAt, dayNumberOf, localDayOf, type CalendarDay } from '../../../shared/domain/time.ts';
import type { LedgerEvent } from '../../../shared/ports/ledger.ts';
import type { RehearsedMail, StoryDay, StoryEntry } from '../rehearsal.ts';
import { linesOf, type Line } from './tell-assignments.ts';
import { otherLine, type OthersContext } from './tell-others.ts';

export interface StoryContext extends OthersContext {
  readonly calendar: WorkingCalendar;
  readonly unitIdOf: (assignmentId: string) => string;
}

interface Gathering {
  readonly line: Line;
  readonly at: StoryEntry['at'];
  readonly units: string[];
}

function entriesOf(events: readonly LedgerEvent[], context: StoryContext): StoryEntry[] {
  const gathered = new Map<string, Gathering>();
  const entries: StoryEntry[] = [];
  for (const event of events) {
    if (event.kind !== 'assignment') {
      const told = otherLine(event, context);
      if (told !== undefined) entries.push({ at: event.at, ...told });
      continue;
    }
    const parsed = assignmentEventSchema.parse({ type: event.type, payload: event.payload });
    const inherited = parsed.type === 'OPENED' && parsed.payload.inheritedFrom !== undefined;
    const unitId = context.unitIdOf(event.id);
    for (const line of linesOf(
      { at: event.at, actor: event.actor, unitId, event: parsed, inherited },
      context.names,
    )) {
      const known = gathered.get(line.key) ?? { line, at: event.at, units: [] };
      known.units.push(context.names.unit(unitId));
      gathered.set(line.key, known);
    }
  }
  for (const { line, at, units } of gathered.values())
    entries.push({ at, kind: line.kind, who: line.who, what: line.tell(units, units.length) });
  return entries.sort((one, other) => (one.at === other.at ? 0 : one.at < other.at ? -1 : 1));
}

/** A special day's own name; a plain weekend only when something happened on it. */
function noteOf(calendar: WorkingCalendar, day: CalendarDay): string | undefined {
  const special = calendar.specialDayOn(day);
  if (special !== undefined) return `${special.name} (${special.legalSource.document})`;
  return calendar.isWorkingDay(day)
    ? undefined
    : weekdayOf(dayNumberOf(day)) === 5
      ? 'nghỉ hằng tuần'
      : 'nghỉ Chủ nhật';
}

const isSilentHoliday = ({ entries, mails }: StoryDay): boolean =>
  entries.length === 0 && mails.single + mails.digests === 0;

/** Days of one holiday, and the weekend between them, are one line. */
function joined(days: readonly StoryDay[], calendar: WorkingCalendar): StoryDay[] {
  const result: StoryDay[] = [];
  for (const day of days) {
    const last = result.at(-1);
    const isSilent = isSilentHoliday(day);
    if (isSilent && calendar.specialDayOn(day.day) === undefined) continue;
    const follows =
      last !== undefined &&
      isSilent &&
      isSilentHoliday(last) &&
      last.note === day.note &&
      dayNumberOf(last.until) + 1 === dayNumberOf(day.day);
    if (follows) result[result.length - 1] = { ...last, until: day.day };
    else result.push(day);
  }
  return result;
}

export function storyOf(
  events: readonly LedgerEvent[],
  mails: readonly RehearsedMail[],
  span: { readonly from: CalendarDay; readonly to: CalendarDay },
  context: StoryContext,
): StoryDay[] {
  const { calendar } = context;
  const eventsBy = Map.groupBy(events, ({ at }) => localDayOf(at));
  const mailsBy = Map.groupBy(mails, ({ at }) => localDayOf(at));
  const days: StoryDay[] = [];
  for (let number = dayNumberOf(span.from); number <= dayNumberOf(span.to); number += 1) {
    const day = dayAt(number);
    const sent = mailsBy.get(day) ?? [];
    const digests = sent.filter(({ isDigest }) => isDigest).length;
    days.push({
      day,
      until: day,
      working: calendar.isWorkingDay(day),
      note: noteOf(calendar, day),
      entries: entriesOf(eventsBy.get(day) ?? [], context),
      mails: { single: sent.length - digests, digests },
    });
  }
  return joined(days, calendar);
}
