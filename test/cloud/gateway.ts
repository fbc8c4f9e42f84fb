/**
 * AWS at one address. Requests come as the SDK signs them: the key names the caller, the signature's scope the service.
 * Each is written down with what it demands, and refused where the caller's role does not allow it, as AWS would.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { AddressInfo } from 'node:net';
import { isAllowed, type Demand } from '../permissions/policy.ts';
import type { Role } from './deployment.ts';
import { failure, type AwsAnswer, type AwsRequest, type Service } from './services/service.ts';

export interface Caller {
  readonly name: string;
  readonly role: Role;
}
export interface Call extends Demand {
  /** The function, or the role by which a service acted. */
  readonly caller: string;
  readonly allowed: boolean;
}
export interface Gateway {
  readonly address: string;
  readonly calls: readonly Call[];
  /** Once: before the next call of this kind is carried out, something else happens. */
  readonly interrupt: (caller: string, action: string, work: () => Promise<void>) => void;
  /** Of any caller, also one that does not ask over HTTP: a service that acts by a role of ours. */
  check(caller: Caller, demands: readonly Demand[]): boolean;
  stop(): Promise<void>;
}

const SCOPE = /Credential=([^/]+)\/\d+\/[^/]+\/([^/]+)\/aws4_request/;

const refused = (service: string): AwsAnswer =>
  service === 's3'
    ? {
        status: 403,
        headers: { 'content-type': 'application/xml' },
        body: '<Error><Code>AccessDenied</Code></Error>',
      }
    : { ...failure('AccessDeniedException'), status: service === 'ses' ? 403 : 400 };

async function readRequest(request: IncomingMessage): Promise<AwsRequest> {
  const target = String(request.headers['x-amz-target'] ?? '');
  return {
    method: request.method ?? 'GET',
    url: new URL(request.url ?? '/', 'http://aws'),
    headers: request.headers,
    body: await buffer(request),
    operation: target.slice(target.lastIndexOf('.') + 1),
  };
}

export async function startGateway(options: {
  /** By the name of the service in the scope of a signature. */
  readonly services: Readonly<Record<string, Service>>;
  /** By access key. */
  readonly callers: ReadonlyMap<string, Caller>;
  /** False: what is not allowed is written down and carried out all the same. */
  readonly enforces: boolean;
  readonly onRequest: (caller: string, service: string) => void;
}): Promise<Gateway> {
  const { services, callers, enforces, onRequest } = options;
  const calls: Call[] = [];
  const interruptions: { caller: string; action: string; work: () => Promise<void> }[] = [];
  const interrupted = async ({ name }: Caller, demands: readonly Demand[]): Promise<void> => {
    const at = interruptions.findIndex(
      ({ caller, action }) => caller === name && demands.some((demand) => demand.action === action),
    );
    if (at >= 0) await interruptions.splice(at, 1)[0]?.work();
  };
  const check = ({ name, role }: Caller, demands: readonly Demand[]): boolean => {
    const verdicts = demands.map((demand) => isAllowed(role.statements, demand));
    for (const [index, demand] of demands.entries())
      calls.push({ caller: name, ...demand, allowed: verdicts[index] ?? false });
    return verdicts.every(Boolean);
  };

  async function answerTo(request: IncomingMessage): Promise<AwsAnswer> {
    const [, key = '', scope = ''] = SCOPE.exec(String(request.headers.authorization)) ?? [];
    const [caller, service] = [callers.get(key), services[scope]];
    if (caller === undefined || service === undefined)
      throw new Error(`Nobody here is ${key}, or there is no ${scope}`);
    const read = await readRequest(request);
    const demands = service.demands(read);
    if (!check(caller, demands) && enforces) return refused(scope);
    await interrupted(caller, demands);
    onRequest(caller.name, scope);
    return service.answer(read, (demand) => check(caller, [demand]));
  }

  const write = (response: ServerResponse, { status, headers = {}, body }: AwsAnswer): void => {
    response.writeHead(status, headers).end(body);
  };
  const server = createServer((request, response) => {
    answerTo(request).then(
      (answer) => write(response, answer),
      (error: unknown) => {
        console.error('The stand-in for AWS broke:', error);
        write(response, { status: 500, body: String(error) });
      },
    );
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    calls,
    check,
    interrupt: (caller, action, work) => void interruptions.push({ caller, action, work }),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
