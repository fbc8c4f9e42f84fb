/** Signing in with a local account. Ten wrong passwords lock the account for a quarter of an hour. */
import { refuse } from '../../shared/domain/outcome.ts';
import { instantAt, millisOf, type Instant } from '../../shared/domain/time.ts';
import type { Dependencies } from '../../shared/use-cases/dependencies.ts';
import { load, write, type Stored } from '../../shared/use-cases/store.ts';
import type { SessionOutcome, Sessions } from '../../functions/runtime/runtime.ts';
import { hashPassword, isPassword } from './password.ts';
import { createRateLimit } from './rate-limit.ts';
import type { TokenIssuer } from './tokens.ts';
import { Busy } from './turnstile.ts';

type Deps = Pick<Dependencies, 'ledger' | 'clock'>;
type Account = Stored<'account'>['body'];

export const MOST_FAILURES = 10;
const LOCK_MILLIS = 15 * 60_000;

export const accountIdOf = (name: string): string => name.normalize('NFC').trim().toLowerCase();

const secondsUntil = (moment: Instant, now: Instant): number =>
  Math.ceil((millisOf(moment) - millisOf(now)) / 1000);
const lockOf = ({ lockedUntil }: Account, now: Instant): Instant | undefined =>
  lockedUntil !== undefined && now < lockedUntil ? lockedUntil : undefined;

function failedOnce(account: Account, now: Instant): Account {
  const { lockedUntil: _served, ...rest } = account;
  const failures = account.failures + 1;
  if (failures < MOST_FAILURES) return { ...rest, failures };
  return { ...rest, failures: 0, lockedUntil: instantAt(millisOf(now) + LOCK_MILLIS) };
}

function opened(account: Account): Account {
  const { lockedUntil: _served, ...rest } = account;
  return { ...rest, failures: 0 };
}

/** Writes what became of a try; whoever loses a race to another try counts on the winner's record. */
async function record(
  deps: Deps,
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

/** The password of nobody: an unknown account costs as much time as a known one. */
let nobodysHash: Promise<string> | undefined;

export function createSessions(deps: Deps, tokens: TokenIssuer): Sessions {
  // As many tries as lock an account, so that an unknown account answers like a locked one.
  const limit = createRateLimit({ burst: MOST_FAILURES, perMillis: LOCK_MILLIS });

  async function tryAccount(id: string, password: string): Promise<SessionOutcome> {
    const account = await load(deps.ledger, 'account', id);
    const now = deps.clock.now();
    const locked = account === undefined ? undefined : lockOf(account.body, now);
    if (locked !== undefined) return { outcome: 'LOCKED', retryAfterSeconds: secondsUntil(locked, now) };
    nobodysHash ??= hashPassword('');
    const matches = await isPassword(password, account?.body.passwordHash ?? (await nobodysHash));
    if (account === undefined) return { outcome: 'WRONG' };
    if (!matches) {
      await record(deps, id, (body) => failedOnce(body, now), 'SIGN_IN_FAILED');
      return { outcome: 'WRONG' };
    }
    if (account.body.failures > 0 || account.body.lockedUntil !== undefined)
      await record(deps, id, opened, 'SIGNED_IN');
    const { personId } = account.body;
    return { outcome: 'OPENED', personId, ...(await tokens.mint(personId)) };
  }

  return {
    issuer: tokens.issuer,
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

/** Opens an account, or gives it a new password and forgets its failures. */
export async function putAccount(
  deps: Deps,
  given: { readonly account: string; readonly personId: string; readonly passwordHash: string },
  actor: string,
) {
  const id = accountIdOf(given.account);
  if (!/^[a-z0-9][a-z0-9.-]{1,39}$/.test(id))
    return refuse('INVALID', 'Tên tài khoản gồm 2–40 ký tự a–z, 0–9, dấu chấm, gạch nối.', 'account');
  const current = await load(deps.ledger, 'account', id);
  const body = { id, personId: given.personId, passwordHash: given.passwordHash, failures: 0 };
  const type = current === undefined ? 'ACCOUNT_OPENED' : 'PASSWORD_CHANGED';
  const event = { type, at: deps.clock.now(), actor, payload: { personId: given.personId } };
  const { outcome } = await deps.ledger.commit({ writes: [write('account', id, current, body, event)] });
  return outcome === 'COMMITTED'
    ? ({ outcome: 'DONE', id } as const)
    : refuse('CONFLICT', 'Tài khoản vừa được người khác cập nhật. Hãy tải lại rồi thực hiện lại.');
}
