import type { Accounts, Waiting } from './accounts.ts';
import { RequestError } from './problem.ts';
import type { Runtime } from './runtime.ts';

/** Throws RequestError where an identity provider keeps the accounts. */
export function keptAccounts({ sessions }: Runtime): Accounts {
  if (sessions !== undefined) return sessions.accounts;
  throw new RequestError(
    'NOT_FOUND',
    'Tài khoản do nơi cấp tài khoản của tỉnh quản lý, không phải hệ thống này.',
  );
}

const seconds = (count: number) => ({ headers: { 'retry-after': String(count) } });

/** Nobody could be served: says when to try again. */
export function comeBackLater(waiting: Waiting): RequestError {
  return waiting.outcome === 'LOCKED'
    ? new RequestError(
        'TOO_MANY',
        'Nhập sai mật khẩu quá nhiều lần; hãy chờ rồi thử lại.',
        seconds(waiting.retryAfterSeconds),
      )
    : new RequestError(
        'UNAVAILABLE',
        'Nhiều người đang đăng nhập cùng lúc; hãy thử lại sau ít giây.',
        seconds(5),
      );
}
