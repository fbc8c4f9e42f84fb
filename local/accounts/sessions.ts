/** Signing in with a local account. Ten wrong passwords lock the account for a quarter of an hour. */
import { hash } from 'node:crypto';
import { millisOf, type Instant } from '../../shared/domain/time.ts';
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
  type Account,
  type AccountDependencies,
} from './account-record.ts';
import { createAccounts } from './accounts.ts';
import { hashPassword, isPassword } from './password.ts';
import { createRateLimit } from './rate-limit.ts';
import type { TokenIssuer } from './tokens.ts';
import { Busy } from './turnstile.ts';

/** A long working day; then the password is asked again. */
const LONGEST_SESSION_HOURS = 10;
const secondsOf = (moment: Instant): number => Math.floor(millisOf(moment) / 1000);

/** Says nothing of the password; differs whenever its hash does. */
const markOf = ({ passwordHash }: Pick<Account, 'passwordHash'>): string =>
  hash('sha256', `mark ${passwordHash}`, 'base64url').slice(0, 16);

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
    return {
      outcome: 'OPENED',
      personId,
      ...(await tokens.mint(personId, {
        account: id,
        at: secondsOf(now),
        passwordMark: markOf(account.body),
      })),
    };
  }

  /** A password changed since the sign-in, or an account closed or given to somebody else, ends the session. */
  async function renew({ personId, claims }: Parameters<Sessions['renew']>[0]) {
    const { auth_time: at, preferred_username: id, password_mark: passwordMark } = claims;
    if (typeof at !== 'number' || typeof id !== 'string') return undefined;
    const account = (await load(deps.ledger, 'account', id))?.body;
    if (account === undefined || account.closedAt !== undefined || account.personId !== personId)
      return undefined;
    const isOver = secondsOf(deps.clock.now()) - at >= LONGEST_SESSION_HOURS * 3600;
    if (isOver || passwordMark !== markOf(account)) return undefined;
    const signIn = { account: id, at, passwordMark };
    return { outcome: 'OPENED', personId, ...(await tokens.mint(personId, signIn)) } as const;
  }

  return {
    renew,
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
