/** The four sections of the letter: what must end, five measures, who follows, how it is carried out. */
import type { Clause, Recurrence } from '../../shared/domain/directive/directive.ts';
import type { CalendarDay } from '../../shared/domain/time.ts';
import { ban, by, information, only, standingOrder, task } from './clause-parts.ts';
import { HOME_AFFAIRS_ID } from './province.ts';
import { INSPECTORATE_ID } from './sample-units.ts';

export interface Letter455Days {
  readonly firstDay: CalendarDay;
  readonly secondDay: CalendarDay;
  readonly lastDay: CalendarDay;
  readonly quarters: Recurrence;
}

const EIGHT_SHORTCOMINGS = [
  'Chấm dứt ngay các biểu hiện vi phạm sau đây tại các cơ quan, đơn vị, địa phương:',
  'a) Đi muộn, về sớm, tự ý rời nơi làm việc, làm việc riêng trong giờ hành chính;',
  'b) Không đeo thẻ, trang phục không đúng quy định khi thi hành công vụ;',
  'c) Uống rượu, bia trong giờ làm việc, giờ nghỉ trưa và trong ngày trực;',
  'd) Hút thuốc lá tại công sở, phòng làm việc, phòng họp;',
  'đ) Thái độ giao tiếp thiếu đúng mực, thờ ơ hoặc gây phiền hà cho người dân, doanh nghiệp;',
  'e) Đùn đẩy, né tránh, chuyển việc thuộc thẩm quyền của mình lên cấp trên hoặc sang cơ quan khác;',
  'g) Chậm tiến độ, chất lượng tham mưu thấp, để người dân phải đi lại nhiều lần;',
  'h) Phối hợp thiếu chặt chẽ, chấp hành chế độ báo cáo không nghiêm.',
].join('\n');

const ended: Clause = ban('1.1', EIGHT_SHORTCOMINGS, [
  ...(['GG-01', 'GG-02', 'GG-03', 'GG-04', 'GG-05', 'TH-01', 'TP-01'] as const),
  ...(['RB-01', 'RB-03', 'RB-04', 'TL-01', 'TL-02', 'TD-01', 'TD-05', 'TD-06'] as const),
  ...(['TD-07', 'TN-01', 'TN-03', 'TG-01', 'TG-06', 'TG-07', 'KT-03'] as const),
]);

const disseminated = ({ firstDay }: Letter455Days): Clause =>
  task(
    '1.2',
    'Quán triệt nội dung Công văn này và các quy định về kỷ luật, kỷ cương hành chính đến toàn thể cán bộ, công chức, viên chức và người lao động.',
    { product: 'Báo cáo kết quả quán triệt, nêu số người tham dự', term: by(firstDay) },
  );

const assignedClearly = ({ firstDay }: Letter455Days): Clause[] => [
  task(
    '2.1.a',
    'Rà soát, ban hành lại phân công nhiệm vụ bảo đảm rõ người, rõ việc, rõ trách nhiệm; không chồng chéo, không bỏ sót việc.',
    { product: 'Văn bản phân công nhiệm vụ của lãnh đạo và từng cá nhân', term: by(firstDay) },
  ),
  task(
    '2.1.b',
    'Tổ chức để từng cá nhân đăng ký việc làm cụ thể và ký cam kết chấp hành kỷ luật, kỷ cương hành chính.',
    { product: 'Bảng tổng hợp bản đăng ký và cam kết của cá nhân', term: by(firstDay) },
  ),
];

const rulesRevised = ({ secondDay }: Letter455Days): Clause[] => [
  task(
    '2.2.a',
    'Sửa đổi, bổ sung quy chế làm việc; quy định rõ trách nhiệm của người đứng đầu và cách thức phối hợp giải quyết công việc.',
    { product: 'Quy chế làm việc sửa đổi, bổ sung', term: by(secondDay) },
  ),
  task(
    '2.2.b',
    'Đưa các điều cấm nêu tại khoản 1 mục 1 vào nội quy cơ quan và tiêu chí xét thi đua của tập thể, cá nhân.',
    { product: 'Nội quy cơ quan và tiêu chí thi đua đã bổ sung', term: by(secondDay) },
  ),
];

const diaryKept = ({ firstDay }: Letter455Days): Clause =>
  task(
    '2.3',
    'Thực hiện nhật ký công việc đối với từng cán bộ, công chức, viên chức; người phụ trách trực tiếp xác nhận hằng tuần.',
    { product: 'Báo cáo số người đã lập nhật ký công việc', term: by(firstDay) },
  );

