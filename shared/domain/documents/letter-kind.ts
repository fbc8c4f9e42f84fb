/**
 * The letters that the process itself drafts. Each is a document of one of the types of Decree 30/2020, and each has
 * its own entry in the signing matrix: who may remind is not who may criticise.
 */
import * as z from 'zod/mini';
import { DOCUMENT_TYPES, documentTypes, type DocumentType } from './document-type.ts';

export const LETTER_KINDS = {
  REMINDER_LETTER: { name: 'văn bản nhắc nhở, đôn đốc', documentType: 'OFFICIAL_LETTER' },
  CORRECTION_LETTER: { name: 'văn bản chấn chỉnh', documentType: 'OFFICIAL_LETTER' },
  EXPLANATION_REQUEST: { name: 'văn bản yêu cầu giải trình', documentType: 'OFFICIAL_LETTER' },
  CRITICISM_LETTER: { name: 'văn bản phê bình', documentType: 'OFFICIAL_LETTER' },
  REVIEW_AND_LEARN: { name: 'văn bản yêu cầu kiểm điểm, rút kinh nghiệm', documentType: 'OFFICIAL_LETTER' },
  CLOSING_REPORT: { name: 'báo cáo tổng hợp kết quả', documentType: 'REPORT' },
} as const satisfies Record<string, { readonly name: string; readonly documentType: DocumentType }>;

export type LetterKind = keyof typeof LETTER_KINDS;
/** What the signing matrix speaks of: any document by its type, the process's own letters by their kind. */
export type DocumentKind = DocumentType | LetterKind;

const isLetterKind = (text: string): text is LetterKind => Object.hasOwn(LETTER_KINDS, text);
export const letterKinds: readonly LetterKind[] = Object.keys(LETTER_KINDS).filter(isLetterKind);

export const letterKindSchema = z.enum(letterKinds);

/** The letters of the escalation ladder: all speak of what one unit owes. A closing report speaks of all units. */
export type EscalationLetterKind = Exclude<LetterKind, 'CLOSING_REPORT'>;
export const escalationLetterKinds = letterKinds.filter(
  (kind): kind is EscalationLetterKind => kind !== 'CLOSING_REPORT',
);
export const escalationLetterKindSchema = z.enum(escalationLetterKinds);

export const documentKindSchema = z.enum([...documentTypes, ...letterKinds]);

export const documentKindName = (kind: DocumentKind): string =>
  isLetterKind(kind) ? LETTER_KINDS[kind].name : DOCUMENT_TYPES[kind].name;
