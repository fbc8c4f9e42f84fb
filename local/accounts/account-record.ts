/** The record of a local account: what failures and a good password make of it. */
import { instantAt, millisOf, type Instant } from '../../shared/domain/time.ts';
import type { Dependencies } from '../../shared/use-cases/dependencies.ts';
import type { Ledger } from '../../shared/ports/ledger.ts';
import { load, query, write, type Stored } from '../../shared/use-cases/store.ts';

export type AccountDependencies = Pick<Dependencies, 'ledger' | 'clock'>;
export type Account = Stored<'account'>['body'];

export const MOST_FAILURES = 10;
export const LOCK_MILLIS = 15 * 60_000;

export const accountIdOf = (name: string): string => name.normalize('NFC').trim().toLowerCase();

export const secondsUntil = (moment: Instant, now: Instant): number =>
  Math.ceil((millisOf(moment) - millisOf(now)) / 1000);
export const lockOf = ({ lockedUntil }: Account, now: Instant): Instant | undefined =>
  lockedUntil !== undefined && now < lockedUntil ? lockedUntil : undefined;

export function failedOnce(account: Account, now: Instant): Account {
  const { lockedUntil: _served, ...rest } = account;
  const failures = account.failures + 1;
  if (failures < MOST_FAILURES) return { ...rest, failures };
  return { ...rest, failures: 0, lockedUntil: instantAt(millisOf(now) + LOCK_MILLIS) };
}

export function opened(account: Account): Account {
  const { lockedUntil: _served, ...rest } = account;
  return { ...rest, failures: 0 };
}

/** Writes what became of a try; whoever loses a race to another try counts on the winner's record. */
export async function recordTry(
  deps: AccountDependencies,
  id: string,
  change: (account: Account) => Account,
  type: string,
): Promise<void> {
  for (;;) {
    const current = await load(deps.ledger, 'account', id);
    if (current === undefined) return;
    const event = { type, at: deps.clock.now(), actor: id, payload: {} };
    const { outcome } = await deps.ledger.commit({
      writes: [write('account', id, current, change(current.body), event)],
    });
    if (outcome === 'COMMITTED') return;
  }
}

/** Those that open something. */
export async function accountsOfPerson(
  ledger: Pick<Ledger, 'query'>,
  personId: string,
): Promise<Stored<'account'>[]> {
  const own = { index: 'unit', partition: `accounts-of#${personId}`, limit: 20 } as const;
  const { items } = await query(ledger, 'account', own);
  return items.filter(({ body }) => body.closedAt === undefined);
}
