/** The parts that notices share. Every part is plain data: what is rendered is known when the notice is written. */
import * as z from 'zod/mini';
import { duties, type Duty } from '../domain/policy/policy.ts';
import { calendarDaySchema, instantSchema } from '../domain/time.ts';

const text = z.string().check(z.minLength(1));
const count = z.int().check(z.nonnegative());

export const dutySchema = z.enum(duties);
export type { Duty };

/** A due day as the receiver's calendar keeps it: `version` grows each time the day is moved. */
export const deadlineSchema = z.object({
  duty: dutySchema,
  day: calendarDaySchema,
  version: count,
  alarmAt: z.optional(instantSchema),
});
export type Deadline = z.infer<typeof deadlineSchema>;

/** What every notice says: which directive, which unit it is about, and the day that counts now. */
export const base = {
  directive: z.object({ id: text, notation: text, subject: text }),
  assignmentId: z.optional(text),
  unitName: text,
  dueDay: z.optional(calendarDaySchema),
  /** The day set at issuance, when it was moved since: it stays visible. */
  firstDueDay: z.optional(calendarDaySchema),
  /** Working days from the day of the notice to `dueDay`; negative when past. */
  workingDaysLeft: z.optional(z.int()),
  /** Entries for the receiver's calendar; a notice that ends the work takes them out again. */
  deadlines: z.optional(z.array(deadlineSchema)),
};

export const obligationSchema = z.object({
  clause: z.optional(text),
  content: text,
  product: text,
  dueDay: calendarDaySchema,
});

/** Either a draft on somebody's desk, or issued under a number. */
export const letterSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('DRAFT'), signer: text }),
  z.object({
    state: z.literal('ISSUED'),
    number: text,
    issuedDay: calendarDaySchema,
    signer: z.optional(text),
  }),
]);
export type Letter = z.infer<typeof letterSchema>;

/** The steps of escalation, in the order in which silence climbs them. */
export const stepSchema = z.discriminatedUnion('rung', [
  z.object({ rung: z.literal('OFFICER') }),
  z.object({ rung: z.literal('UNIT_HEAD'), officer: z.optional(text) }),
  z.object({ rung: z.literal('REMINDER_LETTER'), letter: letterSchema }),
  z.object({ rung: z.literal('EXPLANATION_REQUEST'), letter: letterSchema, answerDueDay: calendarDaySchema }),
  z.object({ rung: z.literal('CRITICISM'), letter: letterSchema }),
  z.object({
    rung: z.literal('REVIEW_AND_LEARN'),
    letter: letterSchema,
    answerDueDay: z.optional(calendarDaySchema),
  }),
]);
export type EscalationStep = z.infer<typeof stepSchema>;

/** The official results of an accepted report (`shared/domain` derives them; here they are only worded). */
export const doneStatusSchema = z.enum(['DONE_ON_TIME', 'DONE_LATE']);

/** How the assignments of a directive ended; the parts sum to `units`. */
export const tallySchema = z.object({ units: count, onTime: count, late: count, withdrawn: count });
export type Tally = z.infer<typeof tallySchema>;

export { count, text };
