import { capitalised } from '../domain/documents/capitalised.ts';
import { documentDate } from '../domain/documents/document-date.ts';
import { documentTypeName } from '../domain/documents/document-type.ts';
import { formatDay } from '../domain/time.ts';
import type { LetterBlock } from './letter.ts';
import type { DirectiveReference, EarlierReminder, OverdueFacts, OverdueItem } from './letter-facts.ts';

export const paragraph = (text: string): LetterBlock => ({ kind: 'PARAGRAPH', text });
export const heading = (text: string): LetterBlock => ({ kind: 'HEADING', text });

/** `03`: counts in official prose are padded, as numbers and days are. */
export const counted = (count: number): string => (count === 0 ? '0' : String(count).padStart(2, '0'));

/** `85,7%`, rounded to a tenth; the share of nothing is 0%. */
export function percentOf(part: number, whole: number): string {
  const tenths = whole === 0 ? 0 : Math.round((part * 1000) / whole);
  return `${String(tenths / 10).replace('.', ',')}%`;
}

const typeName = (directive: DirectiveReference): string => capitalised(documentTypeName(directive.type));

/** `Công văn số 455/UBND-NV`; by its day while the number is pending. */
export const shortCitation = (directive: DirectiveReference): string =>
  directive.notation === null
    ? `${typeName(directive)} ngày ${formatDay(directive.day)}`
    : `${typeName(directive)} số ${directive.notation}`;

/** Type, number, day, issuer and subject, as a document is cited the first time (Decree 30/2020, appendix I). */
export function fullCitation(directive: DirectiveReference): string {
  const number = directive.notation === null ? '' : ` số ${directive.notation}`;
  return `${typeName(directive)}${number} ${documentDate(directive.day)} của ${directive.issuer} về việc ${directive.subject}`;
}

function dueInWords({ dueDay, firstDueDay }: OverdueItem): string {
  const due = `thời hạn ${documentDate(dueDay)}`;
  return firstDueDay === null
    ? due
    : `${due} (đã được gia hạn; thời hạn ban đầu ${documentDate(firstDueDay)})`;
}

const itemLine = (item: OverdueItem, end: string): string =>
  `- ${capitalised(item.content)}; sản phẩm: ${item.product}; ${dueInWords(item)}; quá hạn ${counted(item.workingDaysLate)} ngày làm việc${end}`;

/** What is overdue, since when and by how much: one sentence for one item, a list for several. */
export function overdueBlocks({ unitName, asOf, items }: OverdueFacts): LetterBlock[] {
  const [only] = items;
  if (items.length === 1 && only !== undefined)
    return [
      paragraph(
        `${unitName} được giao ${only.content} (sản phẩm: ${only.product}), ${dueInWords(only)}. ` +
          `Tính đến hết ${documentDate(asOf)}, ${unitName} chưa hoàn thành nội dung này, quá hạn ${counted(only.workingDaysLate)} ngày làm việc.`,
      ),
    ];
  return [
    paragraph(
      `Tính đến hết ${documentDate(asOf)}, ${unitName} còn ${counted(items.length)} nội dung được giao chưa hoàn thành, đã quá hạn:`,
    ),
    ...items.map((item, index) => paragraph(itemLine(item, index === items.length - 1 ? '.' : ';'))),
  ];
}

const joined = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} và ${parts.at(-1) ?? ''}`;

function mailDays(days: readonly string[]): string {
  return `qua thư điện tử ${days.length === 1 ? 'ngày' : 'các ngày'} ${joined(days)}`;
}

/** `02 lần: qua thư điện tử ngày 31/01/2018; bằng Công văn số 12/UBND-NV ngày 05/02/2018`; null without reminders. */
export function remindersInWords(reminders: readonly EarlierReminder[]): string | null {
  if (reminders.length === 0) return null;
  const mails = reminders.filter(({ kind }) => kind === 'MAIL').map(({ day }) => formatDay(day));
  const letters = reminders.flatMap((reminder) =>
    reminder.kind === 'LETTER'
      ? [`bằng Công văn số ${reminder.notation} ngày ${formatDay(reminder.day)}`]
      : [],
  );
  const ways = [...(mails.length > 0 ? [mailDays(mails)] : []), ...letters];
  return `${counted(reminders.length)} lần: ${ways.join('; ')}`;
}

export function remindersParagraph(facts: OverdueFacts): LetterBlock[] {
  const reminders = remindersInWords(facts.reminders);
  return reminders === null
    ? []
    : [paragraph(`${facts.unitName} đã được nhắc ${reminders}; đến nay vẫn chưa gửi kết quả.`)];
}

/** `chậm nhất ngày 09 tháng 02 năm 2018`; in a draft the rule, because nobody knows the day of its signing. */
export const atTheLatest = ({ answerDay, answerWorkingDays }: OverdueFacts): string =>
  answerDay === null
    ? `trong thời hạn ${counted(answerWorkingDays)} ngày làm việc kể từ ngày ký văn bản này`
    : `chậm nhất ${documentDate(answerDay)}`;

/** The text of an official document ends with `./.` (Decree 30/2020, appendix I). */
export function ended(blocks: readonly LetterBlock[]): LetterBlock[] {
  const last = blocks.findLastIndex(({ kind }) => kind === 'PARAGRAPH');
  return blocks.map((block, index) =>
    index === last && block.kind === 'PARAGRAPH' ? paragraph(`${block.text.replace(/[.;]$/, '')}./.`) : block,
  );
}
