/** What the ledger records, and what happens there, in words; an event that has no words here is shown by its type. */
import type { ParamsOf } from '../../api/endpoint.ts';
import type { Texts } from '../../texts/language.ts';

export type LedgerKind = ParamsOf<'GET /ledger/{kind}/{id}/events'>['kind'];

export const kindNames: Texts<Record<LedgerKind, string>> = {
  vi: {
    directive: 'Văn bản chỉ đạo',
    assignment: 'Nhiệm vụ',
    distribution: 'Đợt gửi văn bản',
    letter: 'Văn bản đôn đốc, chấn chỉnh',
    register: 'Sổ đăng ký văn bản',
    unit: 'Đơn vị',
    person: 'Người dùng',
    calendar: 'Lịch làm việc',
    policy: 'Quy định nhắc việc, đôn đốc',
    signing: 'Thẩm quyền ký',
    criteria: 'Tiêu chí riêng của đơn vị',
    'mail-order': 'Lệnh gửi lại thư',
  },
  en: {
    directive: 'Directive',
    assignment: 'Assignment',
    distribution: 'Batch of a distribution',
    letter: 'Letter',
    register: 'Register',
    unit: 'Unit',
    person: 'Person',
    calendar: 'Working calendar',
    policy: 'Rules of reminding',
    signing: 'Who may sign',
    criteria: 'A unit’s own criteria',
    'mail-order': 'Order to send a mail again',
  },
};
const isKind = (name: string): name is LedgerKind => Object.hasOwn(kindNames.vi, name);
export const ledgerKinds: readonly LedgerKind[] = Object.keys(kindNames.vi).filter(isKind);
export const kindOf = (text: string | undefined): LedgerKind | undefined =>
  text !== undefined && isKind(text) ? text : undefined;

/** Of these there is one each. */
const SINGLE: Partial<Record<LedgerKind, string>> = {
  calendar: 'vn',
  policy: 'default',
  signing: 'default',
};
export const singleId = (kind: LedgerKind): string | undefined => SINGLE[kind];

/** The screen on which a record is read by people. */
export function placeOf(kind: string, id: string): string | undefined {
  switch (kind) {
    case 'directive':
      return `/directives/${id}`;
    case 'assignment':
      return `/assignments/${id}`;
    case 'letter':
      return `/letters/${id}`;
    case 'unit':
      return `/units/${id}`;
    case 'person':
      return `/people?person=${id}`;
    case 'register':
      return `/registers?register=${id}`;
    case 'calendar':
      return '/calendar';
    case 'policy':
    case 'signing':
      return '/policy';
    default:
      return undefined;
  }
}

type Names = { readonly [type: string]: string };
export const eventNames: Texts<Names> = {
  vi: {
    DRAFTED: 'Soạn dự thảo',
    REVISED: 'Sửa dự thảo',
    DISCARDED: 'Bỏ dự thảo',
    ISSUED: 'Ban hành',
    DISTRIBUTED: 'Gửi đến các đơn vị',
    DISTRIBUTION_PLANNED: 'Lập đợt gửi',
    UNIT_ADDED: 'Thêm đơn vị nhận',
    NUMBERED: 'Ghi số văn bản',
    NUMBER_TAKEN: 'Cấp số',
    RENUMBERED: 'Cập nhật số văn bản',
    REVIEWER_CHANGED: 'Chuyển việc thẩm tra',
    PERIOD_OPENED: 'Mở kỳ báo cáo',
    COMPLETED: 'Mọi nhiệm vụ đã kết thúc',
    CLOSING_REMINDED: 'Nhắc kết thúc văn bản',
    RECALLED: 'Thu hồi',
    REPLACED: 'Thay thế',
    REPLACES: 'Thay thế văn bản khác',
    CLOSED: 'Kết thúc',
    OPENED: 'Giao nhiệm vụ',
    ENDED: 'Kết thúc nhiệm vụ',
    ACKNOWLEDGED: 'Xác nhận đã nhận',
    RECEIPT_REJECTED: 'Từ chối tiếp nhận',
    RECEIPT_UPHELD: 'Giữ nguyên việc giao',
    PLAN_PREPARED: 'Trình kế hoạch tự kiểm tra',
    PLAN_FILED: 'Nộp kế hoạch tự kiểm tra',
    PLAN_APPROVED: 'Duyệt kế hoạch',
    PLAN_RETURNED: 'Trả lại kế hoạch',
    REPORT_PREPARED: 'Trình báo cáo',
    REPORT_FILED: 'Nộp báo cáo',
    REPORT_ACCEPTED: 'Nghiệm thu báo cáo',
    REPORT_RETURNED: 'Trả lại báo cáo',
    EXTENSION_REQUESTED: 'Xin gia hạn',
    EXTENSION_GRANTED: 'Cho gia hạn',
    EXTENSION_REFUSED: 'Không đồng ý gia hạn',
    OFFICER_ASSIGNED: 'Phân công cán bộ đầu mối',
    OBSTACLE_RAISED: 'Nêu vướng mắc',
    OBSTACLE_RESOLVED: 'Trả lời vướng mắc',
    EXPLANATION_REQUESTED: 'Yêu cầu giải trình',
    EXPLANATION_ANSWERED: 'Giải trình',
    EXPLANATION_JUDGED: 'Kết luận về giải trình',
    REMINDED: 'Nhắc việc',
    ESCALATED: 'Đôn đốc, báo vượt cấp',
    DUE_MOVED: 'Tính lại hạn',
    LETTER_DRAFTED: 'Dự thảo văn bản đôn đốc',
    LETTER_SIGNED: 'Ký văn bản',
    LETTER_SET_ASIDE: 'Không ban hành văn bản',
    UNIT_SAVED: 'Lưu đơn vị',
    UNITS_MERGED: 'Sáp nhập đơn vị',
    PERSON_SAVED: 'Lưu người dùng',
    CALENDAR_CHANGED: 'Thay đổi lịch',
    POLICY_CHANGED: 'Thay đổi quy định',
    REGISTER_OPENED: 'Mở sổ đăng ký',
    CRITERIA_SAVED: 'Lưu tiêu chí riêng',
    MAIL_ORDERED_AGAIN: 'Cho gửi lại thư',
  },
  en: {},
};
