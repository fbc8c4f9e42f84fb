import { documentTypeAbbreviations } from '../../../../texts/document-types.ts';
import type { DocumentType } from '../draft-form.ts';

/** `CT-UBND`; for an official letter the issuer, then the field: `UBND-NV`. Decree 30/2020, appendix I. */
export function symbolOf(type: DocumentType, issuerAbbreviation: string, fieldAbbreviation: string): string {
  const abbreviation = documentTypeAbbreviations[type];
  const field = fieldAbbreviation.trim();
  if (abbreviation !== '') return `${abbreviation}-${issuerAbbreviation}`;
  return field === '' ? issuerAbbreviation : `${issuerAbbreviation}-${field}`;
}
/** Only types without an abbreviation of their own name their field. */
export const namesItsField = (type: DocumentType): boolean => documentTypeAbbreviations[type] === '';
