/**
 * Scenario S2: an instruction made of prohibitions and a standing order, signed by an acting chairman while its number
 * is not yet known. It opens nothing on the day of issue: each quarter opens one assignment per unit. Text and name are
 * invented.
 */
import type { Clause, DirectiveContent } from '../../shared/domain/directive/directive.ts';
import type { CalendarDay } from '../../shared/domain/time.ts';
import { ban, information, onPaper, standingOrder, toGroups, toUnits } from './clause-parts.ts';
import { COMMITTEE_ID, OFFICE_ID } from './province.ts';
import { PLACE } from './sample-units.ts';
import { quarterly } from './standing-period.ts';

export interface DirectiveOfBansOptions {
  readonly issueDay: CalendarDay;
  /** No quarter begins after it. */
  readonly standingUntil?: CalendarDay;
}

const BANS: readonly Clause[] = [
  ban('1.1', 'Nghiêm cấm đùn đẩy, né tránh trách nhiệm; để chậm trễ công việc thuộc thẩm quyền.', [
    'TN-01',
    'TN-02',
    'TN-03',
    'TG-01',
  ]),
  ban('1.2', 'Nghiêm cấm nhũng nhiễu, gây phiền hà cho người dân, doanh nghiệp.', ['TD-02', 'TD-07']),
  ban('1.3', 'Nghiêm cấm lợi dụng chức vụ, quyền hạn, kéo dài thời gian giải quyết công việc để trục lợi.', [
    'TD-03',
    'LC-03',
  ]),
  ban('1.4', 'Nghiêm cấm uống rượu, bia trong giờ làm việc, giờ nghỉ trưa của ngày làm việc và ngày trực.', [
    'RB-01',
    'RB-02',
    'RB-03',
    'RB-04',
  ]),
  ban(
    '1.5',
    'Nghiêm cấm sử dụng trái phép chất ma túy, đánh bạc và tham gia tệ nạn xã hội dưới mọi hình thức.',
    ['LC-01'],
  ),
  ban('1.6', 'Nghiêm cấm hút thuốc lá trong nhà tại công sở, phòng làm việc, phòng họp.', ['TL-01', 'TL-02']),
  ban('1.7', 'Nghiêm cấm điều khiển phương tiện giao thông khi đã uống rượu, bia.', ['RB-05']),
];

/** Both have the same quarters, so that a unit answers them together, in one report for each period. */
function standingOrders(options: DirectiveOfBansOptions): Clause[] {
  const quarters = quarterly(options.issueDay, options.standingUntil);
  return [
    standingOrder(
      '2.1',
      'Người đứng đầu cơ quan, đơn vị, địa phương thường xuyên rà soát công việc và việc chấp hành các điều cấm trong phạm vi quản lý.',
      'Báo cáo kết quả rà soát trong quý',
      quarters,
    ),
    standingOrder(
      '2.2',
      'Xử lý nghiêm tập thể, cá nhân vi phạm theo tính chất, mức độ, từ phê bình, kỷ luật đến chuyển cơ quan có thẩm quyền xem xét trách nhiệm hình sự.',
      'Danh sách vụ việc vi phạm và hình thức xử lý trong quý',
      quarters,
    ),
  ];
}

export const directiveOfBans = (options: DirectiveOfBansOptions): DirectiveContent => ({
  type: 'INSTRUCTION',
  subject:
    'chấn chỉnh kỷ luật, kỷ cương; các điều cấm đối với cán bộ, công chức, viên chức và người lao động',
  urgency: 'URGENT',
  issuerUnitId: COMMITTEE_ID,
  place: PLACE,
  legalBases: [
    'Luật Tổ chức chính quyền địa phương',
    'Luật Phòng, chống tham nhũng',
    'Luật Phòng, chống tác hại của rượu, bia',
  ],
  signer: { name: 'Hà Công Lẫm', position: 'ACTING_CHAIRMAN', form: 'ACTING' },
  recipients: [
    ...toGroups('ACTION', 'all-units'),
    ...onPaper('REPORT', 'Thường trực Tỉnh ủy', 'Thường trực HĐND tỉnh'),
    ...toUnits('INFO', OFFICE_ID),
    ...onPaper('FILE', 'VT, NC'),
  ],
  clauses: [
    ...BANS,
    ...standingOrders(options),
    information(
      '3.1',
      'Sở Nội vụ theo dõi, tổng hợp tình hình thực hiện; Văn phòng UBND tỉnh thẩm tra báo cáo của các cơ quan, đơn vị, địa phương.',
    ),
  ],
  reviewerUnitId: OFFICE_ID,
  numberPending: true,
});
