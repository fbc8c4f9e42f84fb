import * as z from 'zod/mini';
import { calendarDaySchema } from '../time.ts';
import { documentKindSchema } from './letter-kind.ts';
import { positionSchema } from './position.ts';

/** A written authorisation to sign TUQ.: limited in time and matter, never passed on (Decree 30/2020, article 13). */
export const signingAuthorisationSchema = z.object({
  notation: z.string().check(z.minLength(1)),
  grantedBy: positionSchema,
  grantedTo: positionSchema,
  documentKinds: z.array(documentKindSchema).check(z.minLength(1)),
  validFrom: calendarDaySchema,
  /** The last day on which it may be used. */
  validTo: calendarDaySchema,
});
export type SigningAuthorisation = z.infer<typeof signingAuthorisationSchema>;

/** The decision that made somebody acting head. */
export const actingAppointmentSchema = z.object({
  notation: z.string().check(z.minLength(1)),
  position: positionSchema,
  from: calendarDaySchema,
  to: z.nullable(calendarDaySchema),
});
export type ActingAppointment = z.infer<typeof actingAppointmentSchema>;
