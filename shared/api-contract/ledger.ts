/** The ledger itself, for whoever verifies it, and what could not be carried out yet. */
import * as z from 'zod/mini';
import { eventSchema, pageLimit, pagedQuery } from './common.ts';
import { noBody, none, route, type Route } from './route.ts';

/** Accounts are left out: nobody needs to read when somebody mistyped a password. */
export const ledgerKinds = [
  'directive',
  'assignment',
  'distribution',
  'letter',
  'register',
  'unit',
  'person',
  'calendar',
  'policy',
  'signing',
  'criteria',
  'mail-order',
] as const;

const record = {
  method: 'GET',
  tag: 'ledger',
  params: z.strictObject({
    kind: z.enum(ledgerKinds),
    id: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,99}$/, { error: 'Mã bản ghi không đúng dạng' })),
  }),
  body: noBody,
  status: 200,
} as const satisfies Partial<Route>;

export const ledgerEvents = route(record, {
  operationId: 'ledger-events',
  path: '/ledger/{kind}/{id}/events',
  summary: 'Các sự kiện của một bản ghi, kèm chuỗi băm',
  query: z.strictObject({
    limit: pageLimit,
    /** The last sequence that was seen. */
    after: z.optional(z.coerce.number().check(z.int(), z.gte(0), z.lte(1_000_000_000))),
  }),
  response: z.object({ items: z.array(eventSchema), next: z.optional(z.int()) }),
});

export const ledgerVerification = route(record, {
  operationId: 'ledger-verification',
  path: '/ledger/{kind}/{id}/verification',
  summary: 'Kiểm chứng chuỗi băm của một bản ghi',
  query: none,
  response: z.discriminatedUnion('outcome', [
    z.object({ outcome: z.literal('OK'), events: z.int(), headHash: z.string() }),
    z.object({ outcome: z.literal('BROKEN'), sequence: z.int(), reason: z.string() }),
  ]),
});

export const recordsVerification = {
  operationId: 'verify-records',
  method: 'GET',
  path: '/ledger/verification',
  summary: 'Kiểm chứng lần lượt mọi chuỗi băm của sổ cái, mỗi lần một phần',
  description: 'Gọi tiếp với next cho đến khi hết. Chỉ trả về chuỗi bị đứt; chuỗi khớp chỉ được đếm.',
  tag: 'ledger',
  params: none,
  query: pagedQuery({}),
  body: noBody,
  response: z.object({
    records: z.int(),
    events: z.int(),
    broken: z.array(z.object({ kind: z.string(), id: z.string(), sequence: z.int(), reason: z.string() })),
    next: z.optional(z.string()),
  }),
  status: 200,
} as const satisfies Route;

export const failedEventList = {
  operationId: 'list-failed-events',
  method: 'GET',
  path: '/ledger/failed-events',
  summary: 'Các sự kiện chưa thực hiện được việc kéo theo (thư, nhắc việc), sẽ tự thử lại',
  tag: 'ledger',
  params: none,
  query: z.strictObject({ limit: pageLimit }),
  body: noBody,
  response: z.object({
    /** By the next try, soonest first. */
    items: z.array(
      z.object({
        kind: z.string(),
        id: z.string(),
        sequence: z.int(),
        attempts: z.int(),
        firstFailedAt: z.string(),
        lastFailedAt: z.string(),
        nextTryAt: z.string(),
        problem: z.string(),
      }),
    ),
  }),
  status: 200,
} as const satisfies Route;
