/** Opens an account for whoever sets up a province; people's own requests go through `accounts.ts`. */
import { refuse } from '../../shared/domain/outcome.ts';
import { load, write } from '../../shared/use-cases/store.ts';
import { accountIdOf, type AccountDependencies } from './account-record.ts';

/** Opens an account, or gives it a new password and forgets its failures. */
export async function putAccount(
  deps: AccountDependencies,
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
