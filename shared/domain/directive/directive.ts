/**
 * A directive (chỉ đạo, in the broad sense): one document of the province, whose clauses become obligations of units.
 * A draft may be incomplete; `check.ts` says what is missing, and nothing incomplete is ever issued.
 */
import * as z from 'zod/mini';
import { documentTypeSchema } from '../documents/document-type.ts';
import {
  actingAppointmentSchema,
  positionSchema,
  signingAuthorisationSchema,
  signingFormSchema,
} from '../documents/signing.ts';
import { urgencySchema } from '../documents/urgency.ts';
import { clauseIdSchema, directiveIdSchema, personIdSchema, unitIdSchema } from '../identifiers.ts';
import { findingCountsSchema } from '../assignment/finding.ts';
import { calendarDaySchema, instantSchema } from '../time.ts';

export const DIRECTIVE_PHASES = {
  DRAFT: 'Dự thảo',
  DISTRIBUTING: 'Đang gửi đến các đơn vị',
  IN_FORCE: 'Đang thực hiện',
  CLOSED: 'Đã kết thúc',
  RECALLED: 'Đã thu hồi',
  REPLACED: 'Đã được thay thế',
  DISCARDED: 'Dự thảo đã bỏ',
} as const;
export type DirectivePhase = keyof typeof DIRECTIVE_PHASES;
export const directivePhases = [
  'DRAFT',
  'DISTRIBUTING',
  'IN_FORCE',
  'CLOSED',
  'RECALLED',
  'REPLACED',
  'DISCARDED',
] as const satisfies readonly DirectivePhase[];

const text = (most: number) =>
  z.string().check(z.trim(), z.maxLength(most, { error: `Tối đa ${most} ký tự` }));

/** What a letter's “Nơi nhận” says: for action, for report (b/c), for information, for filing. */
export const recipientPurposes = ['ACTION', 'REPORT', 'INFO', 'FILE'] as const;
export const recipientSchema = z.object({
  purpose: z.enum(recipientPurposes),
  target: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('GROUP'), group: text(60) }),
    z.object({ kind: z.literal('UNIT'), unitId: unitIdSchema }),
    /** Outside the system: named on paper only. */
    z.object({ kind: z.literal('TEXT'), text: text(200) }),
  ]),
});
export type Recipient = z.infer<typeof recipientSchema>;

export const directiveTermSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('FIXED_DAY'), day: calendarDaySchema }),
  z.object({
    kind: z.literal('WORKING_DAYS_FROM_RECEIPT'),
    days: z.int().check(z.minimum(1), z.maximum(500)),
  }),
]);
export type DirectiveTerm = z.infer<typeof directiveTermSchema>;

export const periodLengths = ['MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR'] as const;
export const recurrenceSchema = z.object({
  every: z.enum(periodLengths),
  /** Any day of the first period. */
  from: calendarDaySchema,
  /** No period begins after this day. */
  until: calendarDaySchema,
  /** Decree 09/2019: at least one working day between the cut-off and the due day. */
  dueWorkingDaysAfter: z.int().check(z.minimum(1), z.maximum(60)),
});
export type Recurrence = z.infer<typeof recurrenceSchema>;

export const ownerSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ALL') }),
  z.object({ kind: z.literal('GROUP'), group: text(60) }),
  z.object({
    kind: z.literal('UNITS'),
    unitIds: z.array(unitIdSchema).check(z.minLength(1), z.maxLength(500)),
  }),
]);
export type Owner = z.infer<typeof ownerSchema>;

export const obligationSchema = z.object({
  owner: z.optional(ownerSchema),
  coordinatingUnitIds: z.array(unitIdSchema).check(z.maxLength(200)),
  product: z.optional(text(500)),
  term: z.optional(directiveTermSchema),
  recurrence: z.optional(recurrenceSchema),
});
export type ObligationDraft = z.infer<typeof obligationSchema>;

/** A ban becomes a criterion to inspect against, not a task; a standing order becomes a recurring obligation. */
export const clauseKinds = ['TASK', 'STANDING_ORDER', 'PROHIBITION', 'INFORMATION'] as const;
export const clauseSchema = z.object({
  id: clauseIdSchema,
  kind: z.enum(clauseKinds),
  text: text(5000),
  obligation: z.optional(obligationSchema),
  criteria: z.optional(z.array(text(20)).check(z.maxLength(68))),
});
export type Clause = z.infer<typeof clauseSchema>;

