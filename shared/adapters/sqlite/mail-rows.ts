import { calendarDaySchema } from '../../domain/time.ts';
import type { CalendarDay, Instant } from '../../domain/time.ts';
import { MAIL_STATES } from '../../ports/mail-store.ts';
import type { MailEntry, MailState } from '../../ports/mail-store.ts';
import { instantOf } from './ledger-rows.ts';
import { DamagedRowError, json, optionalText, text, whole } from './row.ts';
import type { Row } from './row.ts';

export function mailOf(row: Row): MailEntry {
  const claimedAt = optionalInstant(row, 'claimed_at');
  const settledAt = optionalInstant(row, 'settled_at');
  const detail = optionalText(row, 'detail');
  const nextTryAt = optionalInstant(row, 'next_try_at');
  const morning = optionalText(row, 'morning');
  const orders = whole(row, 'orders');
  return {
    key: text(row, 'key'),
    when: whenOf(row),
    personId: text(row, 'person_id'),
    unitId: text(row, 'unit_id'),
    notice: json(row, 'notice'),
    queuedAt: instantOf(row, 'queued_at'),
    state: stateOf(row),
    attempts: whole(row, 'attempts'),
    ...(claimedAt === undefined ? {} : { claimedAt }),
    ...(settledAt === undefined ? {} : { settledAt }),
    ...(detail === undefined ? {} : { detail }),
    ...(nextTryAt === undefined ? {} : { nextTryAt }),
    ...(morning === undefined ? {} : { morning: dayOf(morning, 'morning') }),
    ...(orders === 0 ? {} : { orders }),
  };
}

const optionalInstant = (row: Row, column: string): Instant | undefined =>
  row[column] === null ? undefined : instantOf(row, column);

function whenOf(row: Row): MailEntry['when'] {
  const digestDay = optionalText(row, 'digest_day');
  return digestDay === undefined ? { kind: 'NOW' } : { kind: 'DIGEST', day: dayOf(digestDay, 'digest_day') };
}

function dayOf(found: string, column: string): CalendarDay {
  const parsed = calendarDaySchema.safeParse(found);
  if (!parsed.success) throw new DamagedRowError(column, { cause: parsed.error });
  return parsed.data;
}

function stateOf(row: Row): MailState {
  const found = text(row, 'state');
  const state = MAIL_STATES.find((known) => known === found);
  if (state === undefined) throw new DamagedRowError('state');
  return state;
}
