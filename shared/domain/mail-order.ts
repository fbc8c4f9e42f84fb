/**
 * A person's orders to send one mail once more. By itself no mail that may have left is sent again; whoever orders it says
 * why, and stays on record. The version of the record counts the orders for this mail.
 */
import * as z from 'zod/mini';
import { personIdSchema, unitIdSchema } from './identifiers.ts';
import { unitOfMailbox } from './organisation/mailbox.ts';
import { instantSchema } from './time.ts';

const receiverIdSchema = z
  .string()
  .check(
    z.refine(
      (id) => unitIdSchema.safeParse(unitOfMailbox(id)).success || personIdSchema.safeParse(id).success,
    ),
  );

export const mailOrderSchema = z.object({
  /** Made from the mail's key. */
  id: z.string(),
  mailKey: z.string(),
  /** To whom the mail goes: a person, or a unit's mailbox. */
  personId: receiverIdSchema,
  unitId: unitIdSchema,
  /** What had become of the mail when it was last ordered. */
  was: z.enum(['REFUSED', 'AMBIGUOUS', 'BOUNCED']),
  reason: z.string(),
  orderedBy: personIdSchema,
  orderedAt: instantSchema,
});
export type MailOrder = z.infer<typeof mailOrderSchema>;
