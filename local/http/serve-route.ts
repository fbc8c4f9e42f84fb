/** One request to one route: the token is checked before the body is read, and the body never grows past its limit. */
import type { ServerResponse } from 'node:http';
import type { ApiHandler, BoundHandler } from '../../functions/runtime/api-handler.ts';
import type { ApiResult } from '../../functions/runtime/api-event.ts';
import { problem, type ProblemCode } from '../../functions/runtime/problem.ts';
import { problemResult } from '../../functions/runtime/respond.ts';
import { JSON_BODY_LIMIT } from '../../shared/api-contract/route.ts';
import type { Claims, TokenVerdict, TokenVerifier } from '../accounts/verify-token.ts';
import { buildEvent, type Head } from './build-event.ts';
import { readBody } from './read-body.ts';
import { writeResult } from './write-result.ts';

export interface Target {
  readonly contract: ApiHandler['contract'];
  readonly handle: BoundHandler;
}

export const refusal = (
  code: ProblemCode,
  detail: string,
  path: string,
  headers?: { readonly [name: string]: string },
): ApiResult => problemResult(problem(code, detail, path), headers);

const BEARER = /^Bearer +([A-Za-z0-9._~+/-]+=*)$/i;

function refusedToken(verdict: Exclude<TokenVerdict, { outcome: 'VALID' }>, path: string): ApiResult {
  if (verdict.outcome === 'UNKNOWN')
    return refusal(
      'UNAVAILABLE',
      'Chưa kiểm tra được phiên đăng nhập với nơi cấp; hãy thử lại sau ít phút.',
      path,
      {
        'retry-after': '30',
      },
    );
  const detail =
    verdict.reason === 'EXPIRED'
      ? 'Phiên đăng nhập đã hết hạn; hãy đăng nhập lại.'
      : 'Mã phiên đăng nhập không hợp lệ; hãy đăng nhập lại.';
  return refusal('UNAUTHENTICATED', detail, path, { 'www-authenticate': 'Bearer error="invalid_token"' });
}

type Identified = { readonly claims: Claims | undefined } | { readonly refused: ApiResult };

/** The work of API Gateway's JWT authorizer: no token, no handler, except on public routes. */
async function identify(
  verifier: TokenVerifier,
  { contract }: Target,
  { request, path }: Head,
): Promise<Identified> {
  if (contract.public === true) return { claims: undefined };
  const given = request.headers.authorization;
  const token = given === undefined ? undefined : BEARER.exec(given)?.[1];
  if (token === undefined)
    return {
      refused: refusal('UNAUTHENTICATED', 'Hãy đăng nhập rồi thực hiện lại.', path, {
        'www-authenticate': 'Bearer',
      }),
    };
  const verified = verifier.verify(token);
  const verdict = verified instanceof Promise ? await verified : verified;
  return verdict.outcome === 'VALID' ? { claims: verdict.claims } : { refused: refusedToken(verdict, path) };
}

const TOO_LARGE = 'Nội dung gửi lên vượt quá dung lượng cho phép.';

export async function serveRoute(
  verifier: TokenVerifier,
  target: Target,
  params: { readonly [name: string]: string },
  head: Head,
  response: ServerResponse,
): Promise<void> {
  const { request, requestId, path } = head;
  const { contract, handle } = target;
  const identified = await identify(verifier, target, head);
  if ('refused' in identified) {
    // What the caller is still sending is not wanted: the connection ends with the answer.
    const sending = !request.complete && request.headers['content-length'] !== undefined;
    void writeResult(response, requestId, identified.refused, sending);
    return;
  }
  const body = await readBody(request, contract.fileBody?.mostBytes ?? JSON_BODY_LIMIT);
  switch (body.outcome) {
    case 'READ': {
      const event = buildEvent(head, params, identified.claims, {
        bytes: body.bytes,
        isFile: contract.fileBody !== undefined,
      });
      await writeResult(response, requestId, await handle(event));
      return;
    }
    case 'TOO_LARGE':
      void writeResult(response, requestId, refusal('TOO_LARGE', TOO_LARGE, path), true);
      return;
    case 'BROKEN':
      response.destroy();
  }
}
