/** A letter of the escalation ladder: drafted by the clock, signed, numbered and sent by a person, or put aside. */
import * as z from 'zod/mini';
import { escalationLetterKindSchema } from './documents/letter-kind.ts';
import { positionSchema, signingFormSchema } from './documents/signing.ts';
import { assignmentIdSchema, directiveIdSchema, personIdSchema, unitIdSchema } from './identifiers.ts';
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
  /** What the text states, frozen when it was drafted. */
  facts: z.object({
    notation: z.string(),
    subject: z.string(),
    issuedDay: calendarDaySchema,
    unitName: z.string(),
    product: z.string(),
    dueDay: calendarDaySchema,
    workingDaysLate: z.int(),
    remindedOn: z.array(calendarDaySchema),
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
