/**
 * Calls the API. Readings are tried again when the line breaks; a command carries an `Idempotency-Key`, so that sending it
 * again after a cut never does it twice. Throws `ApiProblem` or `LineProblem`.
 */
import type { AnswerOf, BodyOf, Endpoint, ParamsOf, QueryOf } from './endpoint.ts';
import { LineProblem, problemOf } from './problem.ts';
import { trusted } from './trusted.ts';
import { currentSession, keepSession } from './session.ts';

export interface Call<E extends Endpoint> {
  readonly params?: ParamsOf<E>;
  readonly query?: QueryOf<E>;
  readonly body?: BodyOf<E>;
  /** The version that the person saw, 0 when there was none yet: refused (412, `STALE`) when somebody was faster. */
  readonly ifVersion?: number;
  /** Kept by the caller when the same command may be sent again after a reload. */
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
}

const PAUSES_MS = [400, 1_200, 3_000];
const pause = (millis: number): Promise<void> => new Promise((done) => setTimeout(done, millis));

/** `crypto.randomUUID` is missing on plain HTTP inside a province's network. */
export const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );

export function addressOf(path: string, params: object = {}, query: object = {}): string {
  const values = new Map<string, unknown>(Object.entries(params));
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(values.get(name))),
  );
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    if (value !== undefined && value !== '') search.set(name, String(value));
  return search.size === 0 ? filled : `${filled}?${search.toString()}`;
}

export const lineProblem = (): LineProblem =>
  new LineProblem('Mất kết nối với máy chủ. Nội dung đã nhập vẫn được giữ; hệ thống sẽ gửi lại khi có mạng.');
const isAbort = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError';

/** One attempt; a token that is no longer good ends the session, and the sign-in opens over the page. */
export async function send(address: string, init: RequestInit): Promise<Response> {
  const session = currentSession();
  const headers = new Headers(init.headers);
  if (session !== undefined) headers.set('authorization', `Bearer ${session.token}`);
  const response = await fetch(address, { ...init, headers, cache: 'no-store' }).catch((error: unknown) => {
    if (isAbort(error)) throw error;
    throw lineProblem();
  });
  if (response.ok) return response;
  const problem = await problemOf(response);
  if (response.status === 401 && session === currentSession()) keepSession(undefined);
  throw problem;
}

const mayTryAgain = (error: unknown): boolean =>
  error instanceof LineProblem ||
  (error instanceof Error && 'status' in error && (error.status === 503 || error.status === 429));

/** The line may also break in the middle of an answer. */
async function attempt<T>(
  address: string,
  init: RequestInit,
  read: (response: Response) => Promise<T>,
): Promise<T> {
  const response = await send(address, init);
  return read(response).catch((error: unknown) => {
    throw isAbort(error) ? error : lineProblem();
  });
}

async function persist<T>(
  address: string,
  init: RequestInit,
  read: (response: Response) => Promise<T>,
): Promise<T> {
  for (const millis of PAUSES_MS) {
    try {
      return await attempt(address, init, read);
    } catch (error) {
      if (!mayTryAgain(error) || init.signal?.aborted === true) throw error;
      await pause(millis);
    }
  }
  return attempt(address, init, read);
}

/** `GET /assignments/{assignmentId}` → its two halves. */
export function halvesOf(endpoint: Endpoint): { method: string; path: string } {
  const space = endpoint.indexOf(' ');
  return { method: endpoint.slice(0, space), path: endpoint.slice(space + 1) };
}

export async function call<E extends Endpoint>(
  endpoint: E,
  { params, query, body, ifVersion, idempotencyKey, signal }: Call<E> = {},
): Promise<AnswerOf<E>> {
  const { method, path } = halvesOf(endpoint);
  const headers: Record<string, string> = { accept: 'application/json' };
  if (method !== 'GET') headers['idempotency-key'] = idempotencyKey ?? newKey();
  if (body !== undefined) headers['content-type'] = 'application/json';
  if (ifVersion === 0) headers['if-none-match'] = '*';
  else if (ifVersion !== undefined) headers['if-match'] = `"${ifVersion}"`;
  const init = {
    method,
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal === undefined ? {} : { signal }),
  };
  const answer = await persist<unknown>(addressOf(path, params, query), init, (response) => response.json());
  return trusted<AnswerOf<E>>(answer);
}

/** A document of the API as a file of the browser: needs the token, so a plain link cannot fetch it. */
export const download = (address: string, accept: string): Promise<Blob> =>
  persist(address, { headers: { accept } }, (response) => response.blob());
