/** What spans all units of a directive: the check, the preview, the figures, the consolidated report. */
import { statisticsAnswer } from './statistics.ts';
import * as z from 'zod/mini';
import { severities } from '../domain/directive/check.ts';
import { calendarDaySchema } from '../domain/time.ts';
import { directiveParams, DOCUMENT_TYPES, documentQuery } from './common.ts';
import { noBody, none, route, type Route } from './route.ts';

const read = {
  tag: 'directive',
  params: directiveParams,
  query: none,
  method: 'GET',
  body: noBody,
  status: 200,
} as const satisfies Partial<Route>;

export const directiveCheck = route(read, {
  operationId: 'check-directive',
  path: '/directives/{directiveId}/check',
  summary: 'Kiểm tra trước khi ký',
  description:
    'Liệt kê mọi chỗ thiếu hoặc không thể thực hiện: sản phẩm, đơn vị chủ trì, thời hạn, thẩm quyền ký.',
  response: z.object({
    findings: z.array(
      z.object({
        severity: z.enum(severities),
        code: z.string(),
        clauseId: z.optional(z.string()),
        field: z.string(),
        message: z.string(),
      }),
    ),
    mayIssue: z.boolean(),
    counts: z.object({ units: z.int(), assignments: z.int(), obligations: z.int() }),
  }),
});

export const milestoneSchema = z.object({
  key: z.string(),
  duty: z.string(),
  at: z.string(),
  kind: z.enum(['REMIND', 'ESCALATE']),
  daysBefore: z.optional(z.int()),
  rung: z.optional(z.string()),
});

/** Counted in full, shown in part. */
const mailsSchema = z.object({
  total: z.int(),
  toAct: z.int(),
  toRead: z.int(),
  shown: z.array(
    z.object({
      unitId: z.string(),
      unitName: z.string(),
      personId: z.string(),
      personName: z.string(),
      subject: z.string(),
    }),
  ),
  unreached: z.object({
    total: z.int(),
    units: z.array(z.object({ unitId: z.string(), name: z.string() })),
  }),
});

export const directivePreview = route(read, {
  operationId: 'preview-directive',
  path: '/directives/{directiveId}/preview',
  summary: 'Xem trước khi ban hành: ai nhận gì, hạn nào, nhắc khi nào',
  description: 'Kèm 20 thư đầu tiên sẽ gửi, tổng số thư, và những đơn vị chưa có ai nhận thư.',
  response: z.object({
    units: z.array(
      z.object({
        unitId: z.string(),
        name: z.string(),
        bundles: z.array(
          z.object({
            bundle: z.int(),
            dueDay: calendarDaySchema,
            workingDays: z.int(),
            clauseIds: z.array(z.string()),
          }),
        ),
        recurringClauseIds: z.array(z.string()),
        /** Only for the unit that reviews all others: who reviews its own plan and report. */
        reviewedBy: z.optional(z.object({ unitId: z.string(), name: z.string() })),
      }),
    ),
    copies: z.array(z.object({ unitId: z.string(), purpose: z.string(), name: z.string() })),
    periods: z.array(
      z.object({
        index: z.int(),
        code: z.string(),
        start: calendarDaySchema,
        end: calendarDaySchema,
        dueDay: calendarDaySchema,
        recurrenceKey: z.string(),
      }),
    ),
    mails: mailsSchema,
    timetable: z.optional(z.object({ unitId: z.string(), milestones: z.array(milestoneSchema) })),
    coverage: z.object({
      clauses: z.array(
        z.object({
          clauseId: z.string(),
          kind: z.string(),
          leadUnitIds: z.array(z.string()),
          coordinatingUnitIds: z.array(z.string()),
        }),
      ),
      unitsWithoutClause: z.array(
        z.object({ unitId: z.string(), name: z.string(), reason: z.optional(z.string()) }),
      ),
    }),
  }),
});

export const directiveFigures = route(read, {
  operationId: 'directive-statistics',
  path: '/directives/{directiveId}/statistics',
  summary: 'Thống kê, có đối chiếu tổng',
  response: z.object({
    statistics: statisticsAnswer,
    /** Planned and not opened: still going out, or never opened because the document was recalled first. Not counted. */
    unopened: z.int(),
    reconciled: z.boolean(),
    problems: z.array(z.string()),
  }),
});

export const directiveReport = route(read, {
  operationId: 'closing-report',
  path: '/directives/{directiveId}/report',
  summary: 'Báo cáo tổng hợp kết quả, theo thể thức Nghị định 30/2020',
  description:
    'Mỗi đơn vị một dòng, tổng bằng số liệu thống kê. Trước khi kết thúc là bản tạm tính và ghi rõ như vậy; sau khi kết thúc dùng số liệu đã chốt. Chưa có số và chưa ký.',
  query: documentQuery,
  response: z.unknown(),
  fileAnswer: DOCUMENT_TYPES,
  onlyInTurn: true,
});
