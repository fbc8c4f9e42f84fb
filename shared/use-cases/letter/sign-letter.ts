import * as z from 'zod/mini';
import { LETTER_KINDS } from '../../domain/documents/letter-kind.ts';
import type { LetterRecord } from '../../domain/letter.ts';
import type { Refused } from '../../domain/outcome.ts';
import { localDayOf, type Instant } from '../../domain/time.ts';
import { actorName, type Actor } from '../actor.ts';
import { guardAdministration } from '../administration.ts';
import type { Dependencies } from '../dependencies.ts';
import { NUMBER_TAKEN, takeNextNumber } from '../directive/take-number.ts';
import { load, write, type Stored } from '../store.ts';
import { receiptSchema, transact, type Change, type Done } from '../transact.ts';
import { effectOfSigning, type Effect } from './effect-of-signing.ts';
import { LETTER_NOT_FOUND, type LetterRequest } from './get-letter.ts';
import { guardDraftAsRead } from './guard-draft.ts';
import { LETTER_FIELD } from './letter-frame.ts';
import { letterPaper } from './letter-paper.ts';
import { signingOf, type Signing, type SigningInput } from './signer.ts';

export type { SigningInput } from './signer.ts';
const signedAnswer = z.object({ receipt: receiptSchema, notation: z.string() });
export type SignedAnswer = z.infer<typeof signedAnswer>;
type Deps = Pick<Dependencies, 'ledger' | 'clock' | 'settings'>;

interface Signature extends Signing {
  readonly at: Instant;
  readonly actor: Actor;
  readonly effect: Effect;
}

async function numbered(
  deps: Deps,
  current: Stored<'letter'>,
  { signer, form, at, actor: who, effect }: Signature,
): Promise<Change<SignedAnswer> | Refused> {
  const { ledger, settings } = deps;
  const { id, body: letter } = current;
  const day = localDayOf(at);
  const actor = actorName(who);
  const { documentType: type } = LETTER_KINDS[letter.kind];
  const issuerUnitId = settings.province.committeeUnitId;
  const order = { issuerUnitId, day, type, fieldAbbreviation: LETTER_FIELD, owner: id, at, actor };
  const taken = await takeNextNumber(ledger, order);
  if (taken.outcome === 'REFUSED') return taken;
  const { number, notation } = taken;
  const next: LetterRecord = {
    ...letter,
    phase: 'SIGNED',
    facts: effect.facts,
    signing: { position: signer.position, form },
    signed: { by: signer.id, at, day, number, notation, name: signer.name },
  };
  const { draft: paper } = await letterPaper(deps, next);
  const event = { type: 'LETTER_SIGNED', payload: { number, notation, form, paper }, at, actor };
  return {
    outcome: 'CHANGE',
    writes: [write('letter', id, current, next, event), ...effect.writes, ...taken.writes],
    uniqueKeys: taken.uniqueKeys,
    whenTaken: NUMBER_TAKEN,
    answer: { receipt: { id, version: current.version + 1, phase: next.phase, at }, notation },
  };
}

async function decideSigning(
  deps: Deps,
  { actor, letterId, expectedVersion }: LetterRequest,
  input: SigningInput,
): Promise<Change<SignedAnswer> | Refused> {
  const current = await load(deps.ledger, 'letter', letterId);
  if (current === undefined) return LETTER_NOT_FOUND;
  const refused = guardDraftAsRead(current, expectedVersion);
  if (refused) return refused;
  const at = deps.clock.now();
  const { personId } = actor;
  const signing = await signingOf(deps.ledger, current.body, { personId, day: localDayOf(at), input });
  if (signing.outcome === 'REFUSED') return signing;
  const effect = await effectOfSigning(deps.ledger, current.body, { at, actor });
  if (effect.outcome === 'REFUSED') return effect;
  return numbered(deps, current, { ...signing, at, actor, effect });
}

/**
 * A person signs: the matrix is asked, the ground of the letter is looked at once more, the year's register gives the
 * number. What is written is written in one transaction; a request for explanation obliges the unit from this moment.
 */
export async function signLetter(
  deps: Deps,
  request: LetterRequest,
  input: SigningInput = {},
): Promise<Done<SignedAnswer> | Refused> {
  const denied = guardAdministration('SIGN_LETTER', request.actor);
  if (denied) return denied;
  return transact(deps, {
    answers: signedAnswer,
    idempotency: request.idempotency,
    decide: () => decideSigning(deps, request, input),
  });
}
