/** The event that API Gateway would build from the same request (HTTP API, payload format 2.0). */
import type { IncomingMessage } from 'node:http';
import type { ApiEvent } from '../../functions/runtime/api-event.ts';
import type { Claims } from '../accounts/verify-token.ts';

/** A repeated header or parameter becomes one value, joined by commas, as API Gateway does. */
function plainHeaders(headers: IncomingMessage['headers']): ApiEvent['headers'] {
  const plain: { [name: string]: string | undefined } = {};
  for (const name in headers) {
    const value = headers[name];
    plain[name] = Array.isArray(value) ? value.join(',') : value;
  }
  return plain;
}

const NO_QUERY: NonNullable<ApiEvent['queryStringParameters']> = {};

function queryOf(text: string): NonNullable<ApiEvent['queryStringParameters']> {
  if (text === '') return NO_QUERY;
  const query = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(text)) {
    const before = query.get(name);
    query.set(name, before === undefined ? value : `${before},${value}`);
  }
  return Object.fromEntries(query);
}

/** What the gateway knows of a request before it has read the body. */
export interface Head {
  readonly request: IncomingMessage;
  readonly requestId: string;
  readonly method: string;
  readonly path: string;
  readonly queryText: string;
  readonly address: string;
}

export function buildEvent(
  head: Head,
  params: { readonly [name: string]: string },
  claims: Claims | undefined,
  body: { readonly bytes: Buffer; readonly isFile: boolean },
): ApiEvent {
  const { request, requestId, method, path, queryText, address } = head;
  const http = { method, path, sourceIp: address };
  return {
    rawPath: path,
    headers: plainHeaders(request.headers),
    pathParameters: params,
    queryStringParameters: queryOf(queryText),
    body: body.bytes.toString(body.isFile ? 'base64' : 'utf8'),
    isBase64Encoded: body.isFile,
    requestContext:
      claims === undefined ? { requestId, http } : { requestId, http, authorizer: { jwt: { claims } } },
  };
}
