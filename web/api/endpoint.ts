/** The types of every route, by method and path, taken from the contract; nothing of zod reaches the browser. */
import type * as z from 'zod/mini';
import type { Route } from '../../shared/api-contract/route.ts';
import type { routes } from '../../shared/api-contract/routes.ts';

type AnyRoute = (typeof routes)[number];
type Endpoints = { [R in AnyRoute as `${R['method']} ${R['path']}`]: R };
/** For instance `POST /assignments/{assignmentId}/plan`. */
export type Endpoint = keyof Endpoints;
export type ReadingEndpoint = Extract<Endpoint, `GET ${string}`>;

type Of<E extends Endpoint> = Endpoints[E] extends Route ? Endpoints[E] : never;
/** What a screen sends: before parsing, so days are plain `YYYY-MM-DD` texts. */
export type ParamsOf<E extends Endpoint> = z.input<Of<E>['params']>;
export type QueryOf<E extends Endpoint> = z.input<Of<E>['query']>;
export type BodyOf<E extends Endpoint> = z.input<Of<E>['body']>;
export type AnswerOf<E extends Endpoint> = z.output<Of<E>['response']>;
