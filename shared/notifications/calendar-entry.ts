/**
 * Deadlines as iCalendar entries (RFC 5545): all-day on the due day, an alarm before. The UID stays with the duty
 * and SEQUENCE is the version of its due day, so a moved deadline moves in the calendar instead of appearing twice.
 */
import ical, {
  ICalAlarmType,
  ICalCalendarMethod,
  ICalEventBusyStatus,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import type { ICalEvent } from 'ical-generator';
import { DAY_MS, dayNumberOf, millisOf } from '../domain/time.ts';
import type { Instant } from '../domain/time.ts';
import type { Deadline, Duty } from './notice-parts.ts';
import type { Notice, NoticeKind } from './notice.ts';
import { oneLine, shorten, webAddress } from './plain-text.ts';
import { DUTY_NOUNS, capital } from './words.ts';

export interface CalendarEntry extends Deadline {
  readonly assignmentId: string;
  readonly title: string;
  readonly description: string;
  readonly address?: string;
  /** The work has ended: the entry is taken out of the calendar. */
  readonly cancelled: boolean;
}
export interface CalendarOptions {
  /** Right side of the UIDs, e.g. the mail domain; it must never change. */
  readonly domain: string;
  readonly stamp: Instant;
}

const ENDING: ReadonlySet<NoticeKind> = new Set([
  'REPORT_ACCEPTED',
  'WITHDRAWN',
  'RECALLED',
  'REPLACED',
  'TRANSFERRED',
  'DIRECTIVE_CLOSED',
] satisfies NoticeKind[]);

/** The same duty always has the same UID, whatever its due day. */
export const entryUid = (assignmentId: string, duty: Duty, domain: string): string =>
  `${encodeURIComponent(assignmentId)}-${duty.toLowerCase().replace('_', '-')}@${domain}`;

/** A cancellation supersedes the version that it cancels (RFC 5546 asks for a higher number). */
const sequenceOf = ({ version, cancelled }: CalendarEntry): number => (cancelled ? version + 1 : version);

function addAlarm(event: ICalEvent, { alarmAt, cancelled, title }: CalendarEntry): void {
  if (alarmAt === undefined || cancelled) return;
  event.createAlarm({
    type: ICalAlarmType.display,
    trigger: new Date(millisOf(alarmAt)),
    description: oneLine(title),
  });
}

/** The entries that a notice puts into, or takes out of, its receiver's calendar. */
export function entriesOf(notice: Notice, address?: string): readonly CalendarEntry[] {
  const { assignmentId, deadlines = [], directive, unitName } = notice;
  if (assignmentId === undefined) return [];
  return deadlines.map((deadline) => ({
    ...deadline,
    assignmentId,
    title: `Hạn ${DUTY_NOUNS[deadline.duty]}: ${directive.notation}`,
    description: `${capital(DUTY_NOUNS[deadline.duty])} theo ${directive.notation} – ${shorten(directive.subject, 200)}. Đơn vị: ${unitName}.`,
    cancelled: ENDING.has(notice.kind),
    ...(address === undefined ? {} : { address }),
  }));
}

/**
 * iCalendar text of several entries; nothing when there are none. The calendar object names no zone of its own to
 * the library, which would then write times by the machine's zone; instants are in UTC and days are plain dates.
 */
export function renderCalendar(
  entries: readonly CalendarEntry[],
  { domain, stamp }: CalendarOptions,
): string | undefined {
  if (entries.length === 0) return undefined;
  const calendar = ical({
    prodId: { company: domain, product: 'chi-dao', language: 'VI' },
    method: ICalCalendarMethod.PUBLISH,
    x: [{ key: 'X-WR-TIMEZONE', value: 'Asia/Ho_Chi_Minh' }],
  });
  for (const entry of entries) {
    const url = webAddress(entry.address);
    const event = calendar.createEvent({
      id: entryUid(entry.assignmentId, entry.duty, domain),
      sequence: sequenceOf(entry),
      stamp: new Date(millisOf(stamp)),
      start: new Date(dayNumberOf(entry.day) * DAY_MS),
      end: new Date((dayNumberOf(entry.day) + 1) * DAY_MS),
      allDay: true,
      summary: `${entry.cancelled ? 'Đã dừng: ' : ''}${oneLine(entry.title)}`,
      description: oneLine(entry.description),
      status: entry.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      transparency: ICalEventTransparency.TRANSPARENT,
      busystatus: ICalEventBusyStatus.FREE,
      ...(url === undefined ? {} : { url }),
    });
    addAlarm(event, entry);
  }
  return calendar.toString();
}
