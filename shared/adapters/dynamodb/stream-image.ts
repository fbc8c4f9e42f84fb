/** What the table's stream delivers: only events concern the relay, records and mails pass by. */
import * as z from 'zod/mini';
import type { LedgerEvent } from '../../ports/ledger.ts';
import { eventSchema } from './ledger-items.ts';
import { PLACE_ATTRIBUTE } from './table-definition.ts';

const sortKeySchema = z.looseObject({ sk: z.object({ S: z.string() }) });

/**
 * Undefined for an image that is not an event, for a removal, and for an event that came with a copy of a ledger: the home
 * that it came from has carried it out, or handed it over among what failed.
 */
export function eventOfStreamImage(image: unknown): LedgerEvent | undefined {
  const parsed = sortKeySchema.safeParse(image);
  const isNews =
    parsed.success && parsed.data.sk.S.startsWith('EVENT#') && !Object.hasOwn(parsed.data, PLACE_ATTRIBUTE);
  return isNews ? z.parse(eventSchema, image) : undefined;
}
