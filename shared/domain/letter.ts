/** A letter of the escalation ladder: drafted by the clock, signed, numbered and sent by a person, or put aside. */
import * as z from 'zod/mini';
import { escalationLetterKindSchema } from './documents/letter-kind.ts';
import { positionSchema, signingFormSchema } from './documents/signing.ts';
import { assignmentIdSchema, directiveIdSchema, personIdSchema, unitIdSchema } from './identifiers.ts';
import { duties } from './policy/policy.ts';
import { calendarDaySchema, instantSchema } from './time.ts';

export const LETTER_PHASES = {
  DRAFT: 'Chờ ký',
  SIGNED: 'Đã ký, đã gửi',
  SET_ASIDE: 'Không ban hành',
} as const;
export const letterPhases = ['DRAFT', 'SIGNED', 'SET_ASIDE'] as const;

export const letterSchema = z.object({
  id: z.string().check(z.maxLength(120)),
  kind: escalationLetterKindSchema,
  phase: z.enum(letterPhases),
  directiveId: directiveIdSchema,
  assignmentId: assignmentIdSchema,
  unitId: unitIdSchema,
  draftedAt: instantSchema,
  /** What the text states, frozen when it was drafted; a day that counts from the signing is added by the signing. */
  facts: z.object({
    notation: z.string(),
    subject: z.string(),
    issuedDay: calendarDaySchema,
    unitName: z.string(),
    product: z.string(),
    dueDay: calendarDaySchema,
    workingDaysLate: z.int(),
    remindedOn: z.array(calendarDaySchema),
    /** What the unit had not done; absent in letters drafted before it was recorded. */
    duty: z.optional(z.enum(duties)),
    /** Once it is signed: the day by which it wants its answer; of a request for explanation, the due day of that duty. */
    answerDay: z.optional(calendarDaySchema),
  }),
  /** Proposed by the signing matrix; the person who signs may choose another allowed form. */
  signing: z.object({ position: positionSchema, form: signingFormSchema }),
  signed: z.optional(
    z.object({
      by: personIdSchema,
      at: instantSchema,
      day: calendarDaySchema,
      number: z.int(),
      notation: z.string(),
      name: z.string(),
    }),
  ),
  setAside: z.optional(z.object({ by: personIdSchema, at: instantSchema, reason: z.string() })),
});
export type LetterRecord = z.infer<typeof letterSchema>;
