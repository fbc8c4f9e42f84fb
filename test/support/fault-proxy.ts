/**
 * Stands on the wire between the real SDK and DynamoDB Local, and lets go wrong what goes wrong in the cloud: a request is
 * refused as the service would refuse it, or it is carried out and its answer is lost.
 */
import { createServer, request as forward } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ServiceError {
  /** As the service names it, e.g. `ThrottlingException`. */
  readonly error: string;
  readonly status?: number;
  readonly more?: Readonly<Record<string, unknown>>;
}
/** `LOSE_ANSWER`: it is carried out, then the line breaks. `LOSE_REQUEST`: the line breaks before. */
export type Fate = 'PASS' | 'LOSE_ANSWER' | 'LOSE_REQUEST' | ServiceError;
export interface SeenRequest {
  readonly operation: string;
  readonly body: Readonly<Record<string, unknown>>;
}
type Decide = (seen: SeenRequest) => Fate | Promise<Fate>;
/** Called when the service has answered and the client has not heard of it yet. */
type Carried = (seen: SeenRequest) => void | Promise<void>;

export interface FaultProxy {
  readonly endpoint: string;
  /** Decides about every request of one operation, e.g. `TransactWriteItems`, or of all. */
  on(operation: string, decide: Decide): void;
  /** After the service has carried a request out, before the client hears of it. */
  afterwards(operation: string, carried: Carried): void;
  /** Everything passes again. */
  reset(): void;
  /** How many requests of an operation came in. */
  count(operation: string): number;
  stop(): void;
}

const fail = (response: ServerResponse, { error, status = 400, more = {} }: ServiceError): void =>
  void response
    .writeHead(status, { 'content-type': 'application/x-amz-json-1.0' })
    .end(JSON.stringify({ __type: `com.amazonaws.dynamodb.v20120810#${error}`, message: error, ...more }));

export async function startFaultProxy(target: string): Promise<FaultProxy> {
  const { hostname, port } = new URL(target);
  const deciding = new Map<string, Decide>();
  const carrying = new Map<string, Carried>();
  const counts = new Map<string, number>();

  function pass(
    incoming: IncomingMessage,
    body: Buffer,
  ): Promise<{ status: number; headers: object; body: Buffer }> {
    return new Promise((resolve, reject) => {
      const { method, url, headers } = incoming;
      const outgoing = forward({ hostname, port, method, path: url, headers }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 500, headers: answer.headers, body: Buffer.concat(chunks) }),
        );
      });
      outgoing.on('error', reject);
      outgoing.end(body);
    });
  }

  async function handle(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = Buffer.concat(await incoming.toArray());
    const operation = String(incoming.headers['x-amz-target'] ?? '').split('.')[1] ?? '';
    counts.set(operation, (counts.get(operation) ?? 0) + 1);
    const seen = { operation, body: JSON.parse(body.toString() || '{}') as SeenRequest['body'] };
    const fate = await (deciding.get(operation) ?? deciding.get('*') ?? (() => 'PASS' as const))(seen);
    if (fate === 'LOSE_REQUEST') return void incoming.socket.destroy();
    if (typeof fate === 'object') {
      fail(response, fate);
      return;
    }
    const answer = await pass(incoming, body);
    await carrying.get(operation)?.(seen);
    if (fate === 'LOSE_ANSWER') return void incoming.socket.destroy();
    response.writeHead(answer.status, { ...answer.headers }).end(answer.body);
  }

  const server = createServer((incoming, response) => {
    handle(incoming, response).catch(() => incoming.socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    on: (operation, decide) => void deciding.set(operation, decide),
    afterwards: (operation, carried) => void carrying.set(operation, carried),
    reset() {
      deciding.clear();
      carrying.clear();
    },
    count: (operation) => counts.get(operation) ?? 0,
    stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** The first so many are refused. */
export function firstFail(times: number, error: ServiceError): () => Fate {
  let left = times;
  return () => ((left -= 1) >= 0 ? error : 'PASS');
}
