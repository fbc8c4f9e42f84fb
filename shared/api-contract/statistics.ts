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
  findings: z.optional(counts),
});
