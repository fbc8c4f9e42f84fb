import { DOCUMENT_TYPES, type DocumentType } from './document-type.ts';

export interface NotationParts {
  readonly type: DocumentType;
  /** `UBND`, `SXD`, … */
  readonly issuerAbbreviation: string;
  /** The drafting unit or field, `VX`, `NV`: belongs to official letters, which have no type abbreviation. */
  readonly fieldAbbreviation?: string;
}

/** `CT-UBND`; for an official letter the issuer, then the field: `UBND-VX`. Decree 30/2020, appendix I. */
export function symbolOf({ type, issuerAbbreviation, fieldAbbreviation }: NotationParts): string {
  const { abbreviation } = DOCUMENT_TYPES[type];
  if (abbreviation !== null) return `${abbreviation}-${issuerAbbreviation}`;
  return fieldAbbreviation === undefined ? issuerAbbreviation : `${issuerAbbreviation}-${fieldAbbreviation}`;
}

/**
 * Number and symbol: `15/CT-UBND`, `07/QĐ-UBND`, `12/UBND-VX`. Numbers below ten are padded.
 * Throws a RangeError when the number is not a positive integer: registers never give one out.
 */
export function notationOf(parts: NotationParts & { readonly number: number }): string {
  if (!Number.isSafeInteger(parts.number) || parts.number < 1)
    throw new RangeError(`Not a document number: ${parts.number}`);
  return `${String(parts.number).padStart(2, '0')}/${symbolOf(parts)}`;
}

/** `Số: 15/CT-UBND`, or with room to write the number in while it is pending: `Số:      /CT-UBND`. */
export const numberLine = (parts: NotationParts & { readonly number: number | null }): string =>
  parts.number === null
    ? `Số:      /${symbolOf(parts)}`
    : `Số: ${notationOf({ ...parts, number: parts.number })}`;

/** The line of a document that has not been given its number yet. */
export const numberPending = (parts: NotationParts): string => numberLine({ ...parts, number: null });
