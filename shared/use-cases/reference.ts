/** Calendar and policy: read on every decision, changed a few times a year, so built once per version. */
import { createCalendar } from '../domain/calendar/calendar.ts';
import type { WorkingCalendar } from '../domain/calendar/working-calendar.ts';
import type { Policy } from '../domain/policy/policy.ts';
import type { RecordBody } from '../domain/records.ts';
import type { Ledger } from '../ports/ledger.ts';
import { loadExisting } from './store.ts';

export interface Reference {
  readonly calendar: WorkingCalendar;
  readonly policy: Policy;
}

export interface LoadedReference extends Reference {
  /** Another one for every version of the calendar and of the policy. */
  readonly edition: string;
}

const calendars = new WeakMap<object, WorkingCalendar>();

export function calendarOf(record: {
  readonly version: number;
  readonly body: RecordBody<'calendar'>;
}): WorkingCalendar {
  const known = calendars.get(record.body);
  if (known !== undefined) return known;
  const { specialDays, notYetLawInForce } = record.body;
  const calendar = createCalendar(specialDays, { version: record.version, notYetLawInForce });
  calendars.set(record.body, calendar);
  return calendar;
}

export async function loadReference(ledger: Pick<Ledger, 'load'>): Promise<LoadedReference> {
  const [calendar, policy] = await Promise.all([
    loadExisting(ledger, 'calendar', 'vn'),
    loadExisting(ledger, 'policy', 'default'),
  ]);
  const edition = `${calendar.version}.${policy.version}`;
  return { calendar: calendarOf(calendar), policy: policy.body, edition };
}
