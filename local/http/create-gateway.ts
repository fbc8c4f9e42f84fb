/**
 * The HTTP gateway of the one-machine home: matches routes, checks tokens, builds the events that API Gateway would
 * build, and calls the same handlers. TLS belongs to the reverse proxy in front of it.
 */
import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { ApiHandler } from '../../functions/runtime/api-handler.ts';
import { logTo } from '../../functions/runtime/respond.ts';
import type { Runtime } from '../../functions/runtime/runtime.ts';
import type { TokenVerifier } from '../accounts/verify-token.ts';
import type { Head } from './build-event.ts';
import { closeServer, configured, listenOn } from './listening.ts';
import type { SignInOptions } from '../../shared/api-contract/sign-in.ts';
import { createOwnPages, writePage, type OwnPages } from './own-pages.ts';
import { createRouter, type Router } from './router.ts';
import { refusal, serveRoute, type Target } from './serve-route.ts';
import { loadStaticFiles } from './static-files.ts';
import { writeResult } from './write-result.ts';

export interface GatewayOptions {
  readonly runtime: Runtime;
  readonly verifier: TokenVerifier;
  /** Usually `apiHandlers` of `functions/api/handlers.ts`. */
  readonly handlers: readonly ApiHandler[];
  /** The built screens; without them `/` tells where to look. */
  readonly webFolder?: string;
  /** Where an identity provider keeps the accounts. */
  readonly signIn?: SignInOptions;
  /** A reverse proxy in front of the gateway names the caller in X-Forwarded-For; believed only when this is set. */
  readonly behindProxy?: boolean;
}

export interface Gateway {
  /** Port 0 takes any free one. */
  listen(port: number, host?: string): Promise<{ readonly url: string; readonly port: number }>;
  /** Takes no new request, finishes those under way, and hangs up on whoever is not done in time. */
  close(graceMillis?: number): Promise<void>;
}

interface Parts {
  readonly router: Router<Target>;
  readonly pages: OwnPages;
  readonly options: GatewayOptions;
  readonly nextId: () => string;
}

/** Unique across restarts, cheap to make: a random start and a count. */
function createRequestIds(): () => string {
  const start = randomBytes(6).toString('hex');
  let count = 0;
  return () => `${start}-${(count += 1).toString(36)}`;
}

function addressOf(request: IncomingMessage, behindProxy: boolean): string {
  const forwarded = behindProxy ? request.headers['x-forwarded-for'] : undefined;
  const last = (Array.isArray(forwarded) ? forwarded.join(',') : forwarded)?.split(',').at(-1)?.trim();
  return last === undefined || last === '' ? (request.socket.remoteAddress ?? '') : last;
}

function headOf(request: IncomingMessage, { nextId, options }: Parts): Head {
  const url = request.url ?? '/';
  const mark = url.indexOf('?');
  return {
    request,
    requestId: nextId(),
    method: request.method ?? 'GET',
    path: mark < 0 ? url : url.slice(0, mark),
    queryText: mark < 0 ? '' : url.slice(mark + 1),
    address: addressOf(request, options.behindProxy === true),
  };
}

/** People follow links of mails into the screens; programs ask for JSON. Signed links have their own page. */
const isPerson = ({ request, path }: Head): boolean =>
  request.headers.accept?.startsWith('text/html') === true &&
  request.headers.authorization === undefined &&
  !path.startsWith('/links/');

async function serve(parts: Parts, head: Head, response: ServerResponse): Promise<void> {
  const { method, path, requestId, request } = head;
  const isRead = method === 'GET' || method === 'HEAD';
  const match = parts.router.find(method, path);
  const page = isRead
    ? (parts.pages.find(path) ?? (isPerson(head) ? parts.pages.forPeople : undefined))
    : undefined;
  if (page !== undefined) {
    writePage(request, response, page);
    return;
  }
  switch (match.outcome) {
    case 'FOUND':
      return serveRoute(parts.options.verifier, match.target, match.params, head, response);
    case 'OTHER_METHOD': {
      const allow = match.allowed.join(', ');
      const detail = `Địa chỉ này chỉ nhận: ${allow}.`;
      void writeResult(response, requestId, refusal('METHOD_NOT_ALLOWED', detail, path, { allow }), true);
      return;
    }
    case 'MALFORMED':
      void writeResult(
        response,
        requestId,
        refusal('BAD_REQUEST', 'Địa chỉ có ký tự mã hóa sai.', path),
        true,
      );
      return;
    case 'UNKNOWN':
      void writeResult(
        response,
        requestId,
        refusal('NOT_FOUND', 'Không có địa chỉ này; xem danh sách tại /docs.', path),
        true,
      );
  }
}

/** Handlers answer every error themselves; what arrives here is a bug of the gateway. */
function answerBug({ options }: Parts, head: Head, response: ServerResponse, error: unknown): void {
  const known = error instanceof Error ? error : new Error(String(error));
  const { requestId, path, method } = head;
  const message = `${known.name}: ${known.message}`;
  logTo(options.runtime.log, {
    level: 'ERROR',
    requestId,
    operation: `${method} gateway`,
    message,
    stack: known.stack,
  });
  if (response.headersSent) response.destroy();
  else
    void writeResult(
      response,
      requestId,
      refusal('INTERNAL', `Hệ thống gặp lỗi; báo quản trị viên mã ${requestId}.`, path),
      true,
    );
}

export async function createGateway(options: GatewayOptions): Promise<Gateway> {
  const { runtime, handlers, webFolder, signIn } = options;
  const targets = handlers.map((handler) => ({ contract: handler.contract, handle: handler.with(runtime) }));
  const parts: Parts = {
    options,
    nextId: createRequestIds(),
    router: createRouter(targets.map((target) => ({ ...target.contract, target }))),
    pages: createOwnPages(
      runtime,
      webFolder === undefined ? new Map() : await loadStaticFiles(webFolder),
      signIn,
    ),
  };
  const server = configured(
    createServer((request, response) => {
      const head = headOf(request, parts);
      serve(parts, head, response).catch((error: unknown) => answerBug(parts, head, response, error));
    }),
  );
  return {
    listen: (port, host = '127.0.0.1') => listenOn(server, port, host),
    close: (grace) => closeServer(server, grace),
  };
}
