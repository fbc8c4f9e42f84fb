/** Hands a mail to the mailer and settles the entries that it carries. */
import type { MailEntry, MailState } from '../../ports/mail-store.ts';
import type { OutgoingMail, SendOutcome } from '../../ports/mailer.ts';
import type { MailDependencies } from './dependencies.ts';
import { settleEntries } from './settle-entries.ts';
import { putOff, settlementOf, triesOf, type SettlementRules } from './settlement.ts';

const messageOf = (problem: unknown): string =>
  problem instanceof Error ? problem.message : String(problem);

export const rulesOf = ({ clock, attemptLimit }: MailDependencies): SettlementRules => ({
  now: clock.now(),
  attemptLimit,
});

/** A mailer that throws broke its contract; whether the mail left is then unknown. */
const unexpected = (problem: unknown): SendOutcome => ({
  outcome: 'AMBIGUOUS',
  detail: `Lỗi không lường trước khi gửi: ${messageOf(problem)}`,
});

export interface HandedOver {
  readonly state: MailState;
  /** The mail server did not take it for a reason that holds for every mail. */
  readonly isLineDown: boolean;
}

export async function handOver(
  dependencies: MailDependencies,
  mail: OutgoingMail,
  entries: readonly MailEntry[],
): Promise<HandedOver> {
  const outcome = await dependencies.mailer.send(mail).catch(unexpected);
  const settlement = settlementOf(outcome, triesOf(entries), rulesOf(dependencies));
  return {
    state: await settleEntries(dependencies, entries, settlement),
    isLineDown: outcome.outcome === 'NOT_SENT' && outcome.about === 'LINE',
  };
}

/** The directory or the store failed before anything was handed over: these entries go back, and no others with them. */
export function putBackUnsent(
  dependencies: MailDependencies,
  entries: readonly MailEntry[],
  problem: unknown,
): Promise<MailState> {
  dependencies.onProblem?.(problem);
  const detail = `Chưa soạn được thư: ${messageOf(problem)}`;
  return settleEntries(dependencies, entries, putOff(detail, triesOf(entries), rulesOf(dependencies)));
}