const supervised = ({ firstDay, secondDay }: Letter455Days): Clause[] => [
  task(
    '2.4.a',
    'Người đứng đầu lập lịch và trực tiếp kiểm tra, giám sát thường xuyên việc chấp hành giờ làm việc, thái độ phục vụ và tiến độ công việc.',
    { product: 'Lịch kiểm tra, giám sát của người đứng đầu', term: by(firstDay) },
  ),
  task(
    '2.4.b',
    'Tự kiểm tra theo kế hoạch được duyệt đối với từng phòng, bộ phận; lập biên bản đối với từng nội dung kiểm tra.',
    { product: 'Báo cáo kết quả tự kiểm tra, kèm biên bản', term: by(secondDay) },
  ),
  task(
    '2.4.c',
    'Khắc phục ngay các tồn tại, hạn chế; xem xét, xử lý nghiêm tập thể, cá nhân vi phạm theo thẩm quyền.',
    { product: 'Báo cáo kết quả khắc phục và xử lý vi phạm', term: by(secondDay) },
  ),
];

const reported = ({ firstDay, quarters }: Letter455Days): Clause[] => [
  standingOrder(
    '2.5.a',
    'Báo cáo định kỳ hằng quý kết quả chấp hành kỷ luật, kỷ cương hành chính và việc thực hiện các nhiệm vụ được giao.',
    'Báo cáo quý về kỷ luật, kỷ cương hành chính',
    quarters,
  ),
  task(
    '2.5.b',
    'Cử đầu mối báo cáo; quy định cách thức, thời gian báo cáo đột xuất khi phát sinh vụ việc hoặc khi cấp trên yêu cầu.',
    { product: 'Văn bản cử đầu mối và quy định chế độ báo cáo đột xuất', term: by(firstDay) },
  ),
];

const followed = ({ firstDay, lastDay }: Letter455Days): Clause[] => [
  information(
    '3.1',
    'Giao Chánh Văn phòng UBND tỉnh chủ trì, cùng Giám đốc Sở Nội vụ theo dõi, đôn đốc việc thực hiện; thừa lệnh Chủ tịch UBND tỉnh ký văn bản nhắc nhở, chấn chỉnh hoặc yêu cầu đối với cơ quan, đơn vị, địa phương thực hiện chậm, không đầy đủ.',
  ),
  task(
    '3.2',
    'Sở Nội vụ chủ trì, phối hợp với Thanh tra tỉnh tham mưu Chủ tịch UBND tỉnh kiểm tra công vụ thường xuyên và đột xuất.',
    {
      product: 'Dự thảo kế hoạch kiểm tra công vụ',
      term: by(firstDay),
      owner: only(HOME_AFFAIRS_ID),
      coordinatingUnitIds: [INSPECTORATE_ID],
    },
  ),
  task(
    '3.3',
    'Sở Nội vụ tổng hợp kết quả thực hiện, tham mưu gắn với xét thi đua, khen thưởng và đánh giá, xếp loại hằng năm đối với tập thể, người đứng đầu.',
    {
      product: 'Báo cáo đề xuất gắn kết quả với thi đua và xếp loại năm',
      term: by(lastDay),
      owner: only(HOME_AFFAIRS_ID),
    },
  ),
];

const carriedOut = ({ secondDay }: Letter455Days): Clause[] => [
  task(
    '4.1',
    'Thủ trưởng các cơ quan, đơn vị và Chủ tịch UBND cấp xã chịu trách nhiệm trước Chủ tịch UBND tỉnh về kết quả thực hiện; tổng hợp, báo cáo đầy đủ, trung thực.',
    { product: 'Báo cáo tổng hợp kết quả thực hiện Công văn', term: by(secondDay) },
  ),
  information(
    '4.2',
    'Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, kịp thời phản ánh về Văn phòng UBND tỉnh để tổng hợp, báo cáo Chủ tịch UBND tỉnh xem xét, giải quyết.',
  ),
];

export const letter455Clauses = (days: Letter455Days): Clause[] => [
  ended,
  disseminated(days),
  ...assignedClearly(days),
  ...rulesRevised(days),
  diaryKept(days),
  ...supervised(days),
  ...reported(days),
  ...followed(days),
  ...carriedOut(days),
];
