/** The middy stack of every route: size, JSON, form, who asks, carry out, answer; every error becomes a problem. */
import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import type * as z from 'zod/mini';
import type { Route, Schema } from '../../shared/api-contract/route.ts';
import type { Actor } from '../../shared/use-cases/actor.ts';
import type { Dependencies } from '../../shared/use-cases/dependencies.ts';
import type { ReadonlyDeep, Reply } from './answer.ts';
import type { ApiEvent, ApiResult } from './api-event.ts';
import { composeOnce } from './compose-once.ts';
import { OUTSIDE_LAMBDA } from './outside-lambda.ts';
import {
  bodyText,
  parsePart,
  readExpectedVersion,
  readFileBody,
  readIdempotency,
  readJson,
  type Idempotency,
  type ReceivedFile,
} from './read-request.ts';
import { resolveActor } from './resolve-actor.ts';
import { resultOf, resultOfError } from './respond.ts';
import type { Runtime } from './runtime.ts';

export interface PublicRequest<P extends Schema, Q extends Schema, B extends Schema> {
  readonly deps: Dependencies;
  readonly runtime: Runtime;
  readonly event: ApiEvent;
  readonly params: z.output<P>;
  readonly query: z.output<Q>;
  readonly body: z.output<B>;
  /** For routes that take a file instead of JSON. */
  readonly file: ReceivedFile | undefined;
}
export interface ApiRequest<P extends Schema, Q extends Schema, B extends Schema> extends PublicRequest<
  P,
  Q,
  B
> {
  readonly actor: Actor;
  readonly idempotency: Idempotency | undefined;
  readonly expectedVersion: number | undefined;
}

export type BoundHandler = (event: ApiEvent) => Promise<ApiResult>;
export interface ApiHandler {
  /** For the cloud: composes its runtime from the environment on first use. */
  (event: ApiEvent, context: Context): Promise<ApiResult>;
  /** The same stack on an explicit runtime: the one-machine home, and tests with several worlds in one process. */
  with(runtime: Runtime): BoundHandler;
  readonly contract: Route;
}

type Handle = (event: ApiEvent, runtime: Runtime) => Promise<ApiResult>;

/** Answers with a problem while there is still time to answer at all. */
const TIME_TO_ANSWER_MS = 100;

function stackOf(
  contract: Route,
  handle: Handle,
  runtimeOf: () => Runtime | Promise<Runtime>,
  timeoutEarlyInMillis: number,
) {
  let log: Runtime['log'];
  return middy<ApiEvent, ApiResult>({ timeoutEarlyInMillis })
    .handler(async (event: ApiEvent) => {
      const composed = runtimeOf();
      const runtime = composed instanceof Promise ? await composed : composed;
      log = runtime.log;
      return handle(event, runtime);
    })
    .onError((request) => {
      request.response = resultOfError(contract, request.event, request.error, log);
    });
}

function handlerOf(contract: Route, handle: Handle): ApiHandler {
  const inCloud = stackOf(contract, handle, composeOnce, TIME_TO_ANSWER_MS);
  const bind = (runtime: Runtime): BoundHandler => {
    const stack = stackOf(contract, handle, () => runtime, 0);
    return (event) => stack(event, OUTSIDE_LAMBDA);
  };
  return Object.assign((event: ApiEvent, context: Context) => inCloud(event, context), {
    with: bind,
    contract,
  });
}

/** What is common to every route; a file stands in place of JSON where the contract says so. */
function read<P extends Schema, Q extends Schema, B extends Schema>(
  contract: Route<P, Q, B>,
  event: ApiEvent,
  runtime: Runtime,
): PublicRequest<P, Q, B> & { readonly text: string } {
  const file = readFileBody(event, contract);
  const text = file === undefined ? bodyText(event) : '';
  return {
    deps: runtime.deps,
    runtime,
    event,
    text,
    file,
    params: parsePart(contract.params, event.pathParameters ?? {}, 'Đường dẫn'),
    query: parsePart(contract.query, event.queryStringParameters ?? {}, 'Tham số tìm kiếm'),
    body: parsePart(contract.body, readJson(event, text, contract), 'Nội dung gửi lên'),
  };
}

export function apiHandler<P extends Schema, Q extends Schema, B extends Schema, R extends Schema>(given: {
  readonly contract: Route<P, Q, B, R>;
  readonly run: (request: ApiRequest<P, Q, B>) => Promise<Reply<ReadonlyDeep<z.input<R>>>>;
}): ApiHandler {
  const { contract, run } = given;
  return handlerOf(contract, async (event, runtime) => {
    const actor = await resolveActor(runtime, event);
    const request = read(contract, event, runtime);
    const idempotency =
      contract.idempotent === true ? readIdempotency(event, actor.personId, request.text) : undefined;
    const expectedVersion = contract.versioned === true ? readExpectedVersion(event) : undefined;
    return resultOf(contract, event, await run({ ...request, actor, idempotency, expectedVersion }));
  });
}

/** For routes without a token. */
export function publicHandler<P extends Schema, Q extends Schema, B extends Schema, R extends Schema>(given: {
  readonly contract: Route<P, Q, B, R>;
  readonly run: (request: PublicRequest<P, Q, B>) => Promise<Reply<ReadonlyDeep<z.input<R>>>>;
}): ApiHandler {
  const { contract, run } = given;
  return handlerOf(contract, async (event, runtime) =>
    resultOf(contract, event, await run(read(contract, event, runtime))),
  );
}
