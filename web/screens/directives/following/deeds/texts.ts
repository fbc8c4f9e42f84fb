/** What the deeds on a directive say: on their buttons, before they are done, and after. */
import type { Texts } from '../../../../texts/language.ts';

const texts = {
  vi: {
    number: {
      button: 'Ghi số',
      title: 'Ghi số văn bản',
      deed: 'Ghi số',
      field: 'Số',
      hint: 'Để trống: lấy số tiếp theo của sổ đăng ký.',
      help: 'Số văn bản được đăng ký liên tục từ 01 trong một năm, không bỏ trống số (Nghị định 30/2020/NĐ-CP, Điều 15). Chỉ ghi số khác khi số đó đã cấp trên sổ giấy trước khi dùng hệ thống.',
      what: 'Số ghi rồi không đổi được. Số mới hiện ngay trên văn bản, trên mọi nhiệm vụ và thư gửi sau đó.',
      done: (notation: string) => `Đã ghi số ${notation}.`,
    },
    recall: {
      button: 'Thu hồi',
      title: 'Thu hồi văn bản',
      deed: 'Thu hồi văn bản',
      what: (open: string) =>
        `Văn bản hết hiệu lực ngay. ${open} nhiệm vụ chưa xong được rút, không nhắc nữa; các đơn vị nhận được thông báo. Việc này không hoàn tác được.`,
      reason: 'Lý do thu hồi',
      hint: 'Đơn vị đọc được lý do này.',
      done: 'Đã thu hồi văn bản.',
    },
    replace: {
      button: 'Thay thế',
      title: 'Thay thế bằng văn bản khác',
      deed: 'Thay thế văn bản này',
      what: (open: string) =>
        `Văn bản này hết hiệu lực ngay; ${open} nhiệm vụ chưa xong theo văn bản này được rút. Văn bản thay thế phải cùng loại và đang có hiệu lực (Nghị định 30/2020/NĐ-CP, Điều 18). Việc này không hoàn tác được.`,
      by: 'Văn bản thay thế',
      choose: 'Chọn văn bản',
      none: 'Chưa có văn bản cùng loại nào khác đang thực hiện. Hãy ban hành văn bản mới trước; khi soạn có thể ghi luôn là thay thế văn bản này.',
      draft: 'Soạn văn bản mới',
      back: 'Quay lại',
      reason: 'Lý do thay thế',
      done: 'Đã thay thế văn bản.',
    },
    close: {
      button: 'Kết thúc văn bản',
      title: 'Kết thúc văn bản, chốt số liệu',
      deed: 'Kết thúc và chốt số liệu',
      what: (all: string) =>
        `Cả ${all} nhiệm vụ đã kết thúc. Số liệu được chốt tại thời điểm này và không đổi nữa; báo cáo tổng hợp dùng số liệu đã chốt.`,
      note: 'Ghi chú (không bắt buộc)',
      done: 'Đã kết thúc văn bản, số liệu đã chốt.',
      notYet: (open: string) => `Chưa kết thúc được: còn ${open} nhiệm vụ chưa xong.`,
      period: 'Mọi nhiệm vụ đã xong; còn kỳ báo cáo chưa đến nên chưa kết thúc được.',
      ready: 'Mọi nhiệm vụ đã kết thúc, số liệu khớp. Chỉ còn việc kết thúc văn bản.',
    },
    report: {
      title: 'Báo cáo tổng hợp kết quả',
      read: 'Xem báo cáo tổng hợp',
      save: 'Tải báo cáo (.docx)',
      provisional: 'Văn bản chưa kết thúc: báo cáo ghi rõ là số liệu tạm tính.',
    },
    figures: 'Biểu đồ và số liệu',
  },
  en: {
    number: {
      button: 'Enter the number',
      title: 'Number of the document',
      deed: 'Enter the number',
      field: 'Number',
      hint: 'Empty: the next number of the register.',
      help: 'Numbers run from 01 through one year without gaps (Decree 30/2020, article 15). Enter another one only when it was given on the paper register before.',
      what: 'A number cannot be changed afterwards. It shows at once on the document, on every assignment and in mails from then on.',
      done: (notation: string) => `Numbered ${notation}.`,
    },
    recall: {
      button: 'Recall',
      title: 'Recall the directive',
      deed: 'Recall the directive',
      what: (open: string) =>
        `It ends at once. ${open} open assignments are withdrawn and nobody is reminded any more; the units are told. This cannot be undone.`,
      reason: 'Reason',
      hint: 'Units read it.',
      done: 'The directive is recalled.',
    },
    replace: {
      button: 'Replace',
      title: 'Replace by another directive',
      deed: 'Replace this directive',
      what: (open: string) =>
        `It ends at once; its ${open} open assignments are withdrawn. What replaces it must be of the same type and in force (Decree 30/2020, article 18). This cannot be undone.`,
      by: 'Replaced by',
      choose: 'Choose a directive',
      none: 'No other directive of this type is in force. Issue the new one first; its draft can name this one as replaced.',
      draft: 'Draft a new one',
      back: 'Back',
      reason: 'Reason',
      done: 'The directive is replaced.',
    },
    close: {
      button: 'Close the directive',
      title: 'Close the directive and freeze its figures',
      deed: 'Close and freeze the figures',
      what: (all: string) =>
        `All ${all} assignments have ended. The figures are frozen now and do not change again; the consolidated report uses them.`,
      note: 'Note (optional)',
      done: 'The directive is closed and its figures are frozen.',
      notYet: (open: string) => `It cannot be closed yet: ${open} assignments are open.`,
      period: 'Every assignment has ended, but a reporting period is still to come.',
      ready: 'Every assignment has ended and the figures add up. Only the closing is missing.',
    },
    report: {
      title: 'Consolidated report',
      read: 'Read the consolidated report',
      save: 'Download the report (.docx)',
      provisional: 'The directive is not closed: the report says that its figures are provisional.',
    },
    figures: 'Pictures and figures',
  },
};
export type DeedTexts = typeof texts.vi;
export const deedTexts: Texts<DeedTexts> = texts;
