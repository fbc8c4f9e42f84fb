/** Reports as a unit would write them: an answer to every clause, with the number and date of a document as evidence. */
import type { Answer, Report } from '../../shared/domain/assignment/content.ts';
import type { CalendarDay } from '../../shared/domain/time.ts';
import { clauseNarrative } from './clause-narratives.ts';
import type { Author } from './plausible-plan.ts';
import { pickFor, seededRandom, type SeededRandom } from './seeded-random.ts';

export interface Asked {
  readonly clauseId: string;
  readonly product: string;
}
export interface ReportOptions {
  /** The day that the evidence bears, usually the day of filing. */
  readonly day: CalendarDay;
  readonly obligations: readonly Asked[];
  /** From 0; a report filed again after a return says more. */
  readonly round?: number;
}

const SUMMARIES = [
  'đã triển khai đầy đủ các nội dung được giao; kỷ luật, kỷ cương hành chính có chuyển biến rõ, không để hồ sơ tồn đọng.',
  'đã thực hiện các nội dung được giao theo kế hoạch; một số tồn tại nhỏ được chấn chỉnh ngay tại thời điểm kiểm tra.',
  'đã hoàn thành các nội dung được giao; ý thức chấp hành giờ làm việc và thái độ phục vụ người dân được nâng lên.',
  'đã tổ chức thực hiện nghiêm túc; các hạn chế phát hiện qua tự kiểm tra đã có biện pháp và thời hạn khắc phục cụ thể.',
] as const;
const SUPPLEMENT = ' Báo cáo này đã bổ sung số liệu, minh chứng theo yêu cầu thẩm tra.';

const OBSTACLES = [
  'Khối lượng công việc sau sắp xếp tổ chức bộ máy tăng, một số vị trí đang kiêm nhiệm.',
  'Trang thiết bị tại bộ phận tiếp nhận hồ sơ còn thiếu, đường truyền chưa ổn định.',
  'Một số biểu mẫu báo cáo còn trùng lặp, mất nhiều thời gian tổng hợp.',
] as const;
const PROPOSALS = [
  'Đề nghị UBND tỉnh thống nhất biểu mẫu, tích hợp các báo cáo có cùng nội dung.',
  'Đề nghị quan tâm bồi dưỡng kỹ năng giao tiếp, xử lý hồ sơ cho công chức tại bộ phận một cửa.',
  'Đề nghị tiếp tục nhân rộng các cách làm hay trong quản lý, theo dõi công việc.',
] as const;

/** A report, a decision or an official letter of the unit itself: `37/BC-UBND`. */
function ownDocument(author: Author, random: SeededRandom): string {
  const number = 11 + random.below(280);
  return `${number}/${random.pick(['BC', 'BC', 'QĐ', 'KH'])}-${author.abbreviation ?? 'ĐV'}`;
}

/** A unit has as many people in one answer as in the next. */
function staffOf({ id, kind }: Author): number {
  const { below } = seededRandom(`staff/${id}`);
  return kind === 'DEPARTMENT' ? 45 + below(60) : 22 + below(30);
}

function answerTo({ clauseId, product }: Asked, author: Author, day: CalendarDay): Answer {
  const random = seededRandom(`answer/${author.id}/${clauseId}`);
  const staff = staffOf(author);
  const number = ownDocument(author, random);
  return {
    clauseId,
    result: 'DONE',
    narrative: `${clauseNarrative(clauseId, author.id, { product, staff })} Minh chứng: Văn bản số ${number}.`,
    figures: { 'Tổng số người thuộc phạm vi thực hiện': staff, 'Số người đã thực hiện': staff },
    evidence: [{ kind: 'DOCUMENT', number, day, receivedBy: 'Văn phòng UBND tỉnh' }],
  };
}

/** Two units in five name an obstacle, and those propose something. */
function remarks({ id }: Author): Pick<Report, 'obstacles' | 'proposals'> {
  const random = seededRandom(`remarks/${id}`);
  if (random.below(5) > 1) return {};
  return { obstacles: random.pick(OBSTACLES), proposals: random.pick(PROPOSALS) };
}

export function plausibleReport(author: Author, { day, obligations, round = 0 }: ReportOptions): Report {
  return {
    nil: false,
    summary: `${author.name} ${pickFor(`report/${author.id}`, SUMMARIES)}${round > 0 ? SUPPLEMENT : ''}`,
    answers: obligations.map((asked) => answerTo(asked, author, day)),
    ...remarks(author),
  };
}
