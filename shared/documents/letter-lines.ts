/** The lines of a letter that are worded alike in the plain, the printed and the DOCX edition. */
import { documentDate } from '../domain/documents/document-date.ts';
import { documentTypeName } from '../domain/documents/document-type.ts';
import { LETTER_KINDS } from '../domain/documents/letter-kind.ts';
import { capitalised } from '../domain/documents/capitalised.ts';
import { letterNumberLine, letterTitle, type LetterDraft } from './letter.ts';

/** `- Như trên;` … `- Lưu: VT, NC.` */
export const recipientLines = ({ recipients }: LetterDraft): string[] =>
  recipients.map((recipient, index) => `- ${recipient}${index === recipients.length - 1 ? '.' : ';'}`);

/** One addressee stands on the line of `Kính gửi:`; several stand below it, each with its dash. */
export function addresseeLines({ addressees }: LetterDraft): {
  readonly lead: string;
  readonly rest: readonly string[];
} {
  const [only] = addressees;
  if (only !== undefined && addressees.length === 1) return { lead: `Kính gửi: ${only}`, rest: [] };
  const rest = addressees.map((name, index) => `- ${name}${index === addressees.length - 1 ? '.' : ';'}`);
  return { lead: 'Kính gửi:', rest };
}

/** `V/v …` under the number; null for types that carry a title instead. */
export const letterAbstract = (draft: LetterDraft): string | null =>
  letterTitle(draft) === null ? `V/v ${draft.abstract}` : null;

/** `(Kèm theo Công văn số 12/UBND-NV ngày 05 tháng 02 năm 2018 của …)` under the title of an annex. */
export function annexReference(draft: LetterDraft): string {
  const type = capitalised(documentTypeName(LETTER_KINDS[draft.kind].documentType));
  const number = letterNumberLine(draft).replace('Số: ', 'số ');
  const date = draft.day === null ? 'ngày      tháng      năm       ' : documentDate(draft.day);
  return `(Kèm theo ${type} ${number} ${date} của ${draft.issuingName})`;
}

/** Splits text at the notations in it, keeping them: `455/UBND-NV`, `/UBND-NV` while the number is pending. */
export const NOTATION = /(\d*\/\p{Lu}[\p{L}-]*)/u;

/** A number never starts a line without the word that it belongs to: `ngày 05`, `03 lần`. */
export const unbroken = (text: string): string =>
  text
    .replace(/\b(ngày|tháng|năm) (?=\d)/gi, '$1\u00a0')
    .replace(/(?<=\d) (ngày|lần|lượt|đơn vị|nội dung)(?!\p{L})/gu, '\u00a0$1');

/** `Công văn đôn đốc thực hiện …`: the letter's name in lists, in a window's title, in a file's properties. */
export const letterFullTitle = (draft: LetterDraft): string => {
  const type = capitalised(documentTypeName(LETTER_KINDS[draft.kind].documentType));
  return `${type} ${draft.abstract.charAt(0).toLocaleLowerCase('vi')}${draft.abstract.slice(1)}`;
};
