import type { ServerResponse } from 'node:http';
import type { ApiResult } from '../../functions/runtime/api-event.ts';

/** Writes the answer of a handler; says nothing to a caller who has gone. */
export function writeResult(
  response: ServerResponse,
  requestId: string,
  result: ApiResult,
  close = false,
): void {
  if (response.destroyed) return;
  const body = result.isBase64Encoded === true ? Buffer.from(result.body, 'base64') : result.body;
  response.writeHead(result.statusCode, {
    ...result.headers,
    'content-length': Buffer.byteLength(body),
    'x-request-id': requestId,
    ...(close ? { connection: 'close' } : {}),
  });
  response.end(body);
}
