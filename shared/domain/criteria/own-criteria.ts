/**
 * What a unit inspects itself against beyond the catalogue: its own model, such as three “no” and three “against”.
 * Reports of earlier years refer to a criterion by its code, so it is retired, never deleted.
 */
import * as z from 'zod/mini';
import { unitIdSchema } from '../identifiers.ts';
import { instantSchema } from '../time.ts';
import { observedOn, polarities } from './criterion.ts';

/**
 * `TCR` stands for “tiêu chí riêng”. The groups of the catalogue have two letters, so no code of it, today's or a later
 * one, can be the same. A code means something within its unit only.
 */
export const ownCriterionCodeSchema = z.templateLiteral(
  ['TCR-', z.string().check(z.regex(/^(0[1-9]|[1-9][0-9]{1,2})$/))],
  { error: 'Mã tiêu chí riêng của đơn vị có dạng TCR-01, TCR-02…' },
);
export type OwnCriterionCode = z.infer<typeof ownCriterionCodeSchema>;

const facts = {
  code: ownCriterionCodeSchema,
  /** Vietnamese, as it stands on the unit's inspection sheet. */
  wording: z
    .string()
    .check(
      z.trim(),
      z.minLength(1, { error: 'Không được để trống' }),
      z.maxLength(300, { error: 'Tối đa 300 ký tự' }),
    ),
  polarity: z.enum(polarities),
  observedOn: z.enum(observedOn),
};

/** As it stood when a report referred to it. */
export const ownCriterionSchema = z.object(facts);
export type OwnCriterion = z.infer<typeof ownCriterionSchema>;

export const registeredCriterionSchema = z.object({ ...facts, retiredAt: z.optional(instantSchema) });
export type RegisteredCriterion = z.infer<typeof registeredCriterionSchema>;

/** Retired ones count: enough for many years, and the record stays far below the 400 KB of an item of DynamoDB. */
export const MOST_OWN_CRITERIA = 200;

/** One set per unit, in the order of the unit's sheet. */
export const ownCriteriaSchema = z.object({
  id: unitIdSchema,
  criteria: z.array(registeredCriterionSchema).check(z.maxLength(MOST_OWN_CRITERIA)),
});
