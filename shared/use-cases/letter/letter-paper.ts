/** What stands on a letter, gathered from everything that it speaks of as things are now. */
import { draftLetter } from '../../documents/draft-letter.ts';
import type { LetterDraft } from '../../documents/letter.ts';
import type { Assignment } from '../../domain/assignment/assignment.ts';
import type { SigningMatrix } from '../../domain/documents/signing.ts';
import type { LetterRecord } from '../../domain/letter.ts';
import type { Ledger } from '../../ports/ledger.ts';
import type { Dependencies } from '../dependencies.ts';
import { loadReference } from '../reference.ts';
import { load, loadExisting, queryAll } from '../store.ts';
import { letterFrameOf } from './letter-frame.ts';
import { letterOrderOf, type LetterSources } from './letter-order.ts';

async function earlierLetters(ledger: Pick<Ledger, 'query'>, letter: LetterRecord): Promise<LetterRecord[]> {
  const earlier: LetterRecord[] = [];
  const ofUnit = {
    index: 'unit',
    partition: `unit-letters#${letter.unitId}`,
    to: `${letter.draftedAt}#~`,
  } as const;
  for await (const { id, body } of queryAll(ledger, 'letter', ofUnit))
    if (id !== letter.id && body.assignmentId === letter.assignmentId && body.phase === 'SIGNED')
      earlier.push(body);
  return earlier;
}

async function sourcesOf(ledger: Ledger, letter: LetterRecord): Promise<LetterSources> {
  const [directive, assignment, unit, earlier, reference] = await Promise.all([
    loadExisting(ledger, 'directive', letter.directiveId),
    loadExisting(ledger, 'assignment', letter.assignmentId),
    load(ledger, 'unit', letter.unitId),
    earlierLetters(ledger, letter),
    loadReference(ledger),
  ]);
  const issuer = await load(ledger, 'unit', directive.body.content.issuerUnitId);
  return {
    letter,
    directive: directive.body,
    assignment: assignment.body,
    unit: unit?.body,
    issuer: issuer?.body,
    earlier,
    reference,
  };
}

export interface LetterPaper {
  readonly draft: LetterDraft;
  readonly assignment: Assignment;
  readonly matrix: SigningMatrix;
}

export async function letterPaper(
  { ledger, settings }: Pick<Dependencies, 'ledger' | 'settings'>,
  letter: LetterRecord,
): Promise<LetterPaper> {
  const { province } = settings;
  const [committee, signing, sources] = await Promise.all([
    load(ledger, 'unit', province.committeeUnitId),
    loadExisting(ledger, 'signing', 'default'),
    sourcesOf(ledger, letter),
  ]);
  const { matrix } = signing.body;
  const frame = letterFrameOf(letter, { province, committee: committee?.body, matrix });
  const draft = draftLetter(frame, letterOrderOf(letter.kind, sources));
  return { draft, assignment: sources.assignment, matrix };
}
