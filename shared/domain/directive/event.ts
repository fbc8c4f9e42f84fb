/** Everything that can happen to a directive. */
import * as z from 'zod/mini';
import { calendarDaySchema } from '../time.ts';
import { unitIdSchema } from '../identifiers.ts';
import { statisticsSchema } from './directive.ts';

const event = <Type extends string, Shape extends z.core.$ZodLooseShape>(type: Type, shape: Shape) =>
  z.object({ type: z.literal(type), payload: z.object(shape) });

export const directiveEventSchema = z.discriminatedUnion('type', [
  event('DRAFTED', {}),
  event('REVISED', {}),
  event('DISCARDED', { reason: z.string() }),
  event('ISSUED', { notation: z.string(), issuedDay: calendarDaySchema, assignments: z.int() }),
  event('NUMBERED', { notation: z.string(), number: z.int() }),
  event('DISTRIBUTED', { assignments: z.int() }),
  event('PERIOD_OPENED', { period: z.int(), code: z.string(), assignments: z.int() }),
  event('UNIT_ADDED', { unitId: unitIdSchema, assignmentId: z.string() }),
  event('REVIEWER_CHANGED', { before: unitIdSchema, after: unitIdSchema, reason: z.string() }),
  event('COMPLETED', { assignments: z.int() }),
  event('REOPENED', { reason: z.string() }),
  event('CLOSING_REMINDED', {}),
  event('CLOSED', { statistics: statisticsSchema, note: z.optional(z.string()) }),
  event('RECALLED', { reason: z.string() }),
  event('REPLACED', { reason: z.string(), by: z.string() }),
  /** This directive has taken the place of another one. */
  event('REPLACES', { directiveId: z.string(), reason: z.string() }),
]);
export type DirectiveEvent = z.infer<typeof directiveEventSchema>;
