/**
 * Settles claims that a crash left open. Where the mailer can tell exactly (the outbox folder), a mail that was
 * written is SENT and one that was not goes back to the queue. Elsewhere nobody knows: AMBIGUOUS, never sent again.
 */
import { nextTry } from '../../domain/mail-retry.ts';
import { instantAt, millisOf } from '../../domain/time.ts';
import type { MailEntry, MailState } from '../../ports/mail-store.ts';
import { tallyOf } from './dependencies.ts';
import type { MailDependencies, MailTally } from './dependencies.ts';
import { digestKey } from './digest-key.ts';
import { settleEntries, settleRemembered } from './settle-entries.ts';
import { putOff, triesOf } from './settlement.ts';
import type { Settlement } from './settlement.ts';

export interface StaleDependencies extends Pick<
  MailDependencies,
  'store' | 'clock' | 'attemptLimit' | 'onProblem'
> {
  /** Only where it is exact. */
  readonly wasSent?: (key: string) => Promise<boolean>;
}

/** Entries that were claimed together for one mail: a digest's lines, or an immediate mail alone. */
function claimsByMail(entries: readonly MailEntry[]): readonly (readonly MailEntry[])[] {
  const groups = Map.groupBy(entries, ({ key, when, personId, morning, claimedAt }) =>
    when.kind === 'NOW' ? JSON.stringify([key]) : JSON.stringify([personId, morning ?? claimedAt ?? '']),
  );
  return [...groups.values()];
}

/** Undefined for a line that was claimed before digests were known by their morning. */
const mailKeyOf = ({ key, when, personId, morning }: MailEntry): string | undefined =>
  when.kind === 'NOW' ? key : morning === undefined ? undefined : digestKey({ personId, day: morning });

/** The first time at once; a mail in whose sending the process ends again and again waits longer and longer. */
function notSent(claims: readonly MailEntry[], { clock, attemptLimit }: StaleDependencies): Settlement {
  const tries = triesOf(claims);
  const now = clock.now();
  const settlement = putOff('Gián đoạn trước khi gửi', tries, { now, attemptLimit });
  if (settlement.state !== 'QUEUED') return settlement;
  return { ...settlement, nextTryAt: tries.attempts <= 1 ? now : nextTry(tries.attempts - 1, now) };
}

async function verdict(
  dependencies: StaleDependencies,
  claims: readonly [MailEntry, ...MailEntry[]],
): Promise<Settlement> {
  const key = mailKeyOf(claims[0]);
  if (dependencies.wasSent === undefined || key === undefined) {
    return {
      state: 'AMBIGUOUS',
      detail: 'Gián đoạn trong khi gửi: không rõ thư đã đi hay chưa, không tự gửi lại',
    };
  }
  return (await dependencies.wasSent(key))
    ? { state: 'SENT', detail: 'Gián đoạn sau khi gửi; đã thấy thư trong hộp thư đi' }
    : notSent(claims, dependencies);
}

/** Resolves claims older than `minutes`, which must be longer than any sending takes. */
export async function resolveStaleClaims(
  dependencies: StaleDependencies,
  minutes: number,
): Promise<MailTally> {
  const { store, clock } = dependencies;
  await settleRemembered(dependencies);
  const stale = await store.staleClaims(instantAt(millisOf(clock.now()) - minutes * 60_000));
  const states: MailState[] = [];
  for (const [first, ...rest] of claimsByMail(stale)) {
    if (first === undefined) continue;
    const claims = [first, ...rest] as const;
    const state = await settleEntries(dependencies, claims, await verdict(dependencies, claims));
    states.push(...claims.map(() => state));
  }
  return tallyOf(states);
}
