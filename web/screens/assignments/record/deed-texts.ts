/** Words of each deed: what the button says, what will happen, and reasons in the style of the office to start from. */
import type { Texts } from '../../../texts/language.ts';
import type { DeedName } from './deeds.ts';

export interface DeedTexts {
  readonly deed: string;
  readonly title: string;
  /** What will happen. */
  readonly then: string;
  readonly text: string;
  readonly done: string;
  readonly reasons: readonly string[];
}

const vi: Record<DeedName, DeedTexts> = {
  APPROVE_PLAN: {
    deed: 'Duyệt kế hoạch',
    title: 'Duyệt kế hoạch tự kiểm tra',
    then: 'Đơn vị được báo và chuyển sang thực hiện, chờ báo cáo. Kế hoạch đã duyệt không trả lại được nữa.',
    text: 'Ý kiến kèm theo (không bắt buộc)',
    done: 'Đã duyệt kế hoạch',
    reasons: [
      'Đồng ý với kế hoạch; đề nghị tổ chức thực hiện đúng tiến độ.',
      'Đồng ý; lưu ý kiểm tra cả bộ phận Tiếp nhận và Trả kết quả.',
    ],
  },
  RETURN_PLAN: {
    deed: 'Trả lại kế hoạch',
    title: 'Trả lại kế hoạch để sửa',
    then: 'Đơn vị nhận lý do và được sửa trong số ngày quy định; hạn báo cáo giữ nguyên.',
    text: 'Lý do trả lại',
    done: 'Đã trả lại kế hoạch',
    reasons: [
      'Kế hoạch chưa nêu rõ nội dung, thời gian và người thực hiện từng bước; đề nghị bổ sung.',
      'Kế hoạch chưa bao quát đủ các nội dung được giao tại văn bản; đề nghị rà soát, bổ sung.',
      'Thời gian tự kiểm tra chưa phù hợp với thời hạn báo cáo; đề nghị điều chỉnh.',
    ],
  },
  ACCEPT_REPORT: {
    deed: 'Nghiệm thu',
    title: 'Nghiệm thu báo cáo',
    then: 'Nhiệm vụ kết thúc với báo cáo này và được tính vào số liệu. Không mở lại được.',
    text: 'Nhận xét (không bắt buộc)',
    done: 'Đã nghiệm thu báo cáo',
    reasons: [
      'Báo cáo đầy đủ, minh chứng rõ ràng.',
      'Báo cáo đạt yêu cầu; đề nghị tiếp tục khắc phục các tồn tại đúng thời hạn đã nêu.',
    ],
  },
  RETURN_REPORT: {
    deed: 'Trả lại báo cáo',
    title: 'Trả lại báo cáo để bổ sung',
    then: 'Đơn vị nhận lý do và được sửa trong số ngày quy định; hạn chính thức giữ nguyên, quá hạn vẫn tính.',
    text: 'Lý do trả lại',
    done: 'Đã trả lại báo cáo',
    reasons: [
      'Báo cáo chưa trả lời đầy đủ các nội dung được giao; đề nghị bổ sung.',
      'Minh chứng kèm theo chưa thể hiện được kết quả đã báo cáo; đề nghị bổ sung văn bản, hình ảnh.',
      'Số liệu chưa thống nhất với phần thuyết minh; đề nghị kiểm tra lại.',
      'Chưa nêu biện pháp và thời hạn khắc phục các tồn tại đã phát hiện; đề nghị bổ sung.',
    ],
  },
  GRANT_EXTENSION: {
    deed: 'Cho gia hạn',
    title: 'Cho gia hạn báo cáo',
    then: 'Hạn báo cáo chuyển sang ngày mới, các lần nhắc được tính lại. Hạn ban đầu và số lần gia hạn vẫn hiển thị.',
    text: 'Lý do cho gia hạn',
    done: 'Đã cho gia hạn',
    reasons: [
      'Đồng ý gia hạn theo đề nghị của đơn vị; yêu cầu hoàn thành đúng thời hạn mới.',
      'Lý do khách quan, có căn cứ; đồng ý gia hạn.',
    ],
  },
  REFUSE_EXTENSION: {
    deed: 'Không gia hạn',
    title: 'Từ chối gia hạn',
    then: 'Hạn báo cáo giữ nguyên; đơn vị nhận lý do.',
    text: 'Lý do từ chối',
    done: 'Đã từ chối gia hạn',
    reasons: [
      'Lý do đề nghị chưa đủ căn cứ; đề nghị đơn vị hoàn thành đúng thời hạn đã giao.',
      'Nhiệm vụ có tính cấp bách; đề nghị tập trung hoàn thành đúng hạn.',
      'Đơn vị đã được gia hạn trước đó; không xem xét gia hạn thêm.',
    ],
  },
  RESOLVE_OBSTACLE: {
    deed: 'Trả lời vướng mắc',
    title: 'Trả lời vướng mắc của đơn vị',
    then: 'Đơn vị nhận câu trả lời và tiếp tục thực hiện; từ lúc này thời gian lại tính cho đơn vị.',
    text: 'Nội dung trả lời',
    done: 'Đã trả lời vướng mắc',
    reasons: [
      'Đơn vị thực hiện theo đúng nội dung văn bản và quy định hiện hành.',
      'Văn phòng sẽ làm việc với cơ quan liên quan và thông báo kết quả; trong thời gian chờ, đơn vị tiếp tục thực hiện các nội dung khác.',
    ],
  },
  UPHOLD_RECEIPT: {
    deed: 'Giữ nguyên việc giao',
    title: 'Giữ nguyên việc giao cho đơn vị',
    then: 'Đơn vị phải tiếp nhận và thực hiện; thời hạn không thay đổi.',
    text: 'Lý do giữ nguyên',
    done: 'Đã giữ nguyên việc giao',
    reasons: [
      'Nội dung thuộc chức năng, nhiệm vụ của đơn vị; đề nghị tiếp nhận và tổ chức thực hiện.',
      'Văn bản gửi đến tất cả các đơn vị trực thuộc, không trừ đơn vị nào.',
    ],
  },
  JUDGE_EXPLANATION: {
    deed: 'Kết luận giải trình',
    title: 'Kết luận bản giải trình',
    then: 'Nguyên nhân khách quan dừng các bước đôn đốc cho thời hạn này. Nguyên nhân chủ quan thì các bước tiếp tục.',
    text: 'Lý do kết luận',
    done: 'Đã kết luận giải trình',
    reasons: [
      'Nguyên nhân bất khả kháng, có căn cứ xác nhận.',
      'Nguyên nhân thuộc trách nhiệm tổ chức thực hiện của đơn vị; yêu cầu rút kinh nghiệm và hoàn thành nhiệm vụ.',
    ],
  },
  REQUEST_EXPLANATION: {
    deed: 'Yêu cầu giải trình',
    title: 'Yêu cầu đơn vị giải trình',
    then: 'Đơn vị phải gửi bản giải trình trong số ngày quy định (thường là 3 ngày làm việc). Mẫu được ghi sẵn từ dữ liệu của nhiệm vụ.',
    text: '',
    done: 'Đã yêu cầu giải trình',
    reasons: [],
  },
  REASSIGN: {
    deed: 'Giao lại đơn vị khác',
    title: 'Giao lại cho đơn vị khác',
    then: 'Thời hạn và những gì đã làm được chuyển sang đơn vị mới; nhiệm vụ ở đơn vị cũ kết thúc. Hai bên đều được báo.',
    text: 'Lý do giao lại',
    done: 'Đã giao lại',
    reasons: [
      'Nội dung thuộc chức năng, nhiệm vụ của đơn vị tiếp nhận.',
      'Đơn vị được sắp xếp lại; nhiệm vụ do đơn vị mới kế thừa.',
    ],
  },
  WITHDRAW: {
    deed: 'Rút nhiệm vụ',
    title: 'Rút nhiệm vụ này',
    then: 'Đơn vị không phải làm nữa; nhiệm vụ không tính vào số liệu. Không khôi phục được.',
    text: 'Lý do rút',
    done: 'Đã rút nhiệm vụ',
    reasons: [
      'Nhiệm vụ đã được giao tại văn bản khác; rút để tránh trùng lặp.',
      'Nhiệm vụ không còn phù hợp do thay đổi tổ chức bộ máy.',
    ],
  },
};

