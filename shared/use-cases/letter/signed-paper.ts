/**
 * A signed letter is a document: it says for ever what was signed, whatever becomes of policy, calendar, units and
 * signing matrix afterwards. Its text stands in the event of its signing, and so in the hash chain of its record.
 */
import * as z from 'zod/mini';
import { letterDraftSchema, type LetterDraft } from '../../documents/letter.ts';
import type { Ledger } from '../../ports/ledger.ts';
import type { Stored } from '../store.ts';

export const signedSchema = z.object({ paper: letterDraftSchema });

/** Undefined for a draft, and for a letter that was signed before its text was kept. */
export async function signedPaper(
  ledger: Pick<Ledger, 'event'>,
  { kind, id, version, body }: Stored<'letter'>,
): Promise<LetterDraft | undefined> {
  if (body.phase !== 'SIGNED') return undefined;
  const event = await ledger.event({ kind, id }, version);
  return z.safeParse(signedSchema, event?.payload).data?.paper;
}
