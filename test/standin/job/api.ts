/** The deployed HTTP API, called as a browser would: by the host name that its gateway has, with a token. */
import { request, type IncomingHttpHeaders } from 'node:http';
import type { MiniStack } from '../stand/start-ministack.ts';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
  readonly text: string;
  /** The fields that the run reads by name. */
  readonly body: {
    readonly [field: string]: unknown;
    readonly id: string;
    readonly phase: string;
    readonly version: number;
    readonly notation: string;
    readonly items: readonly Readonly<Record<string, unknown>>[];
  };
}
export interface Call {
  /** A person's id; nobody when absent. */
  readonly as?: string;
  readonly json?: unknown;
  readonly file?: { readonly type: string; readonly bytes: Buffer };
  readonly range?: string;
}
export interface Api {
  readonly call: (method: string, path: string, call?: Call) => Promise<Answer>;
  /** The same, when anything but success is a failure of the run. */
  readonly done: (method: string, path: string, call?: Call) => Promise<Answer['body']>;
}

const MOST_MS = 60_000;

const parsed = (text: string): Answer['body'] => {
  try {
    return JSON.parse(text) as Answer['body'];
  } catch {
    return {} as Answer['body'];
  }
};

function send(
  { port }: MiniStack,
  host: string,
  {
    method,
    path,
    token,
    json,
    file,
    range,
  }: Call & { method: string; path: string; token: string | undefined },
): Promise<Answer> {
  const body = file?.bytes ?? (json === undefined ? undefined : JSON.stringify(json));
  const headers = {
    host: `${host}:${port}`,
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    ...(range === undefined ? {} : { range }),
    ...(body === undefined
      ? {}
      : { 'content-type': file?.type ?? 'application/json', 'content-length': Buffer.byteLength(body) }),
  };
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, method, path, headers, timeout: MOST_MS }, (answer) => {
      answer.toArray().then((parts) => {
        const bytes = Buffer.concat(parts as Buffer[]);
        const text = bytes.toString();
        const { statusCode = 0, headers: told } = answer;
        resolve({ status: statusCode, headers: told, bytes, text, body: parsed(text) });
      }, reject);
    });
    asked.once('error', reject);
    asked.once('timeout', () => asked.destroy(new Error(`${method} ${path} took too long`)));
    asked.end(body);
  });
}

export function createApi(
  ministack: MiniStack,
  apiId: string,
  tokenOf: (person: string) => Promise<string>,
): Api {
  const call: Api['call'] = async (method, path, { as, ...content } = {}) => {
    const token = as === undefined ? undefined : await tokenOf(as);
    return send(ministack, `${apiId}.execute-api.localhost`, { ...content, method, path, token });
  };
  return {
    call,
    async done(method, path, given) {
      const { status, text, body } = await call(method, path, given);
      if (status < 200 || status > 299)
        throw new Error(`${method} ${path} as ${given?.as ?? 'nobody'}: ${status} ${text}`);
      return body;
    },
  };
}
