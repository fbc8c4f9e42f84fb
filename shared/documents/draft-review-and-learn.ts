import { assembleLetter } from './assemble-letter.ts';
import { explanationStatus } from './explanation-status.ts';
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

/** Kiểm điểm, rút kinh nghiệm: a meeting with minutes, reported back; the last rung before disciplinary procedure. */
export function draftReviewAndLearn(
  frame: LetterFrame,
  directive: DirectiveReference,
  facts: OverdueFacts,
): LetterDraft {
  const body = [
    paragraph(
      `Qua theo dõi, đôn đốc việc thực hiện ${fullCitation(directive)}, ${frame.principal} nhận thấy:`,
    ),
    ...overdueBlocks(facts),
    ...remindersParagraph(facts),
    ...explanationStatus(facts, frame.committee),
    paragraph(`${frame.principal} yêu cầu ${facts.unitHead}:`),
    paragraph(
      '1. Tổ chức họp kiểm điểm, rút kinh nghiệm đối với tập thể lãnh đạo, người đứng đầu và cá nhân được phân công; làm rõ nguyên nhân, mức độ trách nhiệm của từng tập thể, cá nhân; lập biên bản cuộc họp.',
    ),
    paragraph(
      '2. Xác định biện pháp khắc phục, người chịu trách nhiệm và thời hạn hoàn thành đối với từng nội dung quá hạn.',
    ),
    paragraph(
      `3. Gửi báo cáo kết quả kiểm điểm kèm biên bản cuộc họp về ${frame.committee} (qua ${frame.office}) ${atTheLatest(facts)}. Trường hợp có dấu hiệu vi phạm kỷ luật thì xem xét, xử lý theo thẩm quyền và quy định của pháp luật.`,
    ),
    paragraph(`Giao ${frame.office} theo dõi, báo cáo kết quả thực hiện.`),
  ];
  const abstract = `kiểm điểm, rút kinh nghiệm việc chậm thực hiện ${shortCitation(directive)}`;
  return assembleLetter(frame, {
    kind: 'REVIEW_AND_LEARN',
    abstract,
    addressees: [facts.unitName],
    body,
    directive,
    facts,
  });
}
