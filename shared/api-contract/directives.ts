/** Directives: from draft to closing. */
import * as z from 'zod/mini';
import { reasonText } from '../domain/assignment/content.ts';
import { directiveOperations } from '../domain/authorization.ts';
import { directiveContentSchema, directivePhases, directiveSchema } from '../domain/directive/directive.ts';
import { documentTypeSchema } from '../domain/documents/document-type.ts';
import { urgencySchema } from '../domain/documents/urgency.ts';
import { directiveIdSchema } from '../domain/identifiers.ts';
import { calendarDaySchema } from '../domain/time.ts';
import { directiveParams, pageOf, pagedQuery, receiptSchema, reasonBody, versionSchema } from './common.ts';
import { noBody, none, route, type Route } from './route.ts';

const contentBody = z.strictObject({ content: directiveContentSchema });
const one = { tag: 'directive', params: directiveParams, query: none } as const satisfies Partial<Route>;
const read = { ...one, method: 'GET', body: noBody, status: 200 } as const satisfies Partial<Route>;
const command = {
  ...one,
  method: 'POST',
  status: 200,
  response: receiptSchema,
  idempotent: true,
  versioned: true,
} as const satisfies Partial<Route>;

export const directiveList = {
  operationId: 'list-directives',
  method: 'GET',
  path: '/directives',
  summary: 'Danh sách văn bản, mới nhất trước',
  tag: 'directive',
  params: none,
  query: pagedQuery({
    phase: z.optional(z.enum(directivePhases)),
    issuedFrom: z.optional(calendarDaySchema),
    issuedTo: z.optional(calendarDaySchema),
    q: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(200))),
  }),
  body: noBody,
  response: pageOf(
    z.object({
      id: directiveIdSchema,
      version: versionSchema,
      phase: z.enum(directivePhases),
      type: documentTypeSchema,
      notation: z.string(),
      subject: z.string(),
      urgency: urgencySchema,
      createdAt: z.string(),
      issuedDay: z.optional(calendarDaySchema),
      /** The next deadline, the last one when all are past. */
      dueDay: z.optional(calendarDaySchema),
      expectedAssignments: z.int(),
      completed: z.boolean(),
    }),
  ),
  status: 200,
} as const satisfies Route;

export const directiveDraft = {
  operationId: 'draft-directive',
  method: 'POST',
  path: '/directives',
  summary: 'Soạn dự thảo văn bản',
  description:
    'Dự thảo có thể còn thiếu; phần kiểm tra sẽ liệt kê đầy đủ những gì phải bổ sung trước khi ban hành.',
  tag: 'directive',
  params: none,
  query: none,
  body: contentBody,
  response: receiptSchema,
  status: 201,
  idempotent: true,
} as const satisfies Route;

const citationSchema = z.object({
  id: directiveIdSchema,
  phase: z.enum(directivePhases),
  notation: z.string(),
  subject: z.string(),
  issuedDay: z.optional(calendarDaySchema),
});

export const directiveReading = route(read, {
  operationId: 'get-directive',
  path: '/directives/{directiveId}',
  summary: 'Xem văn bản',
  response: z.object({
    version: versionSchema,
    directive: directiveSchema,
    /** Every assignment and every period of it has ended; it can be closed. */
    completed: z.boolean(),
    /** What it replaces, or as a draft will replace, and what has replaced it. */
    relations: z.object({
      replaces: z.array(citationSchema),
      replacedBy: z.optional(citationSchema),
    }),
    /** Names of the units that its text, its recipients and its clauses name by id. */
    unitNames: z.record(z.string(), z.string()),
    /** What the person who asks may do now. */
    allowed: z.array(z.enum(directiveOperations)),
  }),
});

export const directiveRevision = route(command, {
  method: 'PUT',
  operationId: 'revise-directive',
  path: '/directives/{directiveId}',
  summary: 'Sửa dự thảo',
  body: contentBody,
});

export const directiveDiscarding = route(command, {
  method: 'DELETE',
  operationId: 'discard-directive',
  path: '/directives/{directiveId}',
  summary: 'Bỏ dự thảo, nêu lý do',
  body: reasonBody,
});

export const directiveIssue = route(command, {
  operationId: 'issue-directive',
  path: '/directives/{directiveId}/issue',
  summary: 'Ban hành: lấy số, gửi đến từng đơn vị',
  description:
    'Nếu văn bản ghi là thay thế một văn bản khác thì văn bản đó hết hiệu lực cùng lúc, nhiệm vụ còn mở theo đó được rút.',
  body: z.optional(z.strictObject({ issuedDay: z.optional(calendarDaySchema) })),
  response: z.extend(receiptSchema, { notation: z.string() }),
});

export const directiveNumbering = route(command, {
  operationId: 'number-directive',
  path: '/directives/{directiveId}/number',
  summary: 'Ghi số cho văn bản ban hành khi chưa có số',
  body: z.optional(z.strictObject({ number: z.optional(z.int().check(z.gte(1), z.lte(999_999))) })),
  response: z.extend(receiptSchema, { notation: z.string(), number: z.int() }),
});

export const directiveRecall = route(command, {
  operationId: 'recall-directive',
  path: '/directives/{directiveId}/recall',
  summary: 'Thu hồi văn bản',
  body: reasonBody,
});

export const directiveReplacement = route(command, {
  operationId: 'replace-directive',
  path: '/directives/{directiveId}/replace',
  summary: 'Thay thế bằng văn bản khác',
  body: z.strictObject({ replacedBy: directiveIdSchema, reason: reasonText }),
});

export const directiveClosing = route(command, {
  operationId: 'close-directive',
  path: '/directives/{directiveId}/close',
  summary: 'Kết thúc văn bản, chốt số liệu',
  body: z.optional(z.strictObject({ note: z.optional(reasonText) })),
});
