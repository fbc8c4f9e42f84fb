/**
 * One keep-alive connection, one request at a time, over a plain socket: a general HTTP client would take more of the
 * machine's two processors than the server that it measures.
 */
import { connect, type Socket } from 'node:net';

export interface Request {
  readonly method: string;
  readonly path: string;
  readonly token: string;
  readonly idempotencyKey?: string;
  /** The version that the client has seen, as `If-Match`. */
  readonly version?: number;
  readonly body?: unknown;
}
export interface Response {
  readonly status: number;
  readonly body: string;
}
export interface Connection {
  send(request: Request): Promise<Response>;
  close(): void;
}

function textOf(host: string, { method, path, token, idempotencyKey, version, body }: Request): string {
  const content = body === undefined ? '' : JSON.stringify(body);
  const lines = [
    `${method} ${path} HTTP/1.1`,
    `host: ${host}`,
    `authorization: Bearer ${token}`,
    ...(idempotencyKey === undefined ? [] : [`idempotency-key: ${idempotencyKey}`]),
    ...(version === undefined ? [] : [`if-match: "${version}"`]),
    ...(content === '' ? [] : ['content-type: application/json']),
    `content-length: ${Buffer.byteLength(content)}`,
  ];
  return `${lines.join('\r\n')}\r\n\r\n${content}`;
}

const HEAD_END = Buffer.from('\r\n\r\n');

/** Undefined until the whole answer is there. Every answer of the server names its length. */
function responseIn(received: Buffer): Response | undefined {
  const end = received.indexOf(HEAD_END);
  if (end < 0) return undefined;
  const head = received.toString('latin1', 0, end);
  const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
  if (length === undefined) throw new Error(`An answer without a length: ${head}`);
  const start = end + HEAD_END.length;
  if (received.length < start + Number(length)) return undefined;
  return {
    status: Number(head.slice(9, 12)),
    body: received.toString('utf8', start, start + Number(length)),
  };
}

interface Waiting {
  readonly resolve: (response: Response) => void;
  readonly reject: (error: Error) => void;
}

/** Resolves when the connection stands. */
export async function openConnection(address: string): Promise<Connection> {
  const { hostname, port, host } = new URL(address);
  const socket = await new Promise<Socket>((resolve, reject) => {
    const opened = connect(Number(port), hostname, () => resolve(opened));
    opened.once('error', reject);
  });
  socket.setNoDelay(true);
  let received: Buffer = Buffer.alloc(0);
  let waiting: Waiting | undefined;
  const fail = (error: Error): void => {
    waiting?.reject(error);
    waiting = undefined;
  };
  socket.on('error', fail);
  socket.on('close', () => fail(new Error('The server hung up')));
  socket.on('data', (chunk: Buffer) => {
    received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
    const response = responseIn(received);
    if (response === undefined) return;
    received = Buffer.alloc(0);
    const { resolve } = waiting ?? { resolve: () => undefined };
    waiting = undefined;
    resolve(response);
  });
  return {
    send: (request) =>
      new Promise((resolve, reject) => {
        waiting = { resolve, reject };
        socket.write(textOf(host, request));
      }),
    close: () => socket.destroy(),
  };
}
