/** What a unit files. Kept in the event that files it; limits keep an event well under 256 KiB. */
import * as z from 'zod/mini';
import { ownCriterionSchema } from '../criteria/own-criteria.ts';
import { clauseIdSchema, sha256Schema } from '../identifiers.ts';
import { calendarDaySchema } from '../time.ts';
import { findingSchema } from './finding.ts';

const text = (most: number) =>
  z
    .string()
    .check(
      z.trim(),
      z.minLength(1, { error: 'Không được để trống' }),
      z.maxLength(most, { error: `Tối đa ${most} ký tự` }),
    );

/** Proof: an uploaded file, or a document that can be looked up by its number, date and the level that received it. */
export const evidenceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('FILE'), sha256: sha256Schema, name: text(200) }),
  z.object({ kind: z.literal('DOCUMENT'), number: text(60), day: calendarDaySchema, receivedBy: text(200) }),
]);
export type Evidence = z.infer<typeof evidenceSchema>;

export const planSchema = z.object({
  summary: text(10_000),
  startDay: calendarDaySchema,
  endDay: calendarDaySchema,
  leader: z.optional(text(200)),
  steps: z
    .array(z.object({ what: text(1000), who: text(200), by: calendarDaySchema }))
    .check(z.maxLength(50)),
});
export type Plan = z.infer<typeof planSchema>;

export const clauseResults = ['DONE', 'PARTLY_DONE', 'NOT_DONE', 'NOTHING_TO_REPORT'] as const;
export const answerSchema = z.object({
  clauseId: clauseIdSchema,
  result: z.enum(clauseResults),
  narrative: z.optional(text(5000)),
  figures: z.optional(z.record(z.string().check(z.maxLength(60)), z.number())),
  evidence: z.array(evidenceSchema).check(z.maxLength(20)),
});
export type Answer = z.infer<typeof answerSchema>;

export const reportSchema = z.object({
  nil: z.boolean(),
  summary: text(20_000),
  answers: z.array(answerSchema).check(z.maxLength(100)),
  /** Of the self-inspection, by criterion. */
  findings: z.optional(z.array(findingSchema).check(z.maxLength(500))),
  obstacles: z.optional(text(5000)),
  proposals: z.optional(text(5000)),
});
export type Report = z.infer<typeof reportSchema>;

/** With the unit's own criteria that its findings name, as they stood at filing; set by us, never taken from a client. */
export const filedReportSchema = z.extend(reportSchema, {
  ownCriteria: z.optional(z.array(ownCriterionSchema)),
});
export type FiledReport = z.infer<typeof filedReportSchema>;

export const causes = ['OBJECTIVE', 'SUBJECTIVE'] as const;
export const explanationSchema = z.object({
  cause: z.enum(causes),
  text: text(10_000),
  remedy: text(5000),
  newDay: z.optional(calendarDaySchema),
});
export type Explanation = z.infer<typeof explanationSchema>;

export const qualityGrades = ['EXCELLENT', 'GOOD', 'FAIR', 'POOR'] as const;
export const reasonText = text(2000);
