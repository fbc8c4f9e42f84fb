import { draftLetter } from '../../documents/draft-letter.ts';
import type { LetterDraft } from '../../documents/letter.ts';
import type { Assignment } from '../../domain/assignment/assignment.ts';
import { mayAdminister } from '../../domain/authorization.ts';
import { checkSigning, type SigningMatrix } from '../../domain/documents/signing.ts';
import { guardGround } from '../../domain/letter-ground.ts';
import type { LetterRecord } from '../../domain/letter.ts';
import { refuse, type Refused } from '../../domain/outcome.ts';
import { localDayOf, type CalendarDay } from '../../domain/time.ts';
import type { Ledger } from '../../ports/ledger.ts';
import type { AdminRequest } from '../administration.ts';
import type { Dependencies } from '../dependencies.ts';
import { loadReference } from '../reference.ts';
import { load, loadExisting, queryAll } from '../store.ts';
import { letterFrameOf } from './letter-frame.ts';
import { letterOrderOf, type LetterSources } from './letter-order.ts';

export interface FoundLetter {
  readonly outcome: 'FOUND';
  readonly version: number;
  readonly letter: LetterRecord;
  /** Everything that stands on the paper, ready to be laid out. */
  readonly draft: LetterDraft;
  /** Why it may not be signed as things stand, or not by the proposed signer; absent when nothing is in the way. */
  readonly signingProblem?: string;
}
export interface LetterRequest extends AdminRequest {
  readonly letterId: string;
}
export const LETTER_NOT_FOUND = refuse(
  'NOT_FOUND',
  'Không tìm thấy văn bản này hoặc ông/bà không có quyền xem.',
);

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

function signingProblemOf(
  letter: LetterRecord,
  assignment: Assignment,
  matrix: SigningMatrix,
  today: CalendarDay,
): string | undefined {
  if (letter.phase !== 'DRAFT') return undefined;
  const gone = guardGround(letter, assignment, today);
  if (gone !== undefined) return gone.refusals[0]?.message;
  const check = checkSigning({ matrix, ...letter.signing, documentKind: letter.kind, day: today });
  return check.outcome === 'REFUSED' ? check.message : undefined;
}

export async function getLetter(
  { ledger, clock, settings }: Pick<Dependencies, 'ledger' | 'clock' | 'settings'>,
  { actor, letterId }: Pick<LetterRequest, 'actor' | 'letterId'>,
): Promise<FoundLetter | Refused> {
  const found = mayAdminister('VIEW_LETTERS', actor.roles)
    ? await load(ledger, 'letter', letterId)
    : undefined;
  if (found === undefined) return LETTER_NOT_FOUND;
  const { body: letter, version } = found;
  const { province } = settings;
  const [committee, signing, sources] = await Promise.all([
    load(ledger, 'unit', province.committeeUnitId),
    loadExisting(ledger, 'signing', 'default'),
    sourcesOf(ledger, letter),
  ]);
  const { matrix } = signing.body;
  const frame = letterFrameOf(letter, { province, committee: committee?.body, matrix });
  const draft = draftLetter(frame, letterOrderOf(letter.kind, sources));
  const problem = signingProblemOf(letter, sources.assignment, matrix, localDayOf(clock.now()));
  return {
    outcome: 'FOUND',
    version,
    letter,
    draft,
    ...(problem === undefined ? {} : { signingProblem: problem }),
  };
}
