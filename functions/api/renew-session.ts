import { apiHandler } from '../runtime/api-handler.ts';
import { answer } from '../runtime/answer.ts';
import { RequestError } from '../runtime/problem.ts';
import { sessionRenewal } from '../../shared/api-contract/sessions.ts';

export const handler = apiHandler({
  contract: sessionRenewal,
  run: async ({ runtime, event, actor }) => {
    const claims = event.requestContext.authorizer?.jwt.claims ?? {};
    const session = await runtime.sessions?.renew({ personId: actor.personId, claims });
    if (session === undefined)
      throw new RequestError('UNAUTHENTICATED', 'Phiên làm việc đã đủ dài; hãy đăng nhập lại.', {
        headers: { 'www-authenticate': 'Bearer' },
      });
    const { token, expiresAt, personId } = session;
    return answer({ token, expiresAt, personId });
  },
});
