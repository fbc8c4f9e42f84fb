/** One's own new password. Guessing at the old one counts like guessing when signing in. */
import type { Accounts } from '../../functions/runtime/accounts.ts';
import { refuse } from '../../shared/domain/outcome.ts';
import { millisOf } from '../../shared/domain/time.ts';
import { save } from '../../shared/use-cases/administration.ts';
import {
  accountsOfPerson,
  failedOnce,
  LOCK_MILLIS,
  lockOf,
  MOST_FAILURES,
  opened,
  recordTry,
  secondsUntil,
  type AccountDependencies,
} from './account-record.ts';
import { hashPassword, isPassword } from './password.ts';
import { weaknessOf } from './password-rules.ts';
import { createRateLimit } from './rate-limit.ts';

const NO_ACCOUNT = refuse('NOT_FOUND', 'Ông/bà không có tài khoản do hệ thống này giữ.');
const WRONG = refuse('INVALID', 'Mật khẩu hiện tại không đúng.', 'current');
const SAME = refuse('INVALID', 'Mật khẩu mới phải khác mật khẩu hiện tại.', 'next');

export function createPasswordChange(deps: AccountDependencies): Accounts['changePassword'] {
  const limit = createRateLimit({ burst: MOST_FAILURES, perMillis: LOCK_MILLIS });
  return async ({ actor }, { current, next }) => {
    const [account] = await accountsOfPerson(deps.ledger, actor.personId);
    if (account === undefined) return NO_ACCOUNT;
    const { id, body } = account;
    const weak = weaknessOf(next, id, 'next');
    if (weak) return weak;
    const now = deps.clock.now();
    const locked = lockOf(body, now);
    if (locked !== undefined) return { outcome: 'LOCKED', retryAfterSeconds: secondsUntil(locked, now) };
    const wait = limit.take(id, millisOf(now));
    if (wait > 0) return { outcome: 'LOCKED', retryAfterSeconds: wait };
    if (!(await isPassword(current, body.passwordHash))) {
      await recordTry(deps, id, (known) => failedOnce(known, now), 'SIGN_IN_FAILED');
      return WRONG;
    }
    if (current.normalize('NFC') === next.normalize('NFC')) return SAME;
    limit.forget(id);
    const passwordHash = await hashPassword(next);
    return save(
      deps,
      { actor },
      {
        kind: 'account',
        id,
        phase: 'OPEN',
        // Reset or closed while this was on its way: then that stands, and what was typed is no longer the password.
        decide: (latest) =>
          latest === undefined ||
          latest.body.passwordHash !== body.passwordHash ||
          latest.body.closedAt !== undefined
            ? WRONG
            : {
                outcome: 'SAVE',
                body: { ...opened(latest.body), passwordHash },
                type: 'PASSWORD_CHANGED',
                payload: {},
              },
      },
    );
  };
}
