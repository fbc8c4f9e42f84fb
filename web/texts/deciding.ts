/** Names of what waits for a decision, of letters, of answers and findings. A test holds the Vietnamese to the domain's. */
import type {
  ClauseResult,
  FindingSeverity,
  LetterKind,
  Pending,
  QualityGrade,
  RootCause,
} from './deciding-types.ts';
import type { DecisionKind } from '../../shared/domain/decision-kind.ts';
import type { Texts } from './language.ts';

export const decisionNames: Texts<Record<DecisionKind, string>> = {
  vi: {
    REPORT: 'Báo cáo chờ nghiệm thu',
    PLAN: 'Kế hoạch chờ duyệt',
    EXTENSION: 'Đề nghị gia hạn',
    OBSTACLE: 'Vướng mắc chờ trả lời',
    EXPLANATION: 'Giải trình chờ kết luận',
    RECEIPT: 'Từ chối tiếp nhận',
    LETTER: 'Văn bản chờ ký',
    NUMBER: 'Văn bản chờ cấp số',
    CLOSING: 'Văn bản chờ kết thúc',
    DRAFT: 'Dự thảo chưa ban hành',
  },
  en: {
    REPORT: 'Reports to accept',
    PLAN: 'Plans to approve',
    EXTENSION: 'Requests for more time',
    OBSTACLE: 'Obstacles to answer',
    EXPLANATION: 'Explanations to judge',
    RECEIPT: 'Receipts refused',
    LETTER: 'Letters to sign',
    NUMBER: 'Documents without a number',
    CLOSING: 'Directives to close',
    DRAFT: 'Drafts not issued',
  },
};

export const pendingNames: Texts<Record<Pending, string>> = {
  vi: {
    RECEIPT_REJECTED: 'Đơn vị từ chối tiếp nhận',
    EXTENSION_REQUESTED: 'Đang xin gia hạn',
    OBSTACLE_RAISED: 'Có vướng mắc chờ trả lời',
    EXPLANATION_OWED: 'Chưa gửi giải trình',
    EXPLANATION_ANSWERED: 'Giải trình chờ kết luận',
    PLAN_PREPARED: 'Kế hoạch chờ thủ trưởng ký',
    REPORT_PREPARED: 'Báo cáo chờ thủ trưởng ký',
  },
  en: {
    RECEIPT_REJECTED: 'Receipt refused',
    EXTENSION_REQUESTED: 'More time requested',
    OBSTACLE_RAISED: 'An obstacle awaits an answer',
    EXPLANATION_OWED: 'Explanation owed',
    EXPLANATION_ANSWERED: 'Explanation to be judged',
    PLAN_PREPARED: "Plan awaits the head's signature",
    REPORT_PREPARED: "Report awaits the head's signature",
  },
};

export const letterKindNames: Texts<Record<LetterKind, string>> = {
  vi: {
    REMINDER_LETTER: 'Văn bản nhắc nhở, đôn đốc',
    CORRECTION_LETTER: 'Văn bản chấn chỉnh',
    EXPLANATION_REQUEST: 'Văn bản yêu cầu giải trình',
    CRITICISM_LETTER: 'Văn bản phê bình',
    REVIEW_AND_LEARN: 'Văn bản yêu cầu kiểm điểm, rút kinh nghiệm',
  },
  en: {
    REMINDER_LETTER: 'Reminder',
    CORRECTION_LETTER: 'Correction',
    EXPLANATION_REQUEST: 'Request for explanation',
    CRITICISM_LETTER: 'Criticism',
    REVIEW_AND_LEARN: 'Order to review and learn',
  },
};

export const gradeNames: Texts<Record<QualityGrade, string>> = {
  vi: { EXCELLENT: 'Xuất sắc', GOOD: 'Tốt', FAIR: 'Đạt yêu cầu', POOR: 'Chưa đạt yêu cầu' },
  en: { EXCELLENT: 'Excellent', GOOD: 'Good', FAIR: 'Fair', POOR: 'Poor' },
};

export const resultNames: Texts<Record<ClauseResult, string>> = {
  vi: {
    DONE: 'Đã thực hiện',
    PARTLY_DONE: 'Thực hiện một phần',
    NOT_DONE: 'Chưa thực hiện',
    NOTHING_TO_REPORT: 'Không phát sinh',
  },
  en: {
    DONE: 'Done',
    PARTLY_DONE: 'Partly done',
    NOT_DONE: 'Not done',
    NOTHING_TO_REPORT: 'Nothing to report',
  },
};

export const severityNames: Texts<Record<FindingSeverity, string>> = {
  vi: { MINOR: 'Ít nghiêm trọng', SERIOUS: 'Nghiêm trọng', VERY_SERIOUS: 'Rất nghiêm trọng' },
  en: { MINOR: 'Minor', SERIOUS: 'Serious', VERY_SERIOUS: 'Very serious' },
};

export const rootCauseNames: Texts<Record<RootCause, string>> = {
  vi: {
    AWARENESS: 'Nhận thức, ý thức chấp hành',
    SUPERVISION: 'Thiếu kiểm tra, giám sát của người đứng đầu',
    ASSIGNMENT: 'Phân công chưa rõ người, rõ việc',
    REGULATION: 'Nội quy, quy chế chưa đầy đủ',
    CAPACITY: 'Năng lực, trình độ chuyên môn',
    WORKLOAD: 'Khối lượng công việc, thiếu người',
    FACILITIES: 'Cơ sở vật chất, phương tiện',
    OBJECTIVE: 'Nguyên nhân khách quan',
  },
  en: {
    AWARENESS: 'Awareness',
    SUPERVISION: 'Lack of supervision by the head',
    ASSIGNMENT: 'Unclear assignment',
    REGULATION: 'Incomplete rules',
    CAPACITY: 'Capacity',
    WORKLOAD: 'Workload, too few people',
    FACILITIES: 'Facilities',
    OBJECTIVE: 'Objective cause',
  },
};
