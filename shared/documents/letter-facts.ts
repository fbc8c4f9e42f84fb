/**
 * The facts behind a letter: due days, working days late, reminders that went out. Whoever doubts a figure in the text
 * finds here what it was counted from. Counting itself is the calendar's and the statistics' work.
 */
import * as z from 'zod/mini';
import { findingCountsSchema, type FindingCounts } from '../domain/assignment/finding.ts';
import { documentTypeSchema } from '../domain/documents/document-type.ts';
import { letterKindSchema } from '../domain/documents/letter-kind.ts';
import { calendarDaySchema } from '../domain/time.ts';

const text = z.string().check(z.minLength(1), z.maxLength(2000));
const count = z.int().check(z.gte(0));

export const directiveReferenceSchema = z.object({
  type: documentTypeSchema,
  /** Null while its own number is pending. */
  notation: z.nullable(text),
  day: calendarDaySchema,
  /** Begins in lower case, as it follows `về việc`: `chấn chỉnh kỷ luật, kỷ cương hành chính`. */
  subject: text,
  /** `Ủy ban nhân dân tỉnh`. */
  issuer: text,
});
export type DirectiveReference = z.infer<typeof directiveReferenceSchema>;

export const overdueItemSchema = z.object({
  /** What the unit was to do, without a full stop. */
  content: text,
  product: text,
  dueDay: calendarDaySchema,
  /** The first due day, when it was extended since. */
  firstDueDay: z.nullable(calendarDaySchema),
  workingDaysLate: count.check(z.gte(1)),
});
export type OverdueItem = z.infer<typeof overdueItemSchema>;

/** A reminder by mail, or a numbered letter. */
export const earlierReminderSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('MAIL'), day: calendarDaySchema }),
  z.object({
    kind: z.literal('LETTER'),
    day: calendarDaySchema,
    letterKind: letterKindSchema,
    notation: text,
  }),
]);
export type EarlierReminder = z.infer<typeof earlierReminderSchema>;

export const overdueFactsSchema = z.object({
  kind: z.literal('OVERDUE'),
  /** `Sở Xây dựng`. */
  unitName: text,
  /** `Giám đốc Sở Xây dựng`. */
  unitHead: text,
  /** The day up to which lateness was counted. */
  asOf: calendarDaySchema,
  items: z.array(overdueItemSchema).check(z.minLength(1)),
  reminders: z.array(earlierReminderSchema),
  /** By when the letter asks for its answer: null in a draft, because the working days count from its signing. */
  answerDay: z.nullable(calendarDaySchema),
  answerWorkingDays: count.check(z.gte(1)),
  /** Null: none was asked. `receivedDay` null: asked, and not answered. */
  explanation: z.nullable(
    z.object({
      requestNotation: text,
      dueDay: calendarDaySchema,
      receivedDay: z.nullable(calendarDaySchema),
    }),
  ),
});
export type OverdueFacts = z.infer<typeof overdueFactsSchema>;

const statusCounts = {
  doneOnTime: count,
  doneLate: count,
  openInTerm: count,
  openOverdue: count,
  withdrawn: count,
};
interface StatusCounts {
  readonly doneOnTime: number;
  readonly doneLate: number;
  readonly openInTerm: number;
  readonly openOverdue: number;
  readonly withdrawn: number;
}
export const totalOf = (counts: StatusCounts): number =>
  counts.doneOnTime + counts.doneLate + counts.openInTerm + counts.openOverdue + counts.withdrawn;

const closingFigures = z.object({
  kind: z.literal('CLOSING'),
  asOf: calendarDaySchema,
  assignments: count,
  ...statusCounts,
  extended: count,
  returned: count,
  nilReports: count,
  workingDaysLate: count,
  mailReminders: count,
  letters: z.array(z.object({ letterKind: letterKindSchema, count: count.check(z.gte(1)) })),
  /** Of the self-inspections; absent in figures that were frozen before findings were counted. */
  findings: z.optional(findingCountsSchema),
  /** Against criteria that units set themselves: never added to the former. */
  ownFindings: z.optional(findingCountsSchema),
  units: z.array(z.object({ unitName: text, ...statusCounts, workingDaysLate: count })),
  /** Written by the officer: whole sentences. */
  strengths: z.array(text),
  shortcomings: z.array(text),
  proposals: z.array(text),
});
type ClosingFigures = z.infer<typeof closingFigures>;

const COLUMNS = [
  'doneOnTime',
  'doneLate',
  'openInTerm',
  'openOverdue',
  'withdrawn',
  'workingDaysLate',
] as const;
const wrongsAddUp = (counts: FindingCounts | undefined): boolean =>
  counts === undefined || counts.correctedOnTheSpot + counts.toRemedy === counts.wrongs;
const addsUp = (figures: ClosingFigures): boolean =>
  totalOf(figures) === figures.assignments &&
  wrongsAddUp(figures.findings) &&
  wrongsAddUp(figures.ownFindings) &&
  COLUMNS.every((column) => figures.units.reduce((sum, unit) => sum + unit[column], 0) === figures[column]);

/** Figures that do not reconcile never reach paper: the states sum to the total, the units' rows to the states. */
export const closingFactsSchema = closingFigures.check(
  z.refine(addsUp, { error: 'Số liệu tổng hợp không khớp với số liệu của từng đơn vị' }),
);
export type ClosingFacts = z.infer<typeof closingFactsSchema>;

export const letterFactsSchema = z.discriminatedUnion('kind', [overdueFactsSchema, closingFactsSchema]);
export type LetterFacts = z.infer<typeof letterFactsSchema>;
