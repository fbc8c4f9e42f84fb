/**
 * The letters that the process itself drafts: the one list of them. Each is a document of one of the types of Decree
 * 30/2020, and each has its own entry in the signing matrix: who may remind is not who may criticise. `rung` names the
 * rung of the escalation ladder that drafts it; the ladder, the mails and the letters' records all speak of these kinds.
 */
import * as z from 'zod/mini';
import { DOCUMENT_TYPES, documentTypes, type DocumentType } from './document-type.ts';

export const LETTER_KINDS = {
  REMINDER_LETTER: {
    name: 'văn bản nhắc nhở, đôn đốc',
    documentType: 'OFFICIAL_LETTER',
    rung: 'REMINDER_LETTER',
  },
  CORRECTION_LETTER: { name: 'văn bản chấn chỉnh', documentType: 'OFFICIAL_LETTER' },
  EXPLANATION_REQUEST: {
    name: 'văn bản yêu cầu giải trình',
    documentType: 'OFFICIAL_LETTER',
    rung: 'EXPLANATION_REQUEST',
  },
  CRITICISM_LETTER: { name: 'văn bản phê bình', documentType: 'OFFICIAL_LETTER', rung: 'CRITICISM' },
  REVIEW_AND_LEARN: {
    name: 'văn bản yêu cầu kiểm điểm, rút kinh nghiệm',
    documentType: 'OFFICIAL_LETTER',
    rung: 'REVIEW_AND_LEARN',
  },
  CLOSING_REPORT: { name: 'báo cáo tổng hợp kết quả', documentType: 'REPORT' },
} as const satisfies Record<
  string,
  { readonly name: string; readonly documentType: DocumentType; readonly rung?: string }
>;

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

type LetterKinds = typeof LETTER_KINDS;
/** The letters that a rung of the ladder drafts; a correction is drafted by nobody but people. */
type LadderLetterKind = {
  [Kind in LetterKind]: LetterKinds[Kind] extends { readonly rung: string } ? Kind : never;
}[LetterKind];
export type LetterRung = LetterKinds[LadderLetterKind]['rung'];

const draftsRung = (kind: LetterKind): kind is LadderLetterKind => 'rung' in LETTER_KINDS[kind];
const ladderLetterKinds = letterKinds.filter(draftsRung);
/** Lowest rung first. */
export const letterRungs: readonly LetterRung[] = ladderLetterKinds.map((kind) => LETTER_KINDS[kind].rung);

/** The other rungs only tell somebody. */
export const isLetterRung = (rung: string): rung is LetterRung =>
  letterRungs.some((letterRung) => letterRung === rung);

export function letterOfRung(rung: LetterRung): LadderLetterKind {
  const kind = ladderLetterKinds.find((candidate) => LETTER_KINDS[candidate].rung === rung);
  if (kind === undefined) throw new Error(`Unreachable: no letter has the rung ${rung}`);
  return kind;
}

export const documentKindSchema = z.enum([...documentTypes, ...letterKinds]);

export const documentKindName = (kind: DocumentKind): string =>
  isLetterKind(kind) ? LETTER_KINDS[kind].name : DOCUMENT_TYPES[kind].name;
