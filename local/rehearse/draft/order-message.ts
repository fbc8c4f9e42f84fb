/** What goes to the process that rehearses, and what comes back: one JSON text each way. */
import * as z from 'zod/mini';
import { toldRehearsalSchema } from '../../../shared/api-contract/rehearsal.ts';
import { directiveContentSchema } from '../../../shared/domain/directive/directive.ts';
import { REFUSAL_CODES } from '../../../shared/domain/outcome.ts';
import { recordSchemas } from '../../../shared/domain/records.ts';
import { signingMatrixSchema } from '../../../shared/domain/documents/signing.ts';
import { calendarDaySchema } from '../../../shared/domain/time.ts';
import { rehearsalBehaviours, type RehearsalOrder } from '../../../shared/ports/rehearser.ts';
import type { Assembly } from '../../home/assembly.ts';

export interface Message {
  readonly order: RehearsalOrder;
  readonly assembly: Assembly;
  /** After these it ends the story where it stands, and tells what it has. */
  readonly secondsToPlay: number;
}

const orderSchema = z.object({
  content: directiveContentSchema,
  today: calendarDaySchema,
  behaviour: z.enum(rehearsalBehaviours),
  seed: z.string(),
  page: z.boolean(),
  units: z.array(recordSchemas.unit),
  people: z.array(recordSchemas.person),
  registers: z.array(recordSchemas.register),
  calendar: recordSchemas.calendar,
  policy: recordSchemas.policy,
  matrix: signingMatrixSchema,
  settings: z.object({
    publicUrl: z.string(),
    mailFrom: z.object({ name: z.string(), address: z.string() }),
    province: z.object({
      name: z.string(),
      place: z.string(),
      officeUnitId: z.string(),
      committeeUnitId: z.string(),
    }),
  }),
  remarks: z.array(z.string()),
});

export const messageSchema = z.object({
  order: orderSchema,
  assembly: z.object({
    machines: z.record(z.string(), z.unknown()),
    schedules: z.array(z.object({ functionName: z.string(), expression: z.string() })),
  }),
  secondsToPlay: z.number(),
});

export const replySchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('REHEARSED'), told: toldRehearsalSchema, page: z.optional(z.string()) }),
  z.object({
    outcome: z.literal('REFUSED'),
    refusals: z.array(
      z.object({
        code: z.enum(REFUSAL_CODES),
        message: z.string(),
        field: z.exactOptional(z.string()),
      }),
    ),
  }),
]);
