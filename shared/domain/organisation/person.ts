import * as z from 'zod/mini';
import { calendarDaySchema, type CalendarDay } from '../time.ts';
import { personIdSchema, unitIdSchema } from '../identifiers.ts';
import { positionSchema } from '../documents/signing.ts';
import { roles, type Role } from './role.ts';

export const personSchema = z.object({
  id: personIdSchema,
  name: z.string().check(z.minLength(1), z.maxLength(120)),
  email: z.string().check(z.email({ error: 'Địa chỉ thư điện tử không đúng' }), z.maxLength(200)),
  phone: z.optional(z.string().check(z.maxLength(40))),
  unitId: unitIdSchema,
  roles: z
    .array(z.object({ role: z.enum(roles), from: calendarDaySchema, until: z.optional(calendarDaySchema) }))
    .check(z.maxLength(20)),
  /** What the person may sign as, when they sign documents. */
  position: z.optional(positionSchema),
  /** The `sub` that an identity provider gives this person, when it is not the id. */
  subject: z.optional(z.string().check(z.maxLength(200))),
});
export type Person = z.infer<typeof personSchema>;

export const rolesOn = (person: Person, on: CalendarDay): Role[] =>
  person.roles
    .filter((held) => held.from <= on && (held.until === undefined || on < held.until))
    .map(({ role }) => role);
