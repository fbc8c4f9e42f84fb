import { assembleLetter } from './assemble-letter.ts';
import {
  atTheLatest,
  fullCitation,
  overdueBlocks,
  paragraph,
  remindersParagraph,
  shortCitation,
} from './letter-words.ts';
import type { LetterDraft, LetterFrame } from './letter.ts';
import type { DirectiveReference, OverdueFacts } from './letter-facts.ts';

/** Nhắc nhở, đôn đốc: the first letter of the ladder, by the Chief of Office by order of the Chairman. */
export function draftReminderLetter(
  frame: LetterFrame,
  directive: DirectiveReference,
  facts: OverdueFacts,
): LetterDraft {
  const body = [
    paragraph(
      `Thực hiện ${fullCitation(directive)}, ${frame.office} đã theo dõi kết quả thực hiện của ${facts.unitName}.`,
    ),
    ...overdueBlocks(facts),
    ...remindersParagraph(facts),
    paragraph(`Để bảo đảm tiến độ chung, ${frame.principal} yêu cầu ${facts.unitHead}:`),
    paragraph(
      `1. Tập trung hoàn thành nội dung quá hạn nêu trên; gửi kết quả kèm tài liệu minh chứng về ${frame.committee} (qua ${frame.office}) ${atTheLatest(facts)}.`,
    ),
    paragraph(
      '2. Nếu có khó khăn, vướng mắc vượt thẩm quyền, báo cáo ngay bằng văn bản, nêu rõ nguyên nhân, đề xuất hướng giải quyết và thời hạn hoàn thành.',
    ),
    paragraph(
      `3. Rà soát các nội dung khác được giao tại ${shortCitation(directive)}, chủ động thực hiện, không để phát sinh thêm nội dung quá hạn.`,
    ),
  ];
  const abstract = `đôn đốc thực hiện ${shortCitation(directive)}`;
  return assembleLetter(frame, {
    kind: 'REMINDER_LETTER',
    abstract,
    addressees: [facts.unitName],
    body,
    directive,
    facts,
  });
}
