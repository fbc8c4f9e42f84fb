/** What each change makes of a mail, for adapters that write a mail whole. Undefined: its state forbids the change. */
import type { CalendarDay, Instant } from '../../domain/time.ts';
import type { MailEntry, PutBack, SettledState } from '../../ports/mail-store.ts';
import { SENT_AGAIN_FROM, leavesDigest, statesBefore } from './mail-states.ts';

export type MailChange = (mail: MailEntry) => MailEntry | undefined;

export const claimed =
  (at: Instant, morning?: CalendarDay): MailChange =>
  ({ settledAt: _settledAt, detail: _detail, nextTryAt, ...mail }) =>
    mail.state === 'QUEUED' && (nextTryAt === undefined || nextTryAt <= at)
      ? {
          ...mail,
          state: 'CLAIMED',
          attempts: mail.attempts + 1,
          claimedAt: at,
          ...(morning === undefined ? {} : { morning }),
        }
      : undefined;

/** Without the morning, where the line was not in its digest after all. */
function ofMorning(before: MailEntry, next: MailEntry['state']): Pick<MailEntry, 'morning'> {
  return before.morning === undefined || leavesDigest(before, next) ? {} : { morning: before.morning };
}

export const settled =
  (state: SettledState, at: Instant, detail?: string): MailChange =>
  (before) => {
    if (!statesBefore(state).includes(before.state)) return undefined;
    const { nextTryAt: _nextTryAt, detail: _detail, morning: _morning, ...mail } = before;
    return {
      ...mail,
      ...ofMorning(before, state),
      state,
      settledAt: at,
      ...(detail === undefined ? {} : { detail }),
    };
  };

export const putBack =
  ({ at, nextTryAt, detail, counts }: PutBack): MailChange =>
  (before) => {
    if (before.state !== 'CLAIMED') return undefined;
    const { morning: _morning, ...mail } = before;
    const attempts = counts ? mail.attempts : mail.attempts - 1;
    return {
      ...mail,
      ...ofMorning(before, 'QUEUED'),
      state: 'QUEUED',
      attempts,
      settledAt: at,
      nextTryAt,
      detail,
    };
  };

export const sentAgain =
  (order: number, at: Instant): MailChange =>
  ({ detail: _detail, ...mail }) =>
    SENT_AGAIN_FROM.includes(mail.state) && (mail.orders ?? 0) < order
      ? {
          ...mail,
          when: { kind: 'NOW' },
          state: 'QUEUED',
          attempts: 0,
          settledAt: at,
          nextTryAt: at,
          orders: order,
        }
      : undefined;