export const signerSchema = z.object({
  personId: z.optional(personIdSchema),
  name: text(120),
  position: positionSchema,
  form: signingFormSchema,
  /** Q.: the decision that made the signer acting head. */
  appointment: z.optional(actingAppointmentSchema),
  /** TUQ.: the written authorisation, limited in time. */
  authorisation: z.optional(signingAuthorisationSchema),
});

/** What the drafting officer writes. */
export const directiveContentSchema = z.object({
  type: documentTypeSchema,
  subject: text(500),
  urgency: urgencySchema,
  issuerUnitId: unitIdSchema,
  /** The field in a letter's notation: `NV` in 455/UBND-NV. */
  fieldAbbreviation: z.optional(text(20)),
  place: z.optional(text(100)),
  legalBases: z.array(text(500)).check(z.maxLength(50)),
  parent: z.optional(z.object({ directiveId: z.optional(directiveIdSchema), citation: text(500) })),
  replacesDirectiveId: z.optional(directiveIdSchema),
  signer: z.optional(signerSchema),
  recipients: z.array(recipientSchema).check(z.maxLength(500)),
  clauses: z.array(clauseSchema).check(z.maxLength(100)),
  /** The unit whose officers review plans and reports. */
  reviewerUnitId: z.optional(unitIdSchema),
  /** Reviews what the reviewer itself owes; absent: whom the policy names for that. */
  secondReviewerUnitId: z.optional(unitIdSchema),
  /** Absent: no self-inspection plan is asked. */
  planTerm: z.optional(directiveTermSchema),
  /** Why an addressed unit has no clause of its own. */
  uncovered: z.optional(
    z.array(z.object({ unitId: unitIdSchema, reason: text(500) })).check(z.maxLength(500)),
  ),
  /** The number is not known yet: recorded now, numbered later. */
  numberPending: z.boolean(),
});
export type DirectiveContent = z.infer<typeof directiveContentSchema>;

export const statisticsSchema = z.object({
  assignments: z.int(),
  withdrawn: z.int(),
  official: z.record(z.string(), z.int()),
  phases: z.record(z.string(), z.int()),
  obligations: z.int(),
  returned: z.int(),
  extended: z.int(),
  nil: z.int(),
  workingDaysLate: z.int(),
  charged: z.record(z.string(), z.int()),
  /** Of the reports that stand; absent in figures frozen before findings were counted. */
  findings: z.optional(findingCountsSchema),
  ownFindings: z.optional(findingCountsSchema),
});

export const directiveSchema = z.object({
  id: directiveIdSchema,
  phase: z.enum(directivePhases),
  content: directiveContentSchema,
  createdAt: instantSchema,
  createdBy: personIdSchema,
  issuedAt: z.optional(instantSchema),
  issuedBy: z.optional(personIdSchema),
  issuedDay: z.optional(calendarDaySchema),
  number: z.optional(z.int()),
  notation: z.string(),
  /** How many assignments the distribution must open; the totals at closing are held against it. */
  expectedAssignments: z.int(),
  /** Distribution records `<id>-0`, `<id>-1`, … hold the units in batches, so that no item grows too large. */
  batches: z.int(),
  /** Reviews in place of the unit that the content names, which was merged into it. */
  reviewSuccessorUnitId: z.optional(unitIdSchema),
  /** Who reviews what the reviewer itself owes, fixed at issue; absent when nobody could. */
  fallbackReviewerUnitId: z.optional(unitIdSchema),
  /** Issued directives that this one has replaced; each names this one in its ending. */
  replaces: z.optional(z.array(directiveIdSchema)),
  /** Units that only read it. */
  copies: z.array(z.object({ unitId: unitIdSchema, purpose: z.enum(recipientPurposes) })),
  /** Periods of recurring obligations that were already opened. */
  periodsOpened: z.int(),
  distributedAt: z.optional(instantSchema),
  completedAt: z.optional(instantSchema),
  /** When the office was last reminded that only the closing is missing. */
  closingRemindedAt: z.optional(instantSchema),
  ending: z.optional(
    z.object({
      at: instantSchema,
      by: personIdSchema,
      note: z.optional(z.string()),
      replacedBy: z.optional(directiveIdSchema),
      statistics: z.optional(statisticsSchema),
    }),
  ),
});
export type Directive = z.infer<typeof directiveSchema>;
