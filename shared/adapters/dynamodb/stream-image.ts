/** What the table's stream delivers: only events concern the relay, records and mails pass by. */
import * as z from 'zod/mini';
import type { LedgerEvent } from '../../ports/ledger.ts';
import { eventSchema } from './ledger-items.ts';

const sortKeySchema = z.looseObject({ sk: z.object({ S: z.string() }) });

/** Undefined for an image that is not an event, or for a removal. */
export function eventOfStreamImage(image: unknown): LedgerEvent | undefined {
  const parsed = sortKeySchema.safeParse(image);
  return parsed.success && parsed.data.sk.S.startsWith('EVENT#') ? z.parse(eventSchema, image) : undefined;
}
