/** One line in Vietnamese for everything that can happen to an assignment. */
import type { AssignmentEvent, PerformedMilestone } from '../../domain/assignment/event.ts';
import type { ClosingReason } from '../../domain/assignment/assignment.ts';
import { DUTIES, RUNGS, type Duty } from '../../domain/policy/policy.ts';
import { formatDay, type CalendarDay } from '../../domain/time.ts';

const ENDINGS: Record<ClosingReason, string> = {
  ACCEPTED: 'Kết thúc: báo cáo được nghiệm thu',
  WITHDRAWN: 'Rút nhiệm vụ',
  RECALLED: 'Kết thúc do văn bản bị thu hồi',
  REPLACED: 'Kết thúc do văn bản được thay thế',
  TRANSFERRED: 'Chuyển giao cho đơn vị khác',
};

const reminded = ({ duty, dueDay, daysBefore }: PerformedMilestone): string =>
  daysBefore === undefined || daysBefore === 0
    ? `${DUTIES[duty]} đến hạn ngày ${formatDay(dueDay)}`
    : `${DUTIES[duty]} còn ${daysBefore} ngày làm việc (hạn ${formatDay(dueDay)})`;

const escalated = ({ duty, rung, workingDaysLate }: PerformedMilestone): string =>
  `${rung === undefined ? 'báo cáo vượt cấp' : RUNGS[rung]} (${DUTIES[duty]} quá hạn ${workingDaysLate ?? 0} ngày làm việc)`;

const movedDuty = ({
  duty,
  before,
  after,
}: {
  duty: Duty;
  before: CalendarDay;
  after: CalendarDay;
}): string => `${DUTIES[duty]} từ ${formatDay(before)} sang ${formatDay(after)}`;

const because = (reason: string | undefined): string =>
  reason === undefined || reason === '' ? '' : `: ${reason}`;

export function describeEvent(event: AssignmentEvent): string {
  switch (event.type) {
    case 'OPENED': {
      const from = event.payload.inheritedFrom === undefined ? '' : ', tiếp nhận từ đơn vị khác';
      return `Giao nhiệm vụ, hạn báo cáo ${formatDay(event.payload.reportDueDay)}${from}`;
    }
    case 'ACKNOWLEDGED':
      return 'Đơn vị xác nhận đã nhận';
    case 'RECEIPT_REJECTED':
      return `Đơn vị từ chối tiếp nhận${because(event.payload.reason)}`;
    case 'RECEIPT_UPHELD':
      return `Giữ nguyên việc giao${because(event.payload.reason)}`;
    case 'PLAN_PREPARED':
      return 'Trình thủ trưởng kế hoạch tự kiểm tra';
    case 'PLAN_FILED':
      return 'Đơn vị nộp kế hoạch tự kiểm tra';
    case 'PLAN_APPROVED':
      return `Kế hoạch được duyệt${because(event.payload.note)}`;
    case 'PLAN_RETURNED':
      return `Trả lại kế hoạch, nộp lại trước hết ngày ${formatDay(event.payload.reworkDay)}${because(event.payload.reason)}`;
    case 'REPORT_PREPARED':
      return 'Trình thủ trưởng báo cáo kết quả';
    case 'REPORT_FILED':
      return event.payload.report.nil ? 'Đơn vị báo cáo không phát sinh' : 'Đơn vị nộp báo cáo kết quả';
    case 'REPORT_ACCEPTED': {
      const { workingDaysLate, note } = event.payload;
      return `Báo cáo được nghiệm thu, ${workingDaysLate > 0 ? `chậm ${workingDaysLate} ngày làm việc` : 'đúng hạn'}${because(note)}`;
    }
    case 'REPORT_RETURNED':
      return `Trả lại báo cáo, nộp lại trước hết ngày ${formatDay(event.payload.reworkDay)}${because(event.payload.reason)}`;
    case 'EXTENSION_REQUESTED':
      return `Xin gia hạn đến ngày ${formatDay(event.payload.day)}${because(event.payload.reason)}`;
    case 'EXTENSION_GRANTED':
      return `Cho gia hạn từ ${formatDay(event.payload.before)} đến ${formatDay(event.payload.after)}${because(event.payload.reason)}`;
    case 'EXTENSION_REFUSED':
      return `Không đồng ý gia hạn đến ngày ${formatDay(event.payload.day)}${because(event.payload.reason)}`;
    case 'OFFICER_ASSIGNED':
      return `Phân công cán bộ đầu mối${because(event.payload.reason)}`;
    case 'OBSTACLE_RAISED':
      return `Nêu vướng mắc${because(event.payload.text)}`;
    case 'OBSTACLE_RESOLVED':
      return `Trả lời vướng mắc${because(event.payload.answer)}`;
    case 'EXPLANATION_REQUESTED':
      return `Yêu cầu giải trình, hạn ${formatDay(event.payload.dueDay)}`;
    case 'EXPLANATION_ANSWERED':
      return 'Đơn vị gửi bản giải trình';
    case 'EXPLANATION_JUDGED':
      return `Kết luận giải trình: nguyên nhân ${event.payload.objective ? 'khách quan' : 'chủ quan'}${because(event.payload.reason)}`;
    case 'REMINDED':
      return `Nhắc việc: ${event.payload.milestones.map(reminded).join('; ')}`;
    case 'ESCALATED':
      return `Đôn đốc: ${event.payload.milestones.map(escalated).join('; ')}`;
    case 'DUE_MOVED':
      return `Tính lại thời hạn ${event.payload.moved.map(movedDuty).join('; ')}${because(event.payload.reason)}`;
    case 'RENUMBERED':
      return `Văn bản được cấp số ${event.payload.notation}`;
    case 'REVIEWER_CHANGED':
      return `Việc thẩm tra chuyển sang đơn vị tiếp nhận sau sáp nhập${because(event.payload.reason)}`;
    case 'ENDED':
      return `${ENDINGS[event.payload.reason]}${because(event.payload.note)}`;
  }
}
