/**
 * Everything that a person is told. A notice carries all that its mail says, so rendering looks nothing up,
 * and a mail that waited in the queue still says what was true when the event happened.
 */
import * as z from 'zod/mini';
import { escalationLetterKindSchema } from '../domain/documents/letter-kind.ts';
import { calendarDaySchema } from '../domain/time.ts';
import {
  base,
  count,
  doneStatusSchema,
  dutySchema,
  letterSchema,
  obligationSchema,
  stepSchema,
  tallySchema,
  text,
} from './notice-parts.ts';

const day = calendarDaySchema;
const told = <Shape extends z.core.$ZodLooseShape>(shape: Shape) => z.extend(z.object(base), shape);

const onTheWork = [
  told({
    kind: z.literal('ISSUED'),
    obligations: z.array(obligationSchema).check(z.minLength(1)),
    acknowledgeBy: z.optional(day),
    planDue: z.optional(day),
    reportDue: z.optional(day),
    urgent: z.optional(z.enum(['URGENT', 'VERY_URGENT', 'EXPRESS'])),
  }),
  told({ kind: z.literal('INFORMED'), purpose: z.enum(['REPORT', 'INFO', 'FILE']) }),
  told({
    kind: z.literal('REMINDER'),
    duty: dutySchema,
    dueDay: day,
    workingDaysLeft: count,
    planApproved: z.optional(day),
  }),
  told({ kind: z.literal('DUE_TODAY'), duty: dutySchema, dueDay: day }),
  told({ kind: z.literal('OVERDUE'), duty: dutySchema, dueDay: day, workingDaysLate: count }),
] as const;

const onAnswers = [
  told({ kind: z.literal('PLAN_RETURNED'), reason: text, byBody: text, reworkBy: day }),
  told({ kind: z.literal('REPORT_RETURNED'), reason: text, byBody: text, reworkBy: day }),
  told({
    kind: z.literal('PLAN_APPROVED'),
    byBody: text,
    remark: z.optional(text),
    reportDue: z.optional(day),
  }),
  told({
    kind: z.literal('REPORT_ACCEPTED'),
    byBody: text,
    status: doneStatusSchema,
    workingDaysLate: z.optional(count),
  }),
  told({
    kind: z.literal('REVIEW_REQUESTED'),
    what: z.enum(['PLAN', 'REPORT']),
    filedDay: day,
    nil: z.optional(z.boolean()),
  }),
  told({
    kind: z.literal('SIGN_OFF_REQUESTED'),
    what: z.enum(['PLAN', 'REPORT', 'EXPLANATION']),
    preparedBy: text,
  }),
  told({
    kind: z.literal('EXTENSION_REQUESTED'),
    oldDay: day,
    requestedDay: day,
    reason: text,
    times: count,
  }),
  told({
    kind: z.literal('EXTENSION_GRANTED'),
    oldDay: day,
    newDay: day,
    reason: z.optional(text),
    byBody: text,
  }),
  told({ kind: z.literal('EXTENSION_REFUSED'), oldDay: day, requestedDay: day, reason: text, byBody: text }),
  told({ kind: z.literal('DUE_MOVED'), duty: dutySchema, before: day, after: day, legalSource: text }),
  told({ kind: z.literal('OBSTACLE_RAISED'), obstacle: text, raisedDay: day }),
  told({ kind: z.literal('OBSTACLE_RESOLVED'), answer: text }),
] as const;

const onEscalation = [
  told({ kind: z.literal('ESCALATION'), duty: dutySchema, workingDaysLate: count, step: stepSchema }),
  told({
    kind: z.literal('LETTER_TO_SIGN'),
    letterKind: escalationLetterKindSchema,
    signatureBlock: text,
    grounds: text,
  }),
  told({
    kind: z.literal('LETTER_ISSUED'),
    letterKind: escalationLetterKindSchema,
    letter: letterSchema,
    answerDueDay: z.optional(day),
  }),
  told({
    kind: z.literal('EXPLANATION_ANSWERED'),
    answeredDay: day,
    summary: text,
    workingDaysLate: z.optional(count),
  }),
  told({ kind: z.literal('EXPLANATION_JUDGED'), objective: z.boolean(), reason: text }),
] as const;

const onTheDirective = [
  told({ kind: z.literal('NUMBERED'), issuedDay: day }),
  told({ kind: z.literal('WITHDRAWN'), reason: text }),
  told({ kind: z.literal('RECALLED'), reason: text }),
  told({ kind: z.literal('REPLACED'), reason: text, by: z.object({ notation: text, subject: text }) }),
  told({ kind: z.literal('TRANSFERRED'), reason: text, fromUnit: text, toUnit: text }),
  told({ kind: z.literal('RECEIPT_REJECTED'), reason: text, rejectedDay: day }),
  told({ kind: z.literal('RECEIPT_UPHELD'), reason: text, byBody: text }),
  told({ kind: z.literal('ALL_ANSWERED'), tally: tallySchema }),
  told({ kind: z.literal('DIRECTIVE_CLOSED'), tally: tallySchema, closedDay: day }),
] as const;

export const noticeSchema = z.discriminatedUnion('kind', [
  ...onTheWork,
  ...onAnswers,
  ...onEscalation,
  ...onTheDirective,
]);
export type Notice = z.infer<typeof noticeSchema>;
export type NoticeKind = Notice['kind'];
export type NoticeOf<K extends NoticeKind> = Extract<Notice, { kind: K }>;

export const NOTICE_KINDS: readonly NoticeKind[] = noticeSchema.def.options.flatMap(
  (option) => option.shape.kind.def.values,
);
