/** A request as the HTTP API hands it to the function of its route. */
import { routes, type OperationId } from '../../shared/api-contract/routes.ts';
import type { ApiEvent, ApiResult } from '../../functions/runtime/api-event.ts';

export interface Asked {
  /** Who asks, by their id here; without it, the request has no token. */
  readonly as?: string;
  /** The subject of the token, when it is not the one that the identity provider usually gives them. */
  readonly subject?: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly file?: { readonly bytes: Uint8Array; readonly mediaType: string };
  readonly headers?: Readonly<Record<string, string>>;
}
/** The fields that callers read by name, of whatever was answered. */
export interface Body {
  readonly [field: string]: unknown;
  readonly id: string;
  readonly items: readonly { readonly id: string; readonly key: string; readonly kind: string }[];
}
export interface Answered {
  readonly status: number;
  readonly text: string;
  /** When it is JSON. */
  readonly body: Body;
}

/** As identity providers name people: by something that is not their id here. */
export const subjectOf = (personId: string): string => `sub-${personId}`;

let asked = 0;

function bodyOf({ json, file }: Asked): Pick<ApiEvent, 'body' | 'isBase64Encoded'> {
  if (file !== undefined) return { body: Buffer.from(file.bytes).toString('base64'), isBase64Encoded: true };
  return { body: json === undefined ? undefined : JSON.stringify(json), isBase64Encoded: false };
}

const typeOf = ({ json, file }: Asked): Record<string, string> =>
  file !== undefined
    ? { 'content-type': file.mediaType }
    : json === undefined
      ? {}
      : { 'content-type': 'application/json' };

export function apiEvent(operation: OperationId, request: Asked): ApiEvent {
  const route = routes.find(({ operationId }) => operationId === operation);
  if (route === undefined) throw new Error(`No route is called ${operation}`);
  const { as, params = {}, query = {}, headers = {} } = request;
  const path = route.path.replaceAll(/\{(\w+)\}/g, (_all, name: string) =>
    encodeURIComponent(params[name] ?? name),
  );
  const http = { method: route.method, path, sourceIp: '192.0.2.1' };
  const requestId = `request-${(asked += 1)}`;
  const claims = { sub: request.subject ?? subjectOf(as ?? ''), iss: 'https://issuer.example' };
  return {
    rawPath: path,
    headers: { ...typeOf(request), ...headers },
    pathParameters: params,
    queryStringParameters: query,
    ...bodyOf(request),
    requestContext:
      as === undefined ? { requestId, http } : { requestId, http, authorizer: { jwt: { claims } } },
  };
}

export function answered(result: unknown): Answered {
  const { statusCode, body, headers } = result as ApiResult;
  const isJson = Object.entries(headers).some(
    ([name, value]) => name.toLowerCase() === 'content-type' && value.includes('json'),
  );
  return { status: statusCode, text: body, body: (isJson && body !== '' ? JSON.parse(body) : {}) as Body };
}
