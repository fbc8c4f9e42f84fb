/** The ledger itself, for whoever verifies it, and the log of mail. */
import * as z from 'zod/mini';
import { unitIdSchema } from '../domain/identifiers.ts';
import { MAIL_STATES } from '../ports/mail-store.ts';
import { eventSchema, pageOf, pageQuery } from './common.ts';
import { noBody, none, type Route } from './route.ts';

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

export const ledgerEvents = {
  ...record,
  operationId: 'ledger-events',
  path: '/ledger/{kind}/{id}/events',
  summary: 'Các sự kiện của một bản ghi, kèm chuỗi băm',
  query: z.strictObject({
    limit: pageQuery.limit,
    /** The last sequence that was seen. */
    after: z.optional(z.coerce.number().check(z.int(), z.gte(0), z.lte(1_000_000_000))),
  }),
  response: z.object({ items: z.array(eventSchema), next: z.optional(z.int()) }),
} as const satisfies Route;

export const ledgerVerification = {
  ...record,
  operationId: 'ledger-verification',
  path: '/ledger/{kind}/{id}/verification',
  summary: 'Kiểm chứng chuỗi băm của một bản ghi',
  query: none,
  response: z.discriminatedUnion('outcome', [
    z.object({ outcome: z.literal('OK'), events: z.int(), headHash: z.string() }),
    z.object({ outcome: z.literal('BROKEN'), sequence: z.int(), reason: z.string() }),
  ]),
} as const satisfies Route;

export const mailLog = {
  operationId: 'list-mails',
  method: 'GET',
  path: '/mails',
  summary: 'Nhật ký thư đã gửi, mới nhất trước',
  tag: 'ledger',
  params: none,
  query: z.strictObject({
    ...pageQuery,
    unit: z.optional(unitIdSchema),
    state: z.optional(z.enum(MAIL_STATES)),
  }),
  body: noBody,
  response: pageOf(
    z.object({
      key: z.string(),
      when: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('NOW') }),
        z.object({ kind: z.literal('DIGEST'), day: z.string() }),
      ]),
      personId: z.string(),
      unitId: z.string(),
      queuedAt: z.string(),
      state: z.enum(MAIL_STATES),
      attempts: z.int(),
      claimedAt: z.optional(z.string()),
      settledAt: z.optional(z.string()),
      detail: z.optional(z.string()),
    }),
  ),
  status: 200,
} as const satisfies Route;
