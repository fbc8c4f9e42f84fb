/** The log of mail: how every mail stands, and the order to send one once more. */
import * as z from 'zod/mini';
import { reasonText } from '../domain/assignment/content.ts';
import { unitIdSchema } from '../domain/identifiers.ts';
import { MAIL_STANDINGS } from '../domain/mail-standing.ts';
import { MAIL_STATES } from '../ports/mail-store.ts';
import { pageOf, pagedQuery, receiptSchema } from './common.ts';
import { noBody, none, type Route } from './route.ts';

const mailItem = z.object({
  key: z.string(),
  personName: z.string(),
  unitName: z.string(),
  /** What the mail says, as in its subject line; absent when its content cannot be read. */
  about: z.optional(z.string()),
  directive: z.optional(z.object({ id: z.string(), notation: z.string() })),
  assignmentId: z.optional(z.string()),
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
  /** The mail server's own words. */
  detail: z.optional(z.string()),
  nextTryAt: z.optional(z.string()),
  /** Of a digest's line: the morning whose digest carried it. */
  morning: z.optional(z.string()),
  /** How often it was sent once more by order. */
  orders: z.optional(z.int()),
  standing: z.enum(MAIL_STANDINGS),
  /** How it stands, why, and what comes next. */
  inWords: z.string(),
  maySendAgain: z.boolean(),
});

export const mailLog = {
  operationId: 'list-mails',
  method: 'GET',
  path: '/mails',
  summary: 'Nhật ký thư, mới nhất trước: đã gửi, đang chờ, tạm hoãn, không gửi được, bị trả lại, không rõ',
  tag: 'ledger',
  params: none,
  query: pagedQuery({
    unit: z.optional(unitIdSchema),
    state: z.optional(z.enum(MAIL_STATES)),
    standing: z.optional(z.enum(MAIL_STANDINGS)),
    /** In the receiver's name, the unit's, or what the mail is about; without diacritics. */
    q: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(200))),
  }),
  body: noBody,
  response: pageOf(mailItem),
  status: 200,
} as const satisfies Route;

export const mailResending = {
  operationId: 'send-mail-again',
  method: 'POST',
  path: '/mails/{mailKey}/resending',
  summary: 'Cho gửi lại một thư không gửi được, bị trả lại hoặc không rõ đã đến hay chưa',
  description:
    'Hệ thống không tự gửi lại thư có thể đã đến. Lệnh gửi lại được ghi vào sổ cái cùng lý do và người ra lệnh, mỗi lệnh gửi một lần.',
  tag: 'ledger',
  params: z.strictObject({
    mailKey: z
      .string()
      .check(z.regex(/^[A-Za-z0-9][A-Za-z0-9:_-]{0,299}$/, { error: 'Mã thư không đúng dạng' })),
  }),
  query: none,
  body: z.strictObject({ reason: reasonText }),
  response: receiptSchema,
  status: 200,
  idempotent: true,
} as const satisfies Route;
