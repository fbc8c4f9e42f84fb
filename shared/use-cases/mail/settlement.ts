/**
 * The rule for ambiguous mail: what may have been handed over is never sent again by itself; it stays in the log
 * as AMBIGUOUS with the reason, for a person to see. Only what was surely not handed over is tried again.
 */
import type { MailState } from '../../ports/mail-store.ts';
import type { SendOutcome } from '../../ports/mailer.ts';

export interface Settlement {
  readonly state: MailState;
  readonly detail: string;
}

/** `attempts` includes the one that just ended. */
export function settlementOf(
  { outcome, detail }: SendOutcome,
  attempts: number,
  attemptLimit: number,
): Settlement {
  switch (outcome) {
    case 'SENT':
    case 'REFUSED':
    case 'AMBIGUOUS':
      return { state: outcome, detail };
    case 'NOT_SENT':
      return attempts < attemptLimit
        ? { state: 'QUEUED', detail }
        : { state: 'REFUSED', detail: `Đã thử ${attempts} lần không gửi được: ${detail}` };
  }
}
