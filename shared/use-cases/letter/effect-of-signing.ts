/** What a signature fixes: the day by which the letter wants its answer; a request for explanation begins that duty. */
import { requestExplanation } from '../../domain/assignment/explain.ts';
import { guardGround } from '../../domain/letter-ground.ts';
import type { LetterRecord } from '../../domain/letter.ts';
import type { Refused } from '../../domain/outcome.ts';
import { localDayOf, type Instant } from '../../domain/time.ts';
import type { Ledger, LedgerWrite } from '../../ports/ledger.ts';
import { actorName, type Actor } from '../actor.ts';
import { loadReference } from '../reference.ts';
import { loadExisting, write, type Stored } from '../store.ts';
import { answerDayOf } from './answer-day.ts';

export interface Effect {
  readonly outcome: 'EFFECT';
  readonly facts: LetterRecord['facts'];
  /** Of the same transaction as the signature. */
  readonly writes: readonly LedgerWrite[];
}
type Signature = { readonly at: Instant; readonly actor: Actor };

async function askExplanation(
  ledger: Pick<Ledger, 'load'>,
  { id, facts }: LetterRecord,
  current: Stored<'assignment'>,
  { at, actor }: Signature,
): Promise<Effect | Refused> {
  const context = { ...(await loadReference(ledger)), now: at, version: current.version, actor };
  const decision = requestExplanation(current.body, context, id);
  if (decision.outcome === 'REFUSED') return decision;
  const { next, event } = decision;
  const answerDay = next.duties.EXPLANATION?.dueDay;
  return {
    outcome: 'EFFECT',
    facts: answerDay === undefined ? facts : { ...facts, answerDay },
    writes: [write('assignment', current.id, current, next, { ...event, at, actor: actorName(actor) })],
  };
}

/** The other letters oblige the unit to nothing new, but name a day, and that day no longer moves once it is signed. */
async function nameAnswerDay(
  ledger: Pick<Ledger, 'load'>,
  { facts }: LetterRecord,
  { at }: Signature,
): Promise<Effect> {
  const answerDay = answerDayOf(localDayOf(at), await loadReference(ledger));
  return { outcome: 'EFFECT', facts: { ...facts, answerDay }, writes: [] };
}

/** Refused when the ground of the letter is gone. */
export async function effectOfSigning(
  ledger: Pick<Ledger, 'load'>,
  letter: LetterRecord,
  signature: Signature,
): Promise<Effect | Refused> {
  const assignment = await loadExisting(ledger, 'assignment', letter.assignmentId);
  const refused = guardGround(letter, assignment.body, localDayOf(signature.at));
  if (refused) return refused;
  return letter.kind === 'EXPLANATION_REQUEST'
    ? askExplanation(ledger, letter, assignment, signature)
    : nameAnswerDay(ledger, letter, signature);
}
