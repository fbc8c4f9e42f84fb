import { mayAdminister } from '../../domain/authorization.ts';
import { escalationLetterKinds, type EscalationLetterKind } from '../../domain/documents/letter-kind.ts';
import { checkSigning, signingForms } from '../../domain/documents/signing.ts';
import type { CalendarDay } from '../../domain/time.ts';
import type { Ledger } from '../../ports/ledger.ts';
import type { Actor } from '../actor.ts';
import { load, loadExisting } from '../store.ts';

/**
 * The kinds of letter that a person may sign by their position, without papers of their own: a criticism waits for the
 * Chairman, and does not stand on the Chief of Office's list.
 */
export async function signableLetters(
  ledger: Pick<Ledger, 'load'>,
  { personId, roles }: Actor,
  day: CalendarDay,
): Promise<readonly EscalationLetterKind[]> {
  if (!mayAdminister('SIGN_LETTER', roles)) return [];
  const [person, signing] = await Promise.all([
    load(ledger, 'person', personId),
    loadExisting(ledger, 'signing', 'default'),
  ]);
  const position = person?.body.position;
  if (position === undefined) return [];
  const { matrix } = signing.body;
  const maySign = (documentKind: EscalationLetterKind): boolean =>
    signingForms.some(
      (form) => checkSigning({ matrix, position, form, documentKind, day }).outcome === 'ALLOWED',
    );
  return escalationLetterKinds.filter(maySign);
}
