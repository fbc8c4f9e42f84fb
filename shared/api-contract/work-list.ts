/** What a person meets first: everything that waits, in one reading. */
import * as z from 'zod/mini';
import { alerts } from '../domain/assignment/status.ts';
import { decisionKinds } from '../domain/decision-kind.ts';
import { directivePhases } from '../domain/directive/directive.ts';
import { escalationLetterKindSchema } from '../domain/documents/letter-kind.ts';
import { urgencySchema } from '../domain/documents/urgency.ts';
import { directiveIdSchema } from '../domain/identifiers.ts';
import { duties } from '../domain/policy/policy.ts';
import { calendarDaySchema } from '../domain/time.ts';
import { itemSchema } from './assignments.ts';
import { versionSchema } from './common.ts';
import { noBody, none, type Route } from './route.ts';

const lineSchema = z.extend(itemSchema, {
  owes: z.array(
    z.object({
      duty: z.enum(duties),
      dueDay: calendarDaySchema,
      reworkDay: z.optional(calendarDaySchema),
      workingDaysLate: z.int(),
      workingDaysLeft: z.int(),
    }),
  ),
  allowed: z.array(z.string()),
  /** Why the last plan or report came back, while it is being reworked. */
  cameBack: z.optional(z.object({ what: z.enum(['PLAN', 'REPORT']), at: z.string(), reason: z.string() })),
});

const decisionSchema = z.object({
  kind: z.enum(decisionKinds),
  /** Of the assignment, the letter or the directive. */
  id: z.string(),
  version: versionSchema,
  unitId: z.optional(z.string()),
  unitName: z.optional(z.string()),
  notation: z.string(),
  subject: z.string(),
  since: z.string(),
  answerBy: z.optional(calendarDaySchema),
  workingDaysLate: z.int(),
  alert: z.optional(z.enum(alerts)),
  asked: z.optional(z.object({ text: z.string(), day: z.optional(calendarDaySchema) })),
  letterKind: z.optional(escalationLetterKindSchema),
});

/** Counted up to a limit; `isMore` says that there are more. */
const counted = { count: z.int(), isMore: z.boolean() };

export const workListReading = {
  operationId: 'work-list',
  method: 'GET',
  path: '/work-list',
  summary: 'Việc hôm nay: quá hạn, chờ mình quyết định, đơn vị mình phải làm',
  description:
    'Mỗi phần chỉ có khi vai trò của người hỏi có phần đó. Mỗi danh sách đếm đến 100; isMore cho biết còn nữa. Tiến độ văn bản được đếm lại mỗi phút một lần.',
  tag: 'assignment',
  params: none,
  query: z.strictObject({ shown: z.optional(z.coerce.number().check(z.int(), z.gte(1), z.lte(100))) }),
  body: noBody,
  response: z.object({
    at: z.string(),
    today: calendarDaySchema,
    decisions: z.array(z.object({ kind: z.enum(decisionKinds), ...counted, items: z.array(decisionSchema) })),
    exceptions: z.optional(z.object({ ...counted, specialRed: z.int(), items: z.array(lineSchema) })),
    directives: z.optional(
      z.array(
        z.object({
          id: directiveIdSchema,
          phase: z.enum(directivePhases),
          notation: z.string(),
          subject: z.string(),
          urgency: urgencySchema,
          issuedDay: z.optional(calendarDaySchema),
          completed: z.boolean(),
          progress: z.object({
            at: z.string(),
            total: z.int(),
            done: z.int(),
            underReview: z.int(),
            late: z.int(),
          }),
        }),
      ),
    ),
    unit: z.optional(z.array(lineSchema)),
    setUp: z.optional(
      z.object({
        units: z.object(counted),
        people: z.object(counted),
        accounts: z.object(counted),
        years: z.array(z.object({ year: z.int(), days: z.int(), estimated: z.int() })),
        registers: z.object(counted),
        mails: z.object({ sent: z.object(counted), refused: z.object(counted) }),
      }),
    ),
  }),
  status: 200,
} as const satisfies Route;

/** How many of each kind are listed when nothing else is asked. */
export const SHOWN = 8;
