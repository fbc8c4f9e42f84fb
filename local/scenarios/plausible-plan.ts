/** Self-inspection plans as a unit would write them; the same unit always writes the same. */
import type { Plan } from '../../shared/domain/assignment/content.ts';
import type { WorkingCalendar } from '../../shared/domain/calendar/working-calendar.ts';
import type { Unit } from '../../shared/domain/organisation/unit.ts';
import type { CalendarDay } from '../../shared/domain/time.ts';
import { headTitleOf } from '../../shared/use-cases/letter/letter-frame.ts';
import { pickFor } from './seeded-random.ts';

/** What the wording depends on; any unit will do. */
export type Author = Pick<Unit, 'id' | 'name' | 'kind' | 'abbreviation'>;

const SUMMARIES = [
  'tự kiểm tra việc chấp hành giờ làm việc, đeo thẻ, trang phục, thái độ phục vụ và tiến độ giải quyết công việc tại tất cả các phòng, bộ phận',
  'kiểm tra toàn bộ các phòng chuyên môn, tập trung vào tiến độ xử lý hồ sơ, phân công nhiệm vụ và chế độ báo cáo',
  'thành lập tổ tự kiểm tra, kiểm tra đột xuất hai buổi mỗi tuần và lập biên bản từng buổi; công khai kết quả tại giao ban',
  'rà soát phân công nhiệm vụ, quy chế làm việc, nhật ký công việc và kiểm tra trực tiếp tại bộ phận tiếp nhận hồ sơ',
] as const;

interface Step {
  readonly what: string;
  readonly who: string;
}
const STEPS: readonly (readonly [Step, Step, Step, Step])[] = [
  [
    {
      what: 'Ban hành quyết định thành lập tổ tự kiểm tra, phổ biến nội dung kiểm tra',
      who: 'Bộ phận tham mưu tổng hợp',
    },
    {
      what: 'Các phòng, bộ phận tự rà soát theo từng tiêu chí, gửi kết quả',
      who: 'Trưởng các phòng, bộ phận',
    },
    { what: 'Kiểm tra trực tiếp, lập biên bản', who: 'Tổ tự kiểm tra' },
    { what: 'Họp rút kinh nghiệm, thông qua báo cáo kết quả', who: 'Người đứng đầu và tổ tự kiểm tra' },
  ],
  [
    { what: 'Quán triệt văn bản chỉ đạo tại hội nghị toàn cơ quan', who: 'Người đứng đầu' },
    { what: 'Rà soát phân công nhiệm vụ, quy chế làm việc', who: 'Bộ phận tổ chức cán bộ' },
    { what: 'Kiểm tra đột xuất giờ giấc, tác phong, thái độ phục vụ', who: 'Tổ tự kiểm tra' },
    { what: 'Tổng hợp, đề xuất xử lý tồn tại, hoàn thiện báo cáo', who: 'Bộ phận tham mưu tổng hợp' },
  ],
  [
    { what: 'Thống nhất nội dung, biểu mẫu tự kiểm tra', who: 'Tổ tự kiểm tra' },
    { what: 'Kiểm tra hồ sơ công việc và nhật ký công việc', who: 'Phó thủ trưởng phụ trách' },
    { what: 'Lấy ý kiến góp ý của người dân tại nơi tiếp nhận hồ sơ', who: 'Bộ phận một cửa' },
    { what: 'Khắc phục tồn tại, báo cáo kết quả', who: 'Các phòng, bộ phận liên quan' },
  ],
];

export interface PlanDays {
  readonly calendar: WorkingCalendar;
  readonly today: CalendarDay;
  /** The due day of the report, before which the inspection must end. */
  readonly reportDueDay: CalendarDay;
}

/** Four steps at equal distances; the inspection ends two working days before the report is due, if there is time. */
export function plausiblePlan(author: Author, { calendar, today, reportDueDay }: PlanDays): Plan {
  const startDay =
    calendar.addWorkingDays(today, 1) > reportDueDay ? reportDueDay : calendar.addWorkingDays(today, 1);
  const early = calendar.subtractWorkingDays(reportDueDay, 2);
  const endDay = early > startDay ? early : reportDueDay;
  const length = calendar.workingDaysBetween(startDay, endDay);
  const steps = pickFor(`steps/${author.id}`, STEPS);
  return {
    summary: `${author.name} ${pickFor(`plan/${author.id}`, SUMMARIES)}.`,
    startDay,
    endDay,
    leader: headTitleOf(author),
    steps: steps.map((step, index) => ({
      ...step,
      by: calendar.addWorkingDays(startDay, Math.floor((length * (index + 1)) / steps.length)),
    })),
  };
}
