/** Hands a mail to the mailer and settles the entries that it carries. */
import type { MailEntry, MailState } from '../../ports/mail-store.ts';
import type { OutgoingMail, SendOutcome } from '../../ports/mailer.ts';
import type { MailDependencies } from './dependencies.ts';
import { settlementOf } from './settlement.ts';
import type { Settlement } from './settlement.ts';

export async function settleEntries(
  { store, clock }: MailDependencies,
  entries: readonly MailEntry[],
  { state, detail }: Settlement,
): Promise<MailState> {
  await store.settle(
    entries.map(({ key }) => key),
    state,
    clock.now(),
    detail,
  );
  return state;
}

/** A mailer that throws broke its contract; whether the mail left is then unknown. */
const unexpected = (problem: unknown): SendOutcome => ({
  outcome: 'AMBIGUOUS',
  detail: `Lỗi không lường trước khi gửi: ${problem instanceof Error ? problem.message : String(problem)}`,
});

export async function handOver(
  dependencies: MailDependencies,
  mail: OutgoingMail,
  entries: readonly MailEntry[],
): Promise<MailState> {
  const outcome = await dependencies.mailer.send(mail).catch(unexpected);
  const attempts = Math.max(...entries.map((entry) => entry.attempts));
  return settleEntries(dependencies, entries, settlementOf(outcome, attempts, dependencies.attemptLimit));
}
