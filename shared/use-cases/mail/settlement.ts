/**
 * The rule for ambiguous mail: what may have been handed over is never sent again by itself; it stays in the log
 * as AMBIGUOUS with the reason, for a person to see. Only what was surely not handed over is tried again.
 */
import { isOutdated, nextTry, nextTryOfLine } from '../../domain/mail-retry.ts';
import type { Instant } from '../../domain/time.ts';
import type { MailEntry, PutBack, SettledState } from '../../ports/mail-store.ts';
import type { SendOutcome } from '../../ports/mailer.ts';

export type Settlement =
  | { readonly state: SettledState; readonly detail: string }
  | ({ readonly state: 'QUEUED' } & Omit<PutBack, 'at'>);

export interface Tries {
  /** Includes the one that just ended. */
  readonly attempts: number;
  readonly queuedAt: Instant;
}
/** Of the mail that carries these entries: it is as old as its oldest line, and was tried as often as any of them. */
export function triesOf(entries: readonly MailEntry[]): Tries {
  const [first, ...rest] = entries;
  if (first === undefined) throw new RangeError('A mail carries at least one entry');
  return rest.reduce<Tries>(
    (tries, { attempts, queuedAt }) => ({
      attempts: Math.max(tries.attempts, attempts),
      queuedAt: queuedAt < tries.queuedAt ? queuedAt : tries.queuedAt,
    }),
    first,
  );
}

export interface SettlementRules {
  readonly now: Instant;
  readonly attemptLimit: number;
}

/** Put off by itself, longer each time; in the end given up. */
export const putOff = (
  detail: string,
  { attempts }: Tries,
  { now, attemptLimit }: SettlementRules,
): Settlement =>
  attempts < attemptLimit
    ? { state: 'QUEUED', detail, nextTryAt: nextTry(attempts, now), counts: true }
    : { state: 'REFUSED', detail: `Đã thử ${attempts} lần không gửi được: ${detail}` };

/** The line is to blame, not the mail: such a try does not count. */
const waitForLine = (detail: string, { queuedAt }: Tries, { now }: SettlementRules): Settlement =>
  isOutdated(queuedAt, now)
    ? { state: 'REFUSED', detail: `Đã chờ hơn 30 ngày mà máy chủ thư không hoạt động: ${detail}` }
    : { state: 'QUEUED', detail, nextTryAt: nextTryOfLine(now), counts: false };

export function settlementOf(outcome: SendOutcome, tries: Tries, rules: SettlementRules): Settlement {
  const { detail } = outcome;
  switch (outcome.outcome) {
    case 'SENT':
    case 'REFUSED':
    case 'AMBIGUOUS':
      return { state: outcome.outcome, detail };
    case 'NOT_SENT':
      return outcome.about === 'MAIL' ? putOff(detail, tries, rules) : waitForLine(detail, tries, rules);
  }
}
