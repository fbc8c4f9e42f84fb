import * as z from 'zod/mini';

const counts = z.record(z.string(), z.int());

/** One set of figures: every count is a sum over the same assignments. */
export const statisticsAnswer = z.object({
  assignments: z.int(),
  withdrawn: z.int(),
  official: counts,
  phases: counts,
  obligations: z.int(),
  returned: z.int(),
  extended: z.int(),
  nil: z.int(),
  workingDaysLate: z.int(),
  charged: counts,
  /** Of the self-inspections, against the catalogue; then against criteria that units set themselves, counted apart. */
  findings: z.optional(counts),
  ownFindings: z.optional(counts),
});
