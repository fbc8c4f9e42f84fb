/** Signing in with a local account. Ten wrong passwords lock the account for a quarter of an hour. */
import { millisOf } from '../../shared/domain/time.ts';
import { load } from '../../shared/use-cases/store.ts';
import type { SessionOutcome, Sessions } from '../../functions/runtime/runtime.ts';
import {
  accountIdOf,
  failedOnce,
  LOCK_MILLIS,
  lockOf,
  MOST_FAILURES,
  opened,
  recordTry,
  secondsUntil,
  type AccountDependencies,
} from './account-record.ts';
import { createAccounts } from './accounts.ts';
import { hashPassword, isPassword } from './password.ts';
import { createRateLimit } from './rate-limit.ts';
import type { TokenIssuer } from './tokens.ts';
import { Busy } from './turnstile.ts';

/** The password of nobody: an unknown account costs as much time as a known one. */
let nobodysHash: Promise<string> | undefined;

export function createSessions(deps: AccountDependencies, tokens: TokenIssuer): Sessions {
  // As many tries as lock an account, so that an unknown account answers like a locked one.
  const limit = createRateLimit({ burst: MOST_FAILURES, perMillis: LOCK_MILLIS });

  async function tryAccount(id: string, password: string): Promise<SessionOutcome> {
    const account = await load(deps.ledger, 'account', id);
    const now = deps.clock.now();
    const locked = account === undefined ? undefined : lockOf(account.body, now);
    if (locked !== undefined) return { outcome: 'LOCKED', retryAfterSeconds: secondsUntil(locked, now) };
    nobodysHash ??= hashPassword('');
    const matches = await isPassword(password, account?.body.passwordHash ?? (await nobodysHash));
    if (account === undefined || account.body.closedAt !== undefined) return { outcome: 'WRONG' };
    if (!matches) {
      await recordTry(deps, id, (body) => failedOnce(body, now), 'SIGN_IN_FAILED');
      return { outcome: 'WRONG' };
    }
    if (account.body.failures > 0 || account.body.lockedUntil !== undefined)
      await recordTry(deps, id, opened, 'SIGNED_IN');
    const { personId } = account.body;
    return { outcome: 'OPENED', personId, ...(await tokens.mint(personId)) };
  }

  return {
    issuer: tokens.issuer,
    accounts: createAccounts(deps),
    async open({ account, password, address }) {
      const id = accountIdOf(account);
      const key = `${address} ${id}`;
      const wait = limit.take(key, millisOf(deps.clock.now()));
      if (wait > 0) return { outcome: 'LOCKED', retryAfterSeconds: wait };
      try {
        const outcome = await tryAccount(id, password);
        if (outcome.outcome === 'OPENED') limit.forget(key);
        return outcome;
      } catch (error) {
        if (error instanceof Busy) return { outcome: 'BUSY' };
        throw error;
      }
    },
  };
}
