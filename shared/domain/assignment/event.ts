/** Everything that can happen to an assignment. The vocabulary of the ledger, of the story on screen and of the relay. */
import * as z from 'zod/mini';
import { assignmentIdSchema, unitIdSchema } from '../identifiers.ts';
import { calendarDaySchema } from '../time.ts';
import { duties, rungs } from '../policy/policy.ts';
import { closingReasons } from './assignment.ts';
import { explanationSchema, filedReportSchema, planSchema } from './content.ts';

const text = z.string();
const event = <Type extends string, Shape extends z.core.$ZodLooseShape>(type: Type, shape: Shape) =>
  z.object({ type: z.literal(type), payload: z.object(shape) });

const performedMilestone = z.object({
  key: text,
  duty: z.enum(duties),
  dueDay: calendarDaySchema,
  daysBefore: z.optional(z.int()),
  rung: z.optional(z.enum(rungs)),
  workingDaysLate: z.optional(z.int()),
});
export type PerformedMilestone = z.infer<typeof performedMilestone>;

const movedDuty = z.object({ duty: z.enum(duties), before: calendarDaySchema, after: calendarDaySchema });

/** Built when the first event is read: most functions carry it and few read events, and it is a hundred schemas. */
export const assignmentEventSchema = z.lazy(() =>
  z.discriminatedUnion('type', [
    event('OPENED', { reportDueDay: calendarDaySchema, inheritedFrom: z.optional(assignmentIdSchema) }),
    event('ACKNOWLEDGED', {}),
    event('RECEIPT_REJECTED', { reason: text }),
    event('RECEIPT_UPHELD', { reason: text }),
    event('PLAN_PREPARED', { plan: planSchema }),
    event('PLAN_FILED', { plan: planSchema }),
    event('PLAN_APPROVED', { note: z.optional(text) }),
    event('PLAN_RETURNED', { reason: text, reworkDay: calendarDaySchema }),
    event('REPORT_PREPARED', { report: filedReportSchema }),
    event('REPORT_FILED', { report: filedReportSchema }),
    event('REPORT_ACCEPTED', { grade: z.optional(text), note: z.optional(text), workingDaysLate: z.int() }),
    event('REPORT_RETURNED', { reason: text, reworkDay: calendarDaySchema }),
    event('EXTENSION_REQUESTED', { reason: text, day: calendarDaySchema }),
    event('EXTENSION_GRANTED', { reason: text, before: calendarDaySchema, after: calendarDaySchema }),
    event('EXTENSION_REFUSED', { reason: text, day: calendarDaySchema }),
    event('OFFICER_ASSIGNED', { officerId: text, reason: z.optional(text) }),
    event('OBSTACLE_RAISED', { text }),
    event('OBSTACLE_RESOLVED', { answer: text }),
    event('EXPLANATION_REQUESTED', { dueDay: calendarDaySchema, letterId: z.optional(text) }),
    event('EXPLANATION_ANSWERED', { explanation: explanationSchema }),
    event('EXPLANATION_JUDGED', { objective: z.boolean(), reason: text }),
    event('REMINDED', { milestones: z.array(performedMilestone) }),
    event('ESCALATED', { milestones: z.array(performedMilestone) }),
    event('DUE_MOVED', { moved: z.array(movedDuty), calendarVersion: z.int(), reason: text }),
    event('RENUMBERED', { notation: text }),
    event('REVIEWER_CHANGED', { before: unitIdSchema, after: unitIdSchema, reason: text }),
    event('ENDED', {
      reason: z.enum(closingReasons),
      note: z.optional(text),
      toUnitId: z.optional(unitIdSchema),
      toAssignmentId: z.optional(assignmentIdSchema),
    }),
  ]),
);
export type AssignmentEvent = z.infer<typeof assignmentEventSchema>;
export type AssignmentEventType = AssignmentEvent['type'];
