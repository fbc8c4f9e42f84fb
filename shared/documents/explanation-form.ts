import { capitalised } from '../domain/documents/capitalised.ts';
import { formatDay } from '../domain/time.ts';
import { fullCitation, heading, paragraph, remindersInWords } from './letter-words.ts';
import type { Annex, LetterBlock } from './letter.ts';
import type { DirectiveReference, OverdueFacts, OverdueItem } from './letter-facts.ts';

const dueCell = ({ dueDay, firstDueDay }: OverdueItem): string =>
  firstDueDay === null ? formatDay(dueDay) : `${formatDay(dueDay)} (ban đầu ${formatDay(firstDueDay)})`;

const overdueTable = ({ items, asOf }: OverdueFacts): LetterBlock => ({
  kind: 'TABLE',
  lastRowIsTotal: false,
  columns: [
    { title: 'TT', share: 7, align: 'center' },
    { title: 'Nội dung được giao', share: 37, align: 'left' },
    { title: 'Sản phẩm', share: 22, align: 'left' },
    { title: 'Thời hạn', share: 17, align: 'center' },
    { title: `Số ngày làm việc quá hạn đến ${formatDay(asOf)}`, share: 17, align: 'center' },
  ],
  rows: items.map((item, index) => [
    String(index + 1),
    capitalised(item.content),
    capitalised(item.product),
    dueCell(item),
    String(item.workingDaysLate),
  ]),
});

const blank = (label: string, lines: number): LetterBlock => ({ kind: 'BLANK', label, lines });

/** The form of the morning after: what the system knows is filled in, the unit writes causes, responsibility, remedy. */
export function explanationForm(directive: DirectiveReference, facts: OverdueFacts): Annex {
  const reminders = remindersInWords(facts.reminders);
  return {
    heading: 'Mẫu giải trình',
    title: 'Giải trình việc chậm thực hiện nhiệm vụ được giao',
    blocks: [
      heading('I. Thông tin ghi sẵn từ hồ sơ theo dõi'),
      paragraph(`Đơn vị: ${facts.unitName}. Người đứng đầu: ${facts.unitHead}.`),
      paragraph(`Văn bản giao nhiệm vụ: ${fullCitation(directive)}.`),
      overdueTable(facts),
      paragraph(reminders === null ? 'Chưa gửi nhắc nhở nào.' : `Đã gửi nhắc nhở ${reminders}.`),
      heading('II. Giải trình của đơn vị'),
      blank('1. Nguyên nhân khách quan (ghi rõ tài liệu chứng minh gửi kèm):', 2),
      blank('2. Nguyên nhân chủ quan:', 2),
      blank('3. Trách nhiệm của tập thể, cá nhân:', 2),
      blank('4. Biện pháp khắc phục:', 2),
      blank('5. Thời hạn hoàn thành mới (ngày, tháng, năm):', 1),
      {
        kind: 'SIGN_HERE',
        places: [
          { title: 'NGƯỜI LẬP', note: '(Ký, ghi rõ họ tên)' },
          { title: 'THỦ TRƯỞNG ĐƠN VỊ', note: '(Ký, ghi rõ họ tên, đóng dấu)' },
        ],
      },
    ],
  };
}
