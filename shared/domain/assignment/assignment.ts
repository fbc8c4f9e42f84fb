/**
 * An assignment: what one unit owes under one directive by one day. Clauses of a directive that fall due on the same
 * day are answered together, so a unit has one assignment per due day ("bundle"), and one more per period of a
 * recurring obligation. The first bundle carries the acknowledgement and the self-inspection plan.
 * The record holds facts only; statuses, colours and charged parties are derived in `status.ts` and `split-clock.ts`.
 */
import * as z from 'zod/mini';
import { termSchema } from '../calendar/term.ts';
import { urgencySchema } from '../documents/urgency.ts';
import {
  assignmentIdSchema,
  clauseIdSchema,
  directiveIdSchema,
  personIdSchema,
  unitIdSchema,
} from '../identifiers.ts';
import { calendarDaySchema, instantSchema } from '../time.ts';
import { rungs } from '../policy/policy.ts';
import { findingCountsSchema } from './finding.ts';
import { phases } from './phase.ts';

/** A duty counts from `since`; each move of the due day makes a new version and silences the reminders of the old one. */
export const dutySchema = z.object({
  term: termSchema,
  dueDay: calendarDaySchema,
  firstDueDay: calendarDaySchema,
  version: z.int(),
  since: instantSchema,
  doneAt: z.optional(instantSchema),
  /** A returned plan or report is reworked until this day before anyone escalates; the official due day stays. */
  reworkDay: z.optional(calendarDaySchema),
});
export type DutyRecord = z.infer<typeof dutySchema>;

/** Who holds the ball; every working day is charged to exactly one of them. */
export const PARTIES = {
  DISTRIBUTION: 'Khâu phát hành',
  UNIT: 'Đơn vị',
  REVIEWER: 'Người thẩm tra',
  SUPERIOR: 'Cấp quyết định',
} as const;
export type Party = keyof typeof PARTIES;
export const parties = ['DISTRIBUTION', 'UNIT', 'REVIEWER', 'SUPERIOR'] as const satisfies readonly Party[];

export const obligationRoles = ['LEAD', 'COORDINATING'] as const;
export const closingReasons = ['ACCEPTED', 'WITHDRAWN', 'RECALLED', 'REPLACED', 'TRANSFERRED'] as const;
export type ClosingReason = (typeof closingReasons)[number];

/** A filed plan or report: the content stands in the event with this sequence. */
export const filingSchema = z.object({
  sequence: z.int(),
  filedAt: instantSchema,
  /** Everyone who prepared or signed it; none of them may review it. */
  authors: z.array(personIdSchema),
  nil: z.boolean(),
  findings: z.optional(findingCountsSchema),
  /** Against criteria of the unit's own. */
  ownFindings: z.optional(findingCountsSchema),
});
export type Filing = z.infer<typeof filingSchema>;

const preparedSchema = z.object({ sequence: z.int(), preparedAt: instantSchema, preparedBy: personIdSchema });

export const assignmentSchema = z.object({
  id: assignmentIdSchema,
  directiveId: directiveIdSchema,
  unitId: unitIdSchema,
  bundle: z.int(),
  /** Copied from the directive so that lists and mails need no second look-up. */
  heading: z.object({ notation: z.string(), subject: z.string(), urgency: urgencySchema }),
  period: z.optional(z.string()),
  obligations: z
    .array(z.object({ clauseId: clauseIdSchema, product: z.string(), role: z.enum(obligationRoles) }))
    .check(z.minLength(1), z.maxLength(100)),
  /** The unit whose people review the plan and the report. */
  reviewerUnitId: unitIdSchema,
  phase: z.enum(phases),
  issuedAt: instantSchema,
  receivedAt: instantSchema,
  acknowledgedAt: z.optional(instantSchema),
  duties: z.object({
    ACKNOWLEDGEMENT: z.optional(dutySchema),
    PLAN: z.optional(dutySchema),
    REPORT: dutySchema,
    PLAN_REVIEW: z.optional(dutySchema),
    REPORT_REVIEW: z.optional(dutySchema),
    EXPLANATION: z.optional(dutySchema),
  }),
  /** Milestones already performed, `duty:version:step`; those of replaced versions are dropped. */
  performed: z.array(z.object({ key: z.string(), at: instantSchema })),
  custody: z.array(z.object({ party: z.enum(parties), from: instantSchema })).check(z.minLength(1)),
  officerId: z.optional(personIdSchema),
  preparedPlan: z.optional(preparedSchema),
  preparedReport: z.optional(preparedSchema),
  plan: z.optional(filingSchema),
  report: z.optional(filingSchema),
  returns: z.object({ plan: z.int(), report: z.int() }),
  receiptRejection: z.optional(z.object({ at: instantSchema, reason: z.string() })),
  extensionRequest: z.optional(
    z.object({
      requestedAt: instantSchema,
      requestedBy: z.string(),
      reason: z.string(),
      day: calendarDaySchema,
    }),
  ),
  extensions: z.int(),
  obstacle: z.optional(z.object({ raisedAt: instantSchema, text: z.string() })),
  explanation: z.optional(
    z.object({ answeredAt: z.optional(instantSchema), objective: z.optional(z.boolean()) }),
  ),
  /** The highest rung climbed for the current version of the report's due day. */
  rung: z.optional(z.enum(rungs)),
  remindersSent: z.int(),
  calendarVersion: z.int(),
  inheritedFrom: z.optional(assignmentIdSchema),
  closing: z.optional(
    z.object({
      reason: z.enum(closingReasons),
      at: instantSchema,
      note: z.optional(z.string()),
      grade: z.optional(z.string()),
      transferredTo: z.optional(assignmentIdSchema),
    }),
  ),
});
export type Assignment = z.infer<typeof assignmentSchema>;
