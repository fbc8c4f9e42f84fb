/** Calendar, policy, number registers. */
import * as z from 'zod/mini';
import { reasonText } from '../domain/assignment/content.ts';
import { specialDaySchema } from '../domain/calendar/special-day.ts';
import { calendarChangeSchema } from '../domain/calendar/swap.ts';
import { recipientSchema } from '../domain/directive/directive.ts';
import { documentTypeSchema } from '../domain/documents/document-type.ts';
import { signingMatrixSchema } from '../domain/documents/signing.ts';
import { registerSchema } from '../domain/documents/register.ts';
import { unitIdSchema } from '../domain/identifiers.ts';
import { duties, policySchema } from '../domain/policy/policy.ts';
import { calendarDaySchema } from '../domain/time.ts';
import { pageLimit, receiptSchema, versionSchema } from './common.ts';
import { noBody, none, route, type Route } from './route.ts';

const shared = { tag: 'setting', params: none, query: none, status: 200 } as const satisfies Partial<Route>;
const changeBody = z.strictObject({
  change: z.optional(calendarChangeSchema),
  /** Counts the days that are not yet law as days off, or stops doing so. */
  notYetLawInForce: z.optional(z.boolean()),
});

export const calendarReading = route(shared, {
  operationId: 'get-calendar',
  method: 'GET',
  path: '/calendar',
  summary: 'Lịch ngày làm việc: ngày nghỉ, nghỉ bù, hoán đổi, kèm căn cứ',
  query: z.strictObject({ year: z.optional(z.coerce.number().check(z.int(), z.gte(2000), z.lte(2100))) }),
  body: noBody,
  response: z.object({
    version: versionSchema,
    specialDays: z.array(specialDaySchema),
    notYetLawInForce: z.boolean(),
    lastChange: z.optional(z.string()),
    /** The lunar months that touch the year; only when a year is asked for. */
    lunarMonths: z.optional(
      z.array(z.object({ firstDay: calendarDaySchema, month: z.int(), leap: z.boolean() })),
    ),
  }),
});

export const calendarPreview = route(shared, {
  operationId: 'preview-calendar-change',
  method: 'POST',
  path: '/calendar/preview',
  summary: 'Xem trước một thay đổi lịch làm dời những hạn và lần nhắc nào',
  body: changeBody,
  response: z.object({
    version: versionSchema,
    looked: z.int(),
    deadlines: z.array(
      z.object({
        assignmentId: z.string(),
        unitId: z.string(),
        unitName: z.string(),
        notation: z.string(),
        duty: z.enum(duties),
        before: calendarDaySchema,
        after: calendarDaySchema,
      }),
    ),
    milestones: z.array(
      z.object({
        assignmentId: z.string(),
        duty: z.enum(duties),
        kind: z.string(),
        step: z.string(),
        before: z.optional(z.string()),
        after: z.optional(z.string()),
      }),
    ),
  }),
});

export const calendarAnnouncement = route(shared, {
  operationId: 'announce-calendar-change',
  method: 'POST',
  path: '/calendar/changes',
  summary: 'Ghi thay đổi lịch; mọi hạn đang mở được tính lại',
  body: z.extend(changeBody, { reason: reasonText }),
  response: receiptSchema,
  idempotent: true,
  versioned: true,
});

export const policyReading = route(shared, {
  operationId: 'get-policy',
  method: 'GET',
  path: '/policy',
  summary: 'Quy định nhắc việc, đôn đốc và thẩm quyền ký',
  body: noBody,
  response: z.object({
    version: versionSchema,
    policy: policySchema,
    signing: z.object({ version: versionSchema, matrix: signingMatrixSchema }),
  }),
});

export const policySaving = route(shared, {
  operationId: 'put-policy',
  method: 'PUT',
  path: '/policy',
  summary: 'Sửa quy định nhắc việc, đôn đốc',
  body: z.strictObject({ policy: z.omit(policySchema, { id: true }), reason: reasonText }),
  response: receiptSchema,
  idempotent: true,
  versioned: true,
});

export const signingMatrixSaving = route(shared, {
  operationId: 'put-signing-matrix',
  method: 'PUT',
  path: '/signing-matrix',
  summary: 'Sửa quy định về thẩm quyền ký',
  description:
    'Áp dụng cho văn bản ký từ đây về sau; văn bản đã ký giữ nguyên. Xem quy định đang áp dụng và phiên bản của nó ở mục quy định (signing).',
  body: z.strictObject({ matrix: signingMatrixSchema, reason: reasonText }),
  response: receiptSchema,
  idempotent: true,
  versioned: true,
});

export const registerList = route(shared, {
  operationId: 'list-registers',
  method: 'GET',
  path: '/registers',
  summary: 'Các sổ đăng ký văn bản đi',
  body: noBody,
  response: z.object({ items: z.array(z.extend(registerSchema, { version: versionSchema })) }),
});

export const registerNumberList = route(shared, {
  operationId: 'list-register-numbers',
  method: 'GET',
  path: '/registers/{registerId}/numbers',
  summary: 'Các số đã cấp của một sổ đăng ký, kèm văn bản mang số đó',
  params: z.strictObject({
    registerId: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{1,39}$/, { error: 'Mã sổ không đúng dạng' })),
  }),
  query: z.strictObject({
    limit: pageLimit,
    /** The last entry that was seen. */
    after: z.optional(z.coerce.number().check(z.int(), z.gte(0), z.lte(1_000_000_000))),
  }),
  body: noBody,
  response: z.object({
    register: registerSchema,
    items: z.array(
      z.object({
        number: z.int(),
        day: calendarDaySchema,
        notation: z.string(),
        takenAt: z.string(),
        document: z.optional(
          z.object({
            kind: z.enum(['directive', 'letter']),
            id: z.string(),
            type: documentTypeSchema,
            subject: z.string(),
            signer: z.optional(z.string()),
            recipients: z.array(recipientSchema),
          }),
        ),
      }),
    ),
    next: z.optional(z.int()),
  }),
});

export const registerOpening = route(shared, {
  operationId: 'open-year-register',
  method: 'POST',
  path: '/registers',
  summary: 'Mở sổ đăng ký của một năm',
  body: z.strictObject({
    issuerUnitId: unitIdSchema,
    year: z.int().check(z.gte(2000), z.lte(2100)),
    startAt: z.optional(z.int().check(z.gte(1), z.lte(999_999))),
    reason: z.optional(reasonText),
  }),
  response: receiptSchema,
  status: 201,
  idempotent: true,
});
