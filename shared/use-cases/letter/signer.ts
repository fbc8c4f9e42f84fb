/** Who signs, and in which form: the matrix decides, and nobody signs in another's position. */
import {
  checkSigning,
  signingForms,
  type ActingAppointment,
  type Position,
  type SigningAuthorisation,
  type SigningForm,
} from '../../domain/documents/signing.ts';
import type { LetterRecord } from '../../domain/letter.ts';
import type { Person } from '../../domain/organisation/person.ts';
import { refuse, type Refused } from '../../domain/outcome.ts';
import type { CalendarDay } from '../../domain/time.ts';
import type { Ledger } from '../../ports/ledger.ts';
import { load, loadExisting } from '../store.ts';

export interface SigningInput {
  /** The proposed form, or else the first that the matrix allows this person. */
  readonly form?: SigningForm | undefined;
  /** For TUQ. and for an acting head: the papers that give the right. */
  readonly authorisation?: SigningAuthorisation | undefined;
  readonly appointment?: ActingAppointment | undefined;
}
export type Signer = Person & { readonly position: Position };
export interface Signing {
  readonly outcome: 'ALLOWED';
  readonly signer: Signer;
  readonly form: SigningForm;
}

async function loadSigner(ledger: Pick<Ledger, 'load'>, personId: string): Promise<Signer | Refused> {
  const signer = await load(ledger, 'person', personId);
  const position = signer?.body.position;
  return signer === undefined || position === undefined
    ? refuse('SIGNING_REFUSED', 'Ông/bà chưa được ghi chức vụ ký văn bản; đề nghị quản trị hệ thống bổ sung.')
    : { ...signer.body, position };
}

/** The form in which this person signs this letter on this day, or why they may not. */
export async function signingOf(
  ledger: Pick<Ledger, 'load'>,
  letter: LetterRecord,
  {
    personId,
    day,
    input: { form, ...papers },
  }: { readonly personId: string; readonly day: CalendarDay; readonly input: SigningInput },
): Promise<Signing | Refused> {
  const signer = await loadSigner(ledger, personId);
  if ('outcome' in signer) return signer;
  const { matrix } = (await loadExisting(ledger, 'signing', 'default')).body;
  const { position } = signer;
  const check = (tried: SigningForm) =>
    checkSigning({ ...papers, matrix, position, day, form: tried, documentKind: letter.kind });
  const proposed = form ?? (position === letter.signing.position ? letter.signing.form : undefined);
  const possible = proposed ?? signingForms.find((tried) => check(tried).outcome === 'ALLOWED');
  const tried = possible ?? letter.signing.form;
  const checked = check(tried);
  return checked.outcome === 'ALLOWED'
    ? { outcome: 'ALLOWED', signer, form: tried }
    : refuse('SIGNING_REFUSED', checked.message, 'form');
}
