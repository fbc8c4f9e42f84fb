import { refuse, type Refused } from '../../shared/domain/outcome.ts';
import { accountIdOf } from './account-record.ts';
import { SHORTEST_PASSWORD } from './password.ts';

/** Long rather than odd: at least ten signs, and not the account's own name. `field` is where the refusal points. */
export function weaknessOf(password: string, account: string, field: string): Refused | undefined {
  if (password.normalize('NFC').length < SHORTEST_PASSWORD)
    return refuse('INVALID', `Mật khẩu cần ít nhất ${SHORTEST_PASSWORD} ký tự.`, field);
  return accountIdOf(password) === accountIdOf(account)
    ? refuse('INVALID', 'Mật khẩu không được trùng tên tài khoản.', field)
    : undefined;
}
