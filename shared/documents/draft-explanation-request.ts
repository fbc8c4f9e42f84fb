import { assembleLetter } from './assemble-letter.ts';
import { explanationForm } from './explanation-form.ts';
import {
  atTheLatest,
  counted,
  fullCitation,
  overdueBlocks,
  paragraph,
  remindersParagraph,
  shortCitation,
} from './letter-words.ts';
import type { LetterDraft, LetterFrame } from './letter.ts';
import type { DirectiveReference, OverdueFacts } from './letter-facts.ts';

/** Yêu cầu giải trình: an answer in writing within the working days given, on the pre-filled form of the annex. */
export function draftExplanationRequest(
  frame: LetterFrame,
  directive: DirectiveReference,
  facts: OverdueFacts,
): LetterDraft {
  const given = `trong thời hạn ${counted(facts.answerWorkingDays)} ngày làm việc`;
  const inTime = facts.answerDay === null ? atTheLatest(facts) : `${given}, ${atTheLatest(facts)}`;
  const body = [
    paragraph(`Qua theo dõi việc thực hiện ${fullCitation(directive)}, ${frame.office} nhận thấy:`),
    ...overdueBlocks(facts),
    ...remindersParagraph(facts),
    paragraph(
      `${frame.principal} yêu cầu ${facts.unitHead} giải trình bằng văn bản ${inTime}, theo mẫu gửi kèm. Nội dung giải trình nêu rõ:`,
    ),
    paragraph(
      '1. Nguyên nhân chậm thực hiện, tách riêng nguyên nhân khách quan (kèm tài liệu chứng minh) và nguyên nhân chủ quan.',
    ),
    paragraph('2. Trách nhiệm của tập thể và của từng cá nhân có liên quan.'),
    paragraph('3. Biện pháp khắc phục và thời hạn hoàn thành.'),
    paragraph(
      'Việc giải trình không thay cho việc thực hiện nhiệm vụ: nội dung quá hạn vẫn phải được hoàn thành trong thời gian sớm nhất.',
    ),
    paragraph(
      `Hết thời hạn nêu trên, nếu không nhận được văn bản giải trình, ${frame.principal} sẽ xem xét trách nhiệm trên cơ sở hồ sơ theo dõi hiện có.`,
    ),
  ];
  return assembleLetter(frame, {
    kind: 'EXPLANATION_REQUEST',
    abstract: `yêu cầu giải trình việc chậm thực hiện ${shortCitation(directive)}`,
    addressees: [facts.unitName],
    body,
    annexes: [explanationForm(directive, facts)],
    directive,
    facts,
  });
}
