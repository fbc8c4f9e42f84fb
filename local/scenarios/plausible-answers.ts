/**
 * What officials write to one another while a directive runs, so that demonstrations and rehearsals read like life. Every
 * choice depends on the unit's id alone: the same rehearsal tells the same story.
 */
import type { Explanation } from '../../shared/domain/assignment/content.ts';
import type { WorkingCalendar } from '../../shared/domain/calendar/working-calendar.ts';
import type { CalendarDay } from '../../shared/domain/time.ts';
import { pickFor } from './seeded-random.ts';

export { plausiblePlan, type Author, type PlanDays } from './plausible-plan.ts';
export { plausibleReport, type Asked, type ReportOptions } from './plausible-report.ts';

const PLAN_RETURNS = [
  'Kế hoạch chưa nêu rõ người chịu trách nhiệm từng bước; đề nghị bổ sung và gửi lại.',
  'Kế hoạch chưa có nội dung kiểm tra việc đưa các điều cấm vào nội quy, quy chế; đề nghị bổ sung.',
  'Thời gian kiểm tra chưa bao quát hết các phòng, bộ phận; đề nghị điều chỉnh lịch cụ thể cho từng nơi.',
] as const;
const REPORT_RETURNS = [
  'Báo cáo mới nêu chung chung, chưa có số liệu từng nội dung; đề nghị bổ sung.',
  'Minh chứng kèm theo chưa khớp với nội dung báo cáo; đề nghị kiểm tra lại số, ngày văn bản.',
  'Báo cáo chưa nêu kết quả khắc phục các tồn tại phát hiện qua tự kiểm tra; đề nghị làm rõ.',
  'Số liệu giữa các mục chưa thống nhất; đề nghị đối chiếu và gửi lại.',
] as const;

/** `round` from 0: a second return gives another reason than the first. */
function returnReason(reasons: readonly string[], unitId: string, round: number): string {
  const first = reasons.indexOf(pickFor(`return/${unitId}`, reasons));
  return reasons[(first + round) % reasons.length] ?? '';
}
export const planReturnReason = (unitId: string, round = 0): string =>
  returnReason(PLAN_RETURNS, unitId, round);
export const reportReturnReason = (unitId: string, round = 0): string =>
  returnReason(REPORT_RETURNS, unitId, round);

export const planApprovalNote = (unitId: string): string =>
  pickFor(`approval/${unitId}`, [
    'Đồng ý với kế hoạch; đề nghị thực hiện đúng tiến độ.',
    'Kế hoạch đầy đủ, bám sát yêu cầu.',
    'Đồng ý; lưu ý kiểm tra đột xuất, không báo trước.',
  ]);

/** Grades lean towards good, as they do in life; nobody is graded poor without a reason. */
export const acceptanceOf = (
  unitId: string,
): { readonly grade: 'EXCELLENT' | 'GOOD' | 'FAIR'; readonly note: string } =>
  pickFor(`acceptance/${unitId}`, [
    { grade: 'EXCELLENT', note: 'Báo cáo đầy đủ, minh chứng rõ ràng, có cách làm hay.' },
    { grade: 'GOOD', note: 'Báo cáo đạt yêu cầu, minh chứng đầy đủ.' },
    { grade: 'GOOD', note: 'Nội dung, số liệu bảo đảm; đồng ý tiếp nhận.' },
    { grade: 'FAIR', note: 'Báo cáo đạt yêu cầu; lần sau cần nêu rõ hơn kết quả khắc phục.' },
  ] as const);

const EXTENSION_REASONS = [
  'Đơn vị đang tập trung khắc phục hậu quả mưa lũ nên chưa tổ chức kiểm tra được tại tất cả các bộ phận.',
  'Quy chế sửa đổi đang lấy ý kiến, cần thêm thời gian tổng hợp và thông qua.',
  'Đơn vị vừa kiện toàn lãnh đạo, cần thời gian bàn giao và rà soát số liệu.',
  'Số liệu của các bộ phận trực thuộc chưa gửi đủ, cần đối chiếu trước khi báo cáo.',
] as const;

/** Five working days more, asked for with a reason. */
export const extensionRequestOf = (
  unitId: string,
  { calendar, dueDay }: { readonly calendar: WorkingCalendar; readonly dueDay: CalendarDay },
): { readonly reason: string; readonly day: CalendarDay } => ({
  reason: pickFor(`extension/${unitId}`, EXTENSION_REASONS),
  day: calendar.addWorkingDays(dueDay, 5),
});
export const extensionRefusalReason = (unitId: string): string =>
  pickFor(`refusal/${unitId}`, [
    'Lý do nêu ra không khách quan; nội dung thuộc phạm vi chủ động của đơn vị. Đề nghị hoàn thành đúng hạn.',
    'Thời hạn đã được tính đủ cho việc lấy ý kiến, thông qua; đề nghị bố trí người thực hiện ngay.',
  ]);

type Told = Pick<Explanation, 'cause' | 'text' | 'remedy'>;
const EXPLANATIONS: readonly Told[] = [
  {
    cause: 'OBJECTIVE',
    text: 'Trong thời gian thực hiện, địa bàn bị chia cắt do mưa lũ kéo dài; toàn bộ lực lượng tập trung ứng phó, khắc phục hậu quả nên chưa hoàn thành báo cáo.',
    remedy: 'Đã phân công người hoàn thiện báo cáo, gửi trong thời hạn dưới đây.',
  },
  {
    cause: 'SUBJECTIVE',
    text: 'Cán bộ đầu mối chưa chủ động tổng hợp, lãnh đạo phụ trách chưa đôn đốc kịp thời nên báo cáo chậm. Đơn vị nghiêm túc nhận khuyết điểm.',
    remedy: 'Đã kiểm điểm trách nhiệm cá nhân; giao phó thủ trưởng trực tiếp theo dõi tiến độ hằng ngày.',
  },
  {
    cause: 'SUBJECTIVE',
    text: 'Các bộ phận gửi số liệu chậm, phải đối chiếu nhiều lần; việc phân công tổng hợp chưa hợp lý.',
    remedy: 'Đã phân công lại người tổng hợp, quy định thời hạn gửi số liệu nội bộ và gửi bù báo cáo.',
  },
];

/** With a new day three working days ahead, by which the unit promises to have reported. */
export function plausibleExplanation(
  unitId: string,
  { calendar, today }: { readonly calendar: WorkingCalendar; readonly today: CalendarDay },
): Explanation {
  return { ...pickFor(`explanation/${unitId}`, EXPLANATIONS), newDay: calendar.addWorkingDays(today, 3) };
}

export const explanationJudgement = ({
  cause,
}: Pick<Explanation, 'cause'>): { readonly objective: boolean; readonly reason: string } =>
  cause === 'OBJECTIVE'
    ? {
        objective: true,
        reason: 'Nguyên nhân do thiên tai, đã được xác minh; không tính chậm trong thời gian ảnh hưởng.',
      }
    : {
        objective: false,
        reason: 'Nguyên nhân thuộc trách nhiệm của đơn vị; đề nghị rút kinh nghiệm và hoàn thành ngay.',
      };
