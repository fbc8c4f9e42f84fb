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

/** Phê bình: by the Chairman, of the unit and of its head by office; it names no person. */
export function draftCriticismLetter(
  frame: LetterFrame,
  directive: DirectiveReference,
  facts: OverdueFacts,
): LetterDraft {
  const body = [
    paragraph(
      `Qua xem xét kết quả theo dõi việc thực hiện ${fullCitation(directive)}, ${frame.principal} có ý kiến như sau:`,
    ),
    ...overdueBlocks(facts),
    ...remindersParagraph(facts),
    ...explanationStatus(facts, frame.committee),
    paragraph(
      `${frame.principal} phê bình tập thể lãnh đạo ${facts.unitName} và ${facts.unitHead} do thiếu kiên quyết trong chỉ đạo, để nhiệm vụ được giao chậm kéo dài, ảnh hưởng đến kỷ luật, kỷ cương hành chính và kết quả chung.`,
    ),
    paragraph(`Yêu cầu ${facts.unitHead}:`),
    paragraph(
      `1. Trực tiếp chỉ đạo hoàn thành nội dung quá hạn; báo cáo kết quả kèm tài liệu minh chứng về ${frame.committee} (qua ${frame.office}) ${atTheLatest(facts)}.`,
    ),
    paragraph('2. Nghiêm túc rút kinh nghiệm; có biện pháp cụ thể để không tái diễn tình trạng chậm trễ.'),
    paragraph(
      `Giao ${frame.office} theo dõi, đôn đốc việc thực hiện; kết quả khắc phục là một căn cứ khi xem xét đánh giá, xếp loại và thi đua, khen thưởng.`,
    ),
  ];
  const abstract = `phê bình việc chậm thực hiện ${shortCitation(directive)}`;
  return assembleLetter(frame, {
    kind: 'CRITICISM_LETTER',
    abstract,
    addressees: [facts.unitName],
    body,
    directive,
    facts,
  });
}
