/** Reading assignments. */
import * as z from 'zod/mini';
import { assignmentSchema, parties } from '../domain/assignment/assignment.ts';
import { explanationSchema, filedReportSchema, planSchema } from '../domain/assignment/content.ts';
import { phases } from '../domain/assignment/phase.ts';
import { alerts, officialStatuses } from '../domain/assignment/status.ts';
import { stepStates } from '../domain/assignment/steps.ts';
import { urgencySchema } from '../domain/documents/urgency.ts';
import { directiveIdSchema, personIdSchema, unitIdSchema } from '../domain/identifiers.ts';
import { calendarDaySchema } from '../domain/time.ts';
import {
  assignmentParams,
  directiveParams,
  DOCUMENT_TYPES,
  documentQuery,
  pageOf,
  pagedQuery,
  versionSchema,
} from './common.ts';
import { milestoneSchema } from './directive-overview.ts';
import { noBody, none, route, type Route } from './route.ts';

const statusSchema = z.object({
  official: z.optional(z.enum(officialStatuses)),
  alert: z.enum(alerts),
  charged: z.optional(z.enum(parties)),
  dueDay: calendarDaySchema,
  firstDueDay: calendarDaySchema,
  workingDaysLate: z.int(),
  workingDaysLeft: z.int(),
});

/** One cell of the matrix of assignments and steps. */
const stepSchema = z.object({
  state: z.enum(stepStates),
  dueDay: z.optional(calendarDaySchema),
  /** When it was done; of what was returned, when it was returned. */
  onDay: z.optional(calendarDaySchema),
  workingDaysLate: z.optional(z.int()),
});

export const itemSchema = z.object({
  id: z.string(),
  version: versionSchema,
  directiveId: directiveIdSchema,
  notation: z.string(),
  subject: z.string(),
  urgency: urgencySchema,
  unitId: unitIdSchema,
  unitName: z.string(),
  bundle: z.int(),
  period: z.optional(z.string()),
  phase: z.enum(phases),
  status: statusSchema,
  steps: z.object({
    ACKNOWLEDGED: stepSchema,
    PLAN_FILED: stepSchema,
    PLAN_APPROVED: stepSchema,
    REPORT_FILED: stepSchema,
    ACCEPTED: stepSchema,
  }),
  obligations: z.array(z.object({ clauseId: z.string(), product: z.string(), role: z.string() })),
  returned: z.int(),
  extensions: z.int(),
  rung: z.optional(z.string()),
  /** What waits for somebody's answer. */
  pending: z.array(z.string()),
});

/** Filters of every list of assignments. */
const listQuery = pagedQuery({
  status: z.optional(z.enum(officialStatuses)),
  alert: z.optional(z.enum(alerts)),
  phase: z.optional(z.enum(phases)),
  unit: z.optional(unitIdSchema),
  dueFrom: z.optional(calendarDaySchema),
  dueTo: z.optional(calendarDaySchema),
  q: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(200))),
});
const list = {
  method: 'GET',
  tag: 'assignment',
  body: noBody,
  response: pageOf(itemSchema),
  status: 200,
} as const satisfies Partial<Route>;

export const assignmentList = route(list, {
  operationId: 'list-assignments',
  path: '/assignments',
  summary: 'Danh sách nhiệm vụ',
  description:
    'Không chọn văn bản: danh sách của đơn vị, theo hạn. Tìm không phân biệt dấu trong tên đơn vị, trích yếu, số ký hiệu.',
  params: none,
  query: z.extend(listQuery, { directive: z.optional(directiveIdSchema) }),
});

export const directiveAssignmentList = route(list, {
  operationId: 'list-directive-assignments',
  path: '/directives/{directiveId}/assignments',
  summary: 'Nhiệm vụ của một văn bản, theo đơn vị',
  params: directiveParams,
  query: listQuery,
});

const one = {
  method: 'GET',
  tag: 'assignment',
  params: assignmentParams,
  query: none,
  body: noBody,
  status: 200,
} as const satisfies Partial<Route>;

export const assignmentReading = route(one, {
  operationId: 'get-assignment',
  path: '/assignments/{assignmentId}',
  summary: 'Xem nhiệm vụ: trạng thái, thời gian từng bên giữ, việc được làm',
  response: z.object({
    version: versionSchema,
    assignment: assignmentSchema,
    unitName: z.string(),
    reviewerUnitName: z.string(),
    status: statusSchema,
    splitClock: z.object({
      DISTRIBUTION: z.int(),
      UNIT: z.int(),
      REVIEWER: z.int(),
      SUPERIOR: z.int(),
      total: z.int(),
    }),
    allowed: z.array(z.string()),
    pending: z.array(z.string()),
    milestones: z.array(milestoneSchema),
    plan: z.optional(planSchema),
    report: z.optional(filedReportSchema),
    /** Laid before the unit's head, not filed yet. */
    prepared: z.object({ plan: z.optional(planSchema), report: z.optional(filedReportSchema) }),
    /** What an officer of the unit submits goes to the head first. */
    headSignsOff: z.boolean(),
    /** The unit's last answer to a request for explanation. */
    explanation: z.optional(explanationSchema),
    /** Who deals with it at the unit. */
    officerName: z.optional(z.string()),
  }),
});

export const assignmentStoryReading = route(one, {
  operationId: 'assignment-story',
  path: '/assignments/{assignmentId}/story',
  summary: 'Diễn biến của nhiệm vụ',
  response: z.object({
    lines: z.array(
      z.object({
        sequence: z.int(),
        at: z.string(),
        type: z.string(),
        actor: z.string(),
        actorName: z.string(),
        text: z.string(),
        hash: z.string(),
      }),
    ),
    inheritedFrom: z.optional(z.string()),
  }),
});

export const assignmentOfficerList = route(one, {
  operationId: 'list-officers',
  path: '/assignments/{assignmentId}/officers',
  summary: 'Những người thủ trưởng có thể phân công làm cán bộ đầu mối',
  response: z.object({ items: z.array(z.object({ id: personIdSchema, name: z.string() })) }),
});

export const assignmentExplanationForm = route(one, {
  operationId: 'explanation-form',
  path: '/assignments/{assignmentId}/explanation-form',
  summary: 'Mẫu giải trình ghi sẵn',
  description:
    'Có từ sáng hôm sau ngày hết hạn. Ghi sẵn việc phải làm, thời hạn, số ngày quá hạn và các lần đã nhắc; đơn vị ghi nguyên nhân, trách nhiệm, biện pháp, thời hạn mới.',
  query: documentQuery,
  response: z.unknown(),
  fileAnswer: DOCUMENT_TYPES,
  onlyInTurn: true,
});
