/**
 * A person's orders to send one mail once more. By itself no mail that may have left is sent again; whoever orders it says
 * why, and stays on record. The version of the record counts the orders for this mail.
 */
import * as z from 'zod/mini';
import { personIdSchema, unitIdSchema } from './identifiers.ts';
import { instantSchema } from './time.ts';

export const mailOrderSchema = z.object({
  /** Made from the mail's key. */
  id: z.string(),
  mailKey: z.string(),
  /** To whom the mail goes. */
  personId: personIdSchema,
  unitId: unitIdSchema,
  /** What had become of the mail when it was last ordered. */
  was: z.enum(['REFUSED', 'AMBIGUOUS']),
  reason: z.string(),
  orderedBy: personIdSchema,
  orderedAt: instantSchema,
});
export type MailOrder = z.infer<typeof mailOrderSchema>;
