import type { FindingCounts } from '../domain/assignment/finding.ts';
import { documentDate } from '../domain/documents/document-date.ts';
import { documentKindName } from '../domain/documents/letter-kind.ts';
import { assembleLetter } from './assemble-letter.ts';
import { closingTable } from './closing-table.ts';
import { counted, fullCitation, heading, paragraph, percentOf, shortCitation } from './letter-words.ts';
import type { LetterBlock, LetterDraft, LetterFrame } from './letter.ts';
import type { ClosingFacts, DirectiveReference } from './letter-facts.ts';

function totals(facts: ClosingFacts): LetterBlock[] {
  const followed = facts.assignments - facts.withdrawn;
  const line = (name: string, count: number): string =>
    `${counted(count)} lượt ${name} (${percentOf(count, followed)})`;
  const withdrawn =
    facts.withdrawn === 0 ? '' : `; ${counted(facts.withdrawn)} lượt đã rút, không tính vào tỷ lệ`;
  return [
    paragraph(
      `Tính đến hết ${documentDate(facts.asOf)}, có ${counted(facts.units.length)} đơn vị được giao với tổng số ${counted(facts.assignments)} lượt giao nhiệm vụ, gồm: ` +
        `${line('hoàn thành đúng hạn', facts.doneOnTime)}; ${line('hoàn thành quá hạn', facts.doneLate)}; ` +
        `${line('chưa hoàn thành, còn trong hạn', facts.openInTerm)}; ${line('chưa hoàn thành, đã quá hạn', facts.openOverdue)}${withdrawn}.`,
    ),
    paragraph(
      `Trong quá trình thực hiện có ${counted(facts.extended)} lượt được gia hạn, ${counted(facts.returned)} lượt bị trả lại để bổ sung, ${counted(facts.nilReports)} báo cáo không phát sinh; tổng thời gian quá hạn là ${counted(facts.workingDaysLate)} ngày làm việc.`,
    ),
  ];
}

const findingsInWords = ({ wrongs, correctedOnTheSpot, toRemedy, kept }: FindingCounts): string =>
  `${counted(wrongs)} trường hợp vi phạm hoặc chưa đạt (${counted(correctedOnTheSpot)} trường hợp đã chấn chỉnh ngay, ${counted(toRemedy)} trường hợp phải khắc phục có thời hạn); ${counted(kept)} nội dung thực hiện tốt`;

/** The two are never added up: what every unit is asked can be compared, what one unit asks of itself cannot. */
function selfInspection({ findings, ownFindings }: ClosingFacts): LetterBlock[] {
  const found = (counts: FindingCounts | undefined): FindingCounts[] =>
    counts === undefined || counts.wrongs + counts.kept === 0 ? [] : [counts];
  return [
    ...found(findings).map((counts) =>
      paragraph(
        `Qua tự kiểm tra theo danh mục tiêu chí chung, các đơn vị báo cáo ${findingsInWords(counts)}.`,
      ),
    ),
    ...found(ownFindings).map((counts) =>
      paragraph(
        `Theo tiêu chí riêng do các đơn vị tự đăng ký (thống kê riêng, không cộng với số liệu theo danh mục chung): ${findingsInWords(counts)}.`,
      ),
    ),
  ];
}

function urging(facts: ClosingFacts): LetterBlock {
  const letters = facts.letters.map(
    ({ letterKind, count }) => `${counted(count)} ${documentKindName(letterKind)}`,
  );
  const mails = `Đã gửi ${counted(facts.mailReminders)} lượt nhắc qua thư điện tử`;
  return paragraph(
    letters.length === 0
      ? `${mails}; không phải ban hành văn bản đôn đốc.`
      : `${mails}; ban hành ${letters.join('; ')}.`,
  );
}

const sentences = (texts: readonly string[], otherwise: string): LetterBlock[] =>
  texts.length === 0 ? [paragraph(otherwise)] : texts.map((text) => paragraph(`- ${text}`));

/** Báo cáo tổng hợp kết quả: every figure comes from the facts, and a row per unit lets the reader add them up. */
export function draftClosingReport(
  frame: LetterFrame,
  directive: DirectiveReference,
  facts: ClosingFacts,
): LetterDraft {
  const body = [
    paragraph(`${frame.committee} báo cáo tổng hợp kết quả thực hiện ${fullCitation(directive)} như sau:`),
    heading('I. KẾT QUẢ CHUNG'),
    ...totals(facts),
    ...selfInspection(facts),
    heading('II. KẾT QUẢ CỦA TỪNG ĐƠN VỊ'),
    closingTable(facts),
    heading('III. CÔNG TÁC THEO DÕI, ĐÔN ĐỐC'),
    urging(facts),
    heading('IV. ĐÁNH GIÁ'),
    heading('1. Ưu điểm'),
    ...sentences(facts.strengths, 'Không có nội dung ghi nhận riêng.'),
    heading('2. Tồn tại, hạn chế'),
    ...sentences(facts.shortcomings, 'Không có nội dung ghi nhận riêng.'),
    heading('V. KIẾN NGHỊ, ĐỀ XUẤT'),
    ...sentences(facts.proposals, 'Không có kiến nghị, đề xuất.'),
    paragraph(
      `Trên đây là báo cáo tổng hợp kết quả thực hiện ${shortCitation(directive)} của ${frame.committee}.`,
    ),
  ];
  const abstract = `Tổng hợp kết quả thực hiện ${shortCitation(directive)}`;
  return assembleLetter(frame, { kind: 'CLOSING_REPORT', abstract, addressees: [], body, directive, facts });
}
