import * as z from 'zod/mini';
import { LETTER_KINDS } from '../../domain/documents/letter-kind.ts';
import {
  checkSigning,
  signingForms,
  type ActingAppointment,
  type Position,
  type SigningAuthorisation,
  type SigningForm,
  type SigningMatrix,
} from '../../domain/documents/signing.ts';
import { LETTER_PHASES, type LetterRecord } from '../../domain/letter.ts';
import type { Person } from '../../domain/organisation/person.ts';
import { refuse, type Refused } from '../../domain/outcome.ts';
import { localDayOf, type CalendarDay, type Instant } from '../../domain/time.ts';
import { actorName } from '../actor.ts';
import { guardAdministration } from '../administration.ts';
import type { Dependencies } from '../dependencies.ts';
import { NUMBER_TAKEN, takeNextNumber } from '../directive/take-number.ts';
import { load, loadExisting, write, type Stored } from '../store.ts';
import { CHANGED_MEANWHILE, receiptSchema, transact, type Change, type Done } from '../transact.ts';
import { LETTER_NOT_FOUND, type LetterRequest } from './get-letter.ts';
import { LETTER_FIELD } from './letter-frame.ts';

const signedAnswer = z.object({ receipt: receiptSchema, notation: z.string() });
export type SignedAnswer = z.infer<typeof signedAnswer>;

export interface SigningInput {
  /** The proposed form, or else the first that the matrix allows this person. */
  readonly form?: SigningForm | undefined;
  /** For TUQ. and for an acting head: the papers that give the right. */
  readonly authorisation?: SigningAuthorisation | undefined;
  readonly appointment?: ActingAppointment | undefined;
}
type Deps = Pick<Dependencies, 'ledger' | 'clock' | 'settings'>;

export const guardDraft = ({ phase }: LetterRecord, expected: boolean): Refused | undefined => {
  if (!expected) return CHANGED_MEANWHILE;
  return phase === 'DRAFT'
    ? undefined
    : refuse('WRONG_PHASE', `Văn bản này đang ở bước “${LETTER_PHASES[phase]}” nên không xử lý được nữa.`);
};

interface Proposal extends SigningInput {
  readonly matrix: SigningMatrix;
  readonly position: Position;
  readonly day: CalendarDay;
}

/** The form in which this person signs, or why they may not; nobody signs in another's position. */
function signingOf(
  letter: LetterRecord,
  { form, ...papers }: Proposal,
): { readonly form: SigningForm } | Refused {
  const check = (tried: SigningForm) => checkSigning({ ...papers, form: tried, documentKind: letter.kind });
  const proposed = form ?? (papers.position === letter.signing.position ? letter.signing.form : undefined);
  if (proposed === undefined) {
    const possible = signingForms.find((tried) => check(tried).outcome === 'ALLOWED');
    if (possible !== undefined) return { form: possible };
  }
  const tried = proposed ?? letter.signing.form;
  const outcome = check(tried);
  return outcome.outcome === 'ALLOWED' ? { form: tried } : refuse('SIGNING_REFUSED', outcome.message, 'form');
}

async function loadSigner(
  { ledger }: Deps,
  personId: string,
): Promise<(Person & { position: Position }) | Refused> {
  const signer = await load(ledger, 'person', personId);
  const position = signer?.body.position;
  return signer === undefined || position === undefined
    ? refuse('SIGNING_REFUSED', 'Ông/bà chưa được ghi chức vụ ký văn bản; đề nghị quản trị hệ thống bổ sung.')
    : { ...signer.body, position };
}

async function numbered(
  { ledger, settings }: Deps,
  current: Stored<'letter'>,
  signing: {
    readonly signer: Person & { readonly position: Position };
    readonly form: SigningForm;
    readonly at: Instant;
    readonly actor: string;
  },
): Promise<Change<SignedAnswer> | Refused> {
  const { signer, form, at, actor } = signing;
  const { id, body: letter } = current;
  const day = localDayOf(at);
  const { documentType: type } = LETTER_KINDS[letter.kind];
  const issuerUnitId = settings.province.committeeUnitId;
  const taken = await takeNextNumber(ledger, {
    issuerUnitId,
    day,
    type,
    fieldAbbreviation: LETTER_FIELD,
    owner: id,
    at,
    actor,
  });
  if (taken.outcome === 'REFUSED') return taken;
  const { number, notation } = taken;
  const next: LetterRecord = {
    ...letter,
    phase: 'SIGNED',
    signing: { position: signer.position, form },
    signed: { by: signer.id, at, day, number, notation, name: signer.name },
  };
  const event = { type: 'LETTER_SIGNED', payload: { number, notation, form }, at, actor };
  return {
    outcome: 'CHANGE',
    writes: [write('letter', id, current, next, event), ...taken.writes],
    uniqueKeys: taken.uniqueKeys,
    whenTaken: NUMBER_TAKEN,
    answer: { receipt: { id, version: current.version + 1, phase: next.phase, at }, notation },
  };
}

/** A person signs: the matrix is asked, the year's register gives the number, both are written in one transaction. */
export async function signLetter(
  deps: Deps,
  { actor, letterId, expectedVersion, idempotency }: LetterRequest,
  input: SigningInput = {},
): Promise<Done<SignedAnswer> | Refused> {
  const denied = guardAdministration('SIGN_LETTER', actor);
  if (denied) return denied;
  return transact(deps, {
    answers: signedAnswer,
    idempotency,
    decide: async () => {
      const current = await load(deps.ledger, 'letter', letterId);
      if (current === undefined) return LETTER_NOT_FOUND;
      const refused = guardDraft(
        current.body,
        expectedVersion === undefined || expectedVersion === current.version,
      );
      if (refused) return refused;
      const signer = await loadSigner(deps, actor.personId);
      if ('outcome' in signer) return signer;
      const at = deps.clock.now();
      const { matrix } = (await loadExisting(deps.ledger, 'signing', 'default')).body;
      const signing = signingOf(current.body, {
        ...input,
        matrix,
        position: signer.position,
        day: localDayOf(at),
      });
      if ('outcome' in signing) return signing;
      return numbered(deps, current, { signer, form: signing.form, at, actor: actorName(actor) });
    },
  });
}
