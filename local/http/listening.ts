/** The listening side of the gateway: time limits, opening and closing. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerBrokenRequest } from './broken-request.ts';

const HEADERS_TIMEOUT_MS = 10_000;
const REQUEST_TIMEOUT_MS = 60_000;
/** Longer than the idle time-out of the usual proxies, so that it is the proxy who hangs up. */
const KEEP_ALIVE_MS = 75_000;
const GRACE_MS = 10_000;
const MOST_CONNECTIONS = 10_000;

export function configured(server: Server): Server {
  server.headersTimeout = HEADERS_TIMEOUT_MS;
  server.requestTimeout = REQUEST_TIMEOUT_MS;
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  server.maxConnections = MOST_CONNECTIONS;
  server.on('clientError', answerBrokenRequest);
  return server;
}

/** Port 0 takes any free one. */
export async function listenOn(
  server: Server,
  port: number,
  host: string,
): Promise<{ url: string; port: number }> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, 1024, resolve);
  });
  const address = server.address();
  const isPort = (value: typeof address): value is AddressInfo => typeof value === 'object' && value !== null;
  const taken = isPort(address) ? address.port : port;
  return { port: taken, url: `http://${host.includes(':') ? `[${host}]` : host}:${taken}` };
}

/** Takes no new connection, lets requests under way finish, and hangs up on whoever is not done in time. */
export async function closeServer(server: Server, graceMillis = GRACE_MS): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const hangUp = setTimeout(() => server.closeAllConnections(), graceMillis);
  await closed;
  clearTimeout(hangUp);
}