const en: Record<DeedName, DeedTexts> = {
  APPROVE_PLAN: {
    deed: 'Approve the plan',
    title: 'Approve the self-inspection plan',
    then: 'The unit is told and goes on to carry it out. An approved plan cannot be returned any more.',
    text: 'Remark (optional)',
    done: 'The plan is approved',
    reasons: vi.APPROVE_PLAN.reasons,
  },
  RETURN_PLAN: {
    deed: 'Return the plan',
    title: 'Return the plan for rework',
    then: 'The unit is told why and has some days to mend it; the due day of the report stays.',
    text: 'Reason',
    done: 'The plan is returned',
    reasons: vi.RETURN_PLAN.reasons,
  },
  ACCEPT_REPORT: {
    deed: 'Accept',
    title: 'Accept the report',
    then: 'The assignment ends with this report and counts in the figures. It cannot be reopened.',
    text: 'Remark (optional)',
    done: 'The report is accepted',
    reasons: vi.ACCEPT_REPORT.reasons,
  },
  RETURN_REPORT: {
    deed: 'Return the report',
    title: 'Return the report for completion',
    then: 'The unit is told why and has some days to mend it; the official due day stays, lateness counts on.',
    text: 'Reason',
    done: 'The report is returned',
    reasons: vi.RETURN_REPORT.reasons,
  },
  GRANT_EXTENSION: {
    deed: 'Grant more time',
    title: 'Grant more time for the report',
    then: 'The report is due on the new day and the reminders move with it. The first day stays visible.',
    text: 'Reason',
    done: 'More time is granted',
    reasons: vi.GRANT_EXTENSION.reasons,
  },
  REFUSE_EXTENSION: {
    deed: 'Refuse',
    title: 'Refuse more time',
    then: 'The due day stays; the unit is told why.',
    text: 'Reason',
    done: 'More time is refused',
    reasons: vi.REFUSE_EXTENSION.reasons,
  },
  RESOLVE_OBSTACLE: {
    deed: 'Answer the obstacle',
    title: "Answer the unit's obstacle",
    then: 'The unit gets the answer and goes on; from now its own clock runs again.',
    text: 'Answer',
    done: 'The obstacle is answered',
    reasons: vi.RESOLVE_OBSTACLE.reasons,
  },
  UPHOLD_RECEIPT: {
    deed: 'Uphold the assignment',
    title: 'Uphold the assignment to this unit',
    then: 'The unit must take it up; the due day does not change.',
    text: 'Reason',
    done: 'The assignment is upheld',
    reasons: vi.UPHOLD_RECEIPT.reasons,
  },
  JUDGE_EXPLANATION: {
    deed: 'Judge the explanation',
    title: 'Judge the explanation',
    then: 'An objective cause stops the ladder for this due day; a subjective one does not.',
    text: 'Reason',
    done: 'The explanation is judged',
    reasons: vi.JUDGE_EXPLANATION.reasons,
  },
  REQUEST_EXPLANATION: {
    deed: 'Request an explanation',
    title: 'Request an explanation from the unit',
    then: 'The unit must explain itself within some working days, usually three. The form is filled in from the record.',
    text: '',
    done: 'An explanation is requested',
    reasons: [],
  },
  REASSIGN: {
    deed: 'Give it to another unit',
    title: 'Give it to another unit',
    then: 'The due day and the work done move to the other unit; here it ends. Both are told.',
    text: 'Reason',
    done: 'It is given to another unit',
    reasons: vi.REASSIGN.reasons,
  },
  WITHDRAW: {
    deed: 'Withdraw',
    title: 'Withdraw this assignment',
    then: 'The unit need not do it; it does not count in the figures. This cannot be undone.',
    text: 'Reason',
    done: 'The assignment is withdrawn',
    reasons: vi.WITHDRAW.reasons,
  },
};

export const deedTexts: Texts<Record<DeedName, DeedTexts>> = { vi, en };
