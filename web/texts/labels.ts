/**
 * Names of steps, statuses, roles. The Vietnamese names are the domain's own; where the domain's file would bring a schema
 * library into the browser the words stand here, and a test holds the two together.
 */
import { PHASES, type Phase } from '../../shared/domain/assignment/phase.ts';
import {
  ALERTS,
  OFFICIAL_STATUSES,
  type Alert,
  type OfficialStatus,
} from '../../shared/domain/assignment/status.ts';
import type { Party } from '../../shared/domain/assignment/assignment.ts';
import type { DirectivePhase } from '../../shared/domain/directive/directive.ts';
import type { Urgency } from '../../shared/domain/documents/urgency.ts';
import { ROLES, type Role } from '../../shared/domain/organisation/role.ts';
import type { Duty, Rung } from '../../shared/domain/policy/policy.ts';
import type { Texts } from './language.ts';

export const phaseNames: Texts<Record<Phase, string>> = {
  vi: PHASES,
  en: {
    AWAITING_ACKNOWLEDGEMENT: 'Awaiting acknowledgement',
    AWAITING_PLAN: 'Awaiting self-inspection plan',
    PLAN_UNDER_REVIEW: 'Plan under review',
    AWAITING_REPORT: 'Under way, awaiting report',
    REPORT_UNDER_REVIEW: 'Report under review',
    CLOSED: 'Closed',
    WITHDRAWN: 'Withdrawn',
  },
};

export const officialNames: Texts<Record<OfficialStatus, string>> = {
  vi: OFFICIAL_STATUSES,
  en: {
    DONE_ON_TIME: 'Completed on time',
    DONE_LATE: 'Completed late',
    OPEN_IN_TERM: 'Open, within its term',
    OPEN_OVERDUE: 'Open, overdue',
  },
};

export const alertNames: Texts<Record<Alert, string>> = {
  vi: ALERTS,
  en: {
    NONE: 'No alert',
    YELLOW: 'Yellow: due soon',
    RED: 'Red: due or overdue',
    SPECIAL_RED: 'Special red: long overdue',
  },
};

export const directivePhaseNames: Texts<Record<DirectivePhase, string>> = {
  vi: {
    DRAFT: 'Dự thảo',
    DISTRIBUTING: 'Đang gửi đến các đơn vị',
    IN_FORCE: 'Đang thực hiện',
    CLOSED: 'Đã kết thúc',
    RECALLED: 'Đã thu hồi',
    REPLACED: 'Đã được thay thế',
    DISCARDED: 'Dự thảo đã bỏ',
  },
  en: {
    DRAFT: 'Draft',
    DISTRIBUTING: 'Being distributed',
    IN_FORCE: 'In force',
    CLOSED: 'Closed',
    RECALLED: 'Recalled',
    REPLACED: 'Replaced',
    DISCARDED: 'Draft discarded',
  },
};

export const partyNames: Texts<Record<Party, string>> = {
  vi: {
    DISTRIBUTION: 'Khâu phát hành',
    UNIT: 'Đơn vị',
    REVIEWER: 'Người thẩm tra',
    SUPERIOR: 'Cấp quyết định',
  },
  en: {
    DISTRIBUTION: 'Distribution',
    UNIT: 'The unit',
    REVIEWER: 'The reviewer',
    SUPERIOR: 'The deciding level',
  },
};

export const dutyNames: Texts<Record<Duty, string>> = {
  vi: {
    ACKNOWLEDGEMENT: 'xác nhận đã nhận',
    PLAN: 'kế hoạch tự kiểm tra',
    REPORT: 'báo cáo kết quả',
    PLAN_REVIEW: 'xem xét kế hoạch',
    REPORT_REVIEW: 'xem xét báo cáo',
    EXPLANATION: 'giải trình',
  },
  en: {
    ACKNOWLEDGEMENT: 'acknowledgement',
    PLAN: 'self-inspection plan',
    REPORT: 'report',
    PLAN_REVIEW: 'review of the plan',
    REPORT_REVIEW: 'review of the report',
    EXPLANATION: 'explanation',
  },
};

export const rungNames: Texts<Record<Rung, string>> = {
  vi: {
    OFFICER: 'nhắc cán bộ đầu mối',
    UNIT_HEAD: 'báo thủ trưởng đơn vị',
    REMINDER_LETTER: 'văn bản nhắc nhở',
    EXPLANATION_REQUEST: 'yêu cầu giải trình',
    CRITICISM: 'văn bản phê bình',
    REVIEW_AND_LEARN: 'kiểm điểm rút kinh nghiệm',
    REVIEWER: 'nhắc người thẩm tra',
    REVIEWER_SUPERIOR: 'báo lãnh đạo của người thẩm tra',
  },
  en: {
    OFFICER: 'officer reminded',
    UNIT_HEAD: 'head of the unit told',
    REMINDER_LETTER: 'reminder letter',
    EXPLANATION_REQUEST: 'explanation requested',
    CRITICISM: 'letter of criticism',
    REVIEW_AND_LEARN: 'review-and-learn order',
    REVIEWER: 'reviewer reminded',
    REVIEWER_SUPERIOR: "reviewer's superior told",
  },
};

export const urgencyNames: Texts<Record<Urgency, string>> = {
  vi: { NORMAL: 'Thường', URGENT: 'Khẩn', VERY_URGENT: 'Thượng khẩn', EXPRESS: 'Hỏa tốc' },
  en: { NORMAL: 'Ordinary', URGENT: 'Urgent', VERY_URGENT: 'Very urgent', EXPRESS: 'Express' },
};

export const roleNames: Texts<Record<Role, string>> = {
  vi: ROLES,
  en: {
    OFFICE_OFFICER: 'Officer of the Provincial Office',
    CHIEF_OF_OFFICE: 'Chief of Office',
    CHAIRMAN: 'Chairman of the provincial People’s Committee',
    MONITOR: 'Monitoring officer (Department of Home Affairs)',
    REPORTING_OFFICER: 'Reporting officer',
    UNIT_HEAD: 'Head of the unit',
    INSPECTOR: 'Member of the inspection team',
    AUDITOR: 'Auditor (reads only)',
    REGISTRAR: 'Registrar',
    ADMINISTRATOR: 'System administrator',
  },
};
