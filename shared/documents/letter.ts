/**
 * A letter as drafted: everything that stands on the paper, and the facts from which its figures can be recounted.
 * The number, the day and the signer's name stay null until a person signs. Layout: Decree 30/2020, appendix I.
 */
import * as z from 'zod/mini';
import { LETTER_KINDS, letterKindSchema } from '../domain/documents/letter-kind.ts';
import { documentTypeName } from '../domain/documents/document-type.ts';
import { numberLine } from '../domain/documents/notation.ts';
import { urgencySchema } from '../domain/documents/urgency.ts';
import { calendarDaySchema } from '../domain/time.ts';
import { directiveReferenceSchema, letterFactsSchema } from './letter-facts.ts';

const text = z.string().check(z.minLength(1), z.maxLength(5000));
const lines = z.array(text);

export const letterBlockSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('PARAGRAPH'), text }),
  z.object({ kind: z.literal('HEADING'), text }),
  z.object({
    kind: z.literal('TABLE'),
    /** Share of the width, in percent; they sum to 100. */
    columns: z.array(
      z.object({ title: z.string(), share: z.number(), align: z.enum(['left', 'center', 'right']) }),
    ),
    rows: z.array(z.array(z.string())),
    /** A row of sums stands in bold. */
    lastRowIsTotal: z.boolean(),
  }),
  /** Dotted lines to be filled in by hand. */
  z.object({ kind: z.literal('BLANK'), label: text, lines: z.int().check(z.gte(1), z.lte(20)) }),
  /** Places to sign, side by side. */
  z.object({ kind: z.literal('SIGN_HERE'), places: z.array(z.object({ title: text, note: text })) }),
]);
export type LetterBlock = z.infer<typeof letterBlockSchema>;

export const annexSchema = z.object({
  /** `Phụ lục`, or the name of a form. */
  heading: text,
  title: text,
  blocks: z.array(letterBlockSchema),
});
export type Annex = z.infer<typeof annexSchema>;

export const letterSignatureSchema = z.object({ lines, signerName: z.nullable(text) });

/** What is common to all letters of an issuer: who issues, where, who signs, who gets copies. */
export const letterFrameSchema = z.object({
  /** Above the issuer's name, in plain capitals; none for a people's committee of a province. */
  superior: lines,
  issuingBody: lines.check(z.minLength(1)),
  issuerAbbreviation: text,
  fieldAbbreviation: z.optional(text),
  place: text,
  number: z.nullable(z.int().check(z.gte(1))),
  day: z.nullable(calendarDaySchema),
  urgency: urgencySchema,
  signature: letterSignatureSchema,
  /** How the prose calls the committee, its head and the office: `Ủy ban nhân dân tỉnh`, `Chủ tịch …`, `Văn phòng …`. */
  committee: text,
  principal: text,
  office: text,
  /** `(b/c)` and information copies, as they stand in “Nơi nhận”, without dash and semicolon. */
  copies: lines,
  /** After `Lưu: VT, ` */
  draftingUnit: text,
});
export type LetterFrame = z.infer<typeof letterFrameSchema>;

export const letterDraftSchema = z.object({
  kind: letterKindSchema,
  superior: lines,
  issuingBody: lines.check(z.minLength(1)),
  /** The issuer in running text: `Ủy ban nhân dân tỉnh`. */
  issuingName: text,
  issuerAbbreviation: text,
  fieldAbbreviation: z.optional(text),
  number: z.nullable(z.int().check(z.gte(1))),
  place: text,
  day: z.nullable(calendarDaySchema),
  urgency: urgencySchema,
  /** Without `V/v`, which official letters put before it. */
  abstract: text,
  addressees: lines,
  body: z.array(letterBlockSchema).check(z.minLength(1)),
  /** “Nơi nhận”, without dash and end mark; the last one is the file copy. */
  recipients: lines.check(z.minLength(1)),
  signature: letterSignatureSchema,
  annexes: z.array(annexSchema),
  directive: directiveReferenceSchema,
  facts: letterFactsSchema,
});
export type LetterDraft = z.infer<typeof letterDraftSchema>;

/** What a person adds by signing. */
export interface LetterSigning {
  readonly number: number;
  readonly day: LetterFrame['day'] & string;
  readonly signerName: string;
}
/** The draft with its number, day and signer; nothing else changes by signing. */
export const signedLetter = (
  draft: LetterDraft,
  { number, day, signerName }: LetterSigning,
): LetterDraft => ({
  ...draft,
  number,
  day,
  signature: { ...draft.signature, signerName },
});

/** `Số: 12/UBND-NV`, or with room for the number while it is pending. */
export const letterNumberLine = (draft: LetterDraft): string =>
  numberLine({
    type: LETTER_KINDS[draft.kind].documentType,
    issuerAbbreviation: draft.issuerAbbreviation,
    number: draft.number,
    ...(draft.fieldAbbreviation === undefined ? {} : { fieldAbbreviation: draft.fieldAbbreviation }),
  });

/** An official letter carries `V/v …` under its number; every other type carries its name and abstract as a title. */
export const letterTitle = (draft: LetterDraft): string | null => {
  const { documentType } = LETTER_KINDS[draft.kind];
  return documentType === 'OFFICIAL_LETTER' ? null : documentTypeName(documentType).toLocaleUpperCase('vi');
};
