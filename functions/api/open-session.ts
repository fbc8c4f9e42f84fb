import { publicHandler } from '../runtime/api-handler.ts';
import { answer } from '../runtime/answer.ts';
import { RequestError } from '../runtime/problem.ts';
import { sessionOpening } from '../../shared/api-contract/sessions.ts';

export const handler = publicHandler({
  contract: sessionOpening,
  run: async ({ runtime, body, event }) => {
    if (runtime.sessions === undefined)
      throw new RequestError('NOT_FOUND', 'Hệ thống này đăng nhập qua nơi cấp tài khoản của tỉnh.');
    const address = event.requestContext.http.sourceIp;
    const session = await runtime.sessions.open({ ...body, address });
    switch (session.outcome) {
      case 'OPENED': {
        const { token, expiresAt, personId } = session;
        return answer({ token, expiresAt, personId });
      }
      case 'WRONG':
        throw new RequestError('UNAUTHENTICATED', 'Tên tài khoản hoặc mật khẩu không đúng.', {
          headers: { 'www-authenticate': 'Bearer' },
        });
      case 'LOCKED':
        throw new RequestError('TOO_MANY', 'Đăng nhập sai quá nhiều lần; hãy chờ rồi thử lại.', {
          headers: { 'retry-after': String(session.retryAfterSeconds) },
        });
      case 'BUSY':
        throw new RequestError(
          'UNAVAILABLE',
          'Nhiều người đang đăng nhập cùng lúc; hãy thử lại sau ít giây.',
          {
            headers: { 'retry-after': '5' },
          },
        );
    }
  },
});
