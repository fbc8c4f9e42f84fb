/**
 * Settles claims that a crash left open. Where the mailer can tell exactly (the outbox folder), a mail that was
 * written is SENT and one that was not goes back to the queue. Elsewhere nobody knows: AMBIGUOUS, never sent again.
 */
import { instantAt, millisOf } from '../../domain/time.ts';
import type { MailEntry, MailState } from '../../ports/mail-store.ts';
import { tallyOf } from './dependencies.ts';
import type { MailDependencies, MailTally } from './dependencies.ts';
import { digestKey } from './digest-key.ts';
import { settlementOf } from './settlement.ts';
import type { Settlement } from './settlement.ts';

export interface StaleDependencies extends Pick<MailDependencies, 'store' | 'clock' | 'attemptLimit'> {
  /** Only where it is exact. */
  readonly wasSent?: (key: string) => Promise<boolean>;
}

/** Entries that were claimed together for one mail: a digest's lines, or an immediate mail alone. */
function claimsByMail(entries: readonly MailEntry[]): readonly (readonly MailEntry[])[] {
  const groups = Map.groupBy(entries, ({ key, when, personId, claimedAt }) =>
    when.kind === 'NOW' ? JSON.stringify([key]) : JSON.stringify([personId, claimedAt ?? '']),
  );
  return [...groups.values()];
}

async function verdict(
  { wasSent, attemptLimit }: StaleDependencies,
  claims: readonly MailEntry[],
): Promise<Settlement> {
  const [first] = claims;
  if (wasSent === undefined || first === undefined) {
    return {
      state: 'AMBIGUOUS',
      detail: 'Gián đoạn trong khi gửi: không rõ thư đã đi hay chưa, không tự gửi lại',
    };
  }
  if (await wasSent(first.when.kind === 'NOW' ? first.key : digestKey(claims))) {
    return { state: 'SENT', detail: 'Gián đoạn sau khi gửi; đã thấy thư trong hộp thư đi' };
  }
  const attempts = Math.max(...claims.map((claim) => claim.attempts));
  return settlementOf({ outcome: 'NOT_SENT', detail: 'Gián đoạn trước khi gửi' }, attempts, attemptLimit);
}

/** Resolves claims older than `minutes`, which must be longer than any sending takes. */
export async function resolveStaleClaims(
  dependencies: StaleDependencies,
  minutes: number,
): Promise<MailTally> {
  const { store, clock } = dependencies;
  const stale = await store.staleClaims(instantAt(millisOf(clock.now()) - minutes * 60_000));
  const states: MailState[] = [];
  for (const claims of claimsByMail(stale)) {
    const { state, detail } = await verdict(dependencies, claims);
    await store.settle(
      claims.map(({ key }) => key),
      state,
      clock.now(),
      detail,
    );
    states.push(...claims.map(() => state));
  }
  return tallyOf(states);
}
