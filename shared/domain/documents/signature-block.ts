import { isDeputy, POSITIONS, positionName, type Position } from './position.ts';
import type { SigningForm } from './signing-form.ts';

export interface SignatureBlockParts {
  readonly position: Position;
  readonly form: SigningForm;
  /** The body on whose behalf TM. signs. */
  readonly collective: string;
  /** The head in whose name TL. and TUQ. sign. */
  readonly principal: Position;
  /** Follows the title of the head of a subordinate body that signs by order or authorisation: `Sở Nội vụ`. */
  readonly unitName?: string | undefined;
}

const upper = (text: string): string => text.toLocaleUpperCase('vi');

/** The lines of the person themselves: a deputy signs for the head, an acting head carries the head's title with Q. */
function ownLines(position: Position, suffix: string): string[] {
  const { head, standing } = POSITIONS[position];
  const headTitle = upper(positionName(head) + suffix);
  switch (standing) {
    case 'HEAD':
      return [headTitle];
    case 'ACTING':
      return [`Q. ${headTitle}`];
    case 'DEPUTY':
      return [`KT. ${headTitle}`, upper(positionName(position) + suffix)];
  }
}

/**
 * The capital lines above the signature, `['TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG']`. It lays out; whether the position may
 * use the form at all is for `checkSigning` to say. Decree 30/2020, appendix I.
 */
export function signatureBlock({
  position,
  form,
  collective,
  principal,
  unitName,
}: SignatureBlockParts): string[] {
  switch (form) {
    case 'OWN':
    case 'ACTING':
    case 'DEPUTY_FOR':
      return ownLines(position, '');
    case 'ON_BEHALF':
      return [`TM. ${upper(collective)}`, ...ownLines(position, '')];
    case 'BY_ORDER':
    case 'BY_AUTHORIZATION': {
      const mark = form === 'BY_ORDER' ? 'TL.' : 'TUQ.';
      const suffix = unitName === undefined ? '' : ` ${unitName}`;
      return [`${mark} ${upper(positionName(principal))}`, ...ownLines(position, suffix)];
    }
  }
}

/** Refusals of form alone, before any policy is looked at: `TM.` is for members of the body, `KT.` for deputies, … */
export type FormMisfit =
  | 'DEPUTY_REQUIRED'
  | 'ACTING_REQUIRED'
  | 'HEAD_REQUIRED'
  | 'NOT_OF_THE_COLLECTIVE'
  | 'NOT_A_SUBORDINATE_HEAD';

/** Why this position can never use this form, or null when it can. Decree 30/2020, article 13. */
export function formMisfit(position: Position, form: SigningForm): FormMisfit | null {
  const { standing, body } = POSITIONS[position];
  switch (form) {
    case 'OWN':
      return standing === 'HEAD' ? null : 'HEAD_REQUIRED';
    case 'ACTING':
      return standing === 'ACTING' ? null : 'ACTING_REQUIRED';
    case 'DEPUTY_FOR':
      return isDeputy(position) ? null : 'DEPUTY_REQUIRED';
    case 'ON_BEHALF':
      return body === 'SUBORDINATE' ? 'NOT_OF_THE_COLLECTIVE' : null;
    case 'BY_ORDER':
    case 'BY_AUTHORIZATION':
      return body === 'SUBORDINATE' ? null : 'NOT_A_SUBORDINATE_HEAD';
  }
}
