import type { LetterDraft } from '../../documents/letter.ts';
import type { Assignment } from '../../domain/assignment/assignment.ts';
import { mayAdminister } from '../../domain/authorization.ts';
import { checkSigning, type SigningMatrix } from '../../domain/documents/signing.ts';
import { guardGround } from '../../domain/letter-ground.ts';
import type { LetterRecord } from '../../domain/letter.ts';
import { refuse, type Refused } from '../../domain/outcome.ts';
import { localDayOf, type CalendarDay } from '../../domain/time.ts';
import type { AdminRequest } from '../administration.ts';
import type { Dependencies } from '../dependencies.ts';
import { load } from '../store.ts';
import { letterPaper } from './letter-paper.ts';
import { signedPaper } from './signed-paper.ts';

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
  deps: Pick<Dependencies, 'ledger' | 'clock' | 'settings'>,
  { actor, letterId }: Pick<LetterRequest, 'actor' | 'letterId'>,
): Promise<FoundLetter | Refused> {
  const { ledger, clock } = deps;
  const found = mayAdminister('VIEW_LETTERS', actor.roles)
    ? await load(ledger, 'letter', letterId)
    : undefined;
  if (found === undefined) return LETTER_NOT_FOUND;
  const { body: letter, version } = found;
  const paper = await signedPaper(ledger, found);
  if (paper !== undefined) return { outcome: 'FOUND', version, letter, draft: paper };
  const { draft, assignment, matrix } = await letterPaper(deps, letter);
  const problem = signingProblemOf(letter, assignment, matrix, localDayOf(clock.now()));
  return {
    outcome: 'FOUND',
    version,
    letter,
    draft,
    ...(problem === undefined ? {} : { signingProblem: problem }),
  };
}
