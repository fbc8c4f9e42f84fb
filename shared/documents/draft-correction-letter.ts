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

/** Chấn chỉnh: asks the head to put the unit's way of working in order, not only to send what is missing. */
export function draftCorrectionLetter(
  frame: LetterFrame,
  directive: DirectiveReference,
  facts: OverdueFacts,
): LetterDraft {
  const body = [
    paragraph(`Qua theo dõi việc thực hiện ${fullCitation(directive)}, ${frame.principal} nhận thấy:`),
    ...overdueBlocks(facts),
    ...remindersParagraph(facts),
    paragraph(
      `Việc chậm trễ nêu trên ảnh hưởng đến kết quả chung và cho thấy kỷ luật, kỷ cương hành chính tại ${facts.unitName} chưa được chấp hành nghiêm. ${frame.principal} yêu cầu ${facts.unitHead}:`,
    ),
    paragraph(
      '1. Chấn chỉnh ngay việc tổ chức thực hiện nhiệm vụ được giao; phân công cụ thể người thực hiện, sản phẩm, thời hạn và trách nhiệm đối với từng nội dung; thường xuyên kiểm tra, kịp thời tháo gỡ vướng mắc.',
    ),
    paragraph(
      `2. Hoàn thành nội dung quá hạn nêu trên và gửi kết quả kèm tài liệu minh chứng ${atTheLatest(facts)}.`,
    ),
    paragraph(
      `3. Làm rõ trách nhiệm của tập thể, cá nhân để xảy ra chậm trễ; báo cáo ${frame.committee} (qua ${frame.office}) kết quả chấn chỉnh trong cùng thời hạn trên.`,
    ),
  ];
  const abstract = `chấn chỉnh việc thực hiện ${shortCitation(directive)}`;
  return assembleLetter(frame, {
    kind: 'CORRECTION_LETTER',
    abstract,
    addressees: [facts.unitName],
    body,
    directive,
    facts,
  });
}
