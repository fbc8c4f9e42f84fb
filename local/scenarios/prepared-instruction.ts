/**
 * An instruction that lies ready to be issued, so that a newcomer has one to issue: hours of work and manners towards
 * citizens, put in order by every unit within ten working days. Its terms run from receipt, so it does not grow old.
 * Text is invented.
 */
import type { DirectiveContent, DirectiveTerm } from '../../shared/domain/directive/directive.ts';
import { ban, information, only, onPaper, task, toGroups, toUnits } from './clause-parts.ts';
import { COMMITTEE_ID, HOME_AFFAIRS_ID, OFFICE_ID } from './province.ts';
import { CHAIRMAN } from './provincial-people.ts';
import { INSPECTORATE_ID, PLACE } from './sample-units.ts';

const within = (days: number): DirectiveTerm => ({ kind: 'WORKING_DAYS_FROM_RECEIPT', days });

export const preparedInstruction = (): DirectiveContent => ({
  type: 'INSTRUCTION',
  subject: 'chấn chỉnh việc chấp hành giờ giấc làm việc và giao tiếp với người dân, doanh nghiệp tại công sở',
  urgency: 'NORMAL',
  issuerUnitId: COMMITTEE_ID,
  place: PLACE,
  legalBases: ['Luật Tổ chức chính quyền địa phương', 'Luật Cán bộ, công chức'],
  signer: { personId: CHAIRMAN.id, name: CHAIRMAN.name, position: CHAIRMAN.position, form: 'ON_BEHALF' },
  recipients: [
    ...toGroups('ACTION', 'all-units'),
    ...onPaper('REPORT', 'Thường trực Tỉnh ủy', 'Thường trực HĐND tỉnh'),
    ...toUnits('INFO', OFFICE_ID),
    ...onPaper('FILE', 'VT, NC'),
  ],
  clauses: [
    task(
      '1.1',
      'Người đứng đầu cơ quan, đơn vị, địa phương phổ biến quy định về giờ giấc làm việc, đeo thẻ và giao tiếp với người dân đến từng cán bộ, công chức, viên chức; tổ chức ký cam kết thực hiện.',
      { product: 'Báo cáo kết quả phổ biến và số người đã ký cam kết', term: within(10) },
    ),
    task(
      '1.2',
      'Tự kiểm tra việc chấp hành giờ giấc làm việc và thái độ phục vụ tại bộ phận tiếp nhận hồ sơ và các bộ phận chuyên môn; chấn chỉnh ngay những thiếu sót phát hiện được.',
      { product: 'Báo cáo kết quả tự kiểm tra', term: within(10) },
    ),
    task(
      '1.3',
      'Sở Nội vụ chủ trì, phối hợp với Thanh tra tỉnh kiểm tra đột xuất tại một số cơ quan, địa phương.',
      {
        product: 'Báo cáo kết quả kiểm tra đột xuất',
        term: within(20),
        owner: only(HOME_AFFAIRS_ID),
        coordinatingUnitIds: [INSPECTORATE_ID],
      },
    ),
    ban(
      '2.1',
      'Nghiêm cấm đi muộn, về sớm, làm việc riêng trong giờ làm việc; không đeo thẻ khi làm nhiệm vụ.',
      ['GG-01', 'GG-02', 'GG-04', 'TH-01'],
    ),
    ban(
      '2.2',
      'Nghiêm cấm thái độ thiếu tôn trọng, gây khó khăn, để người dân, doanh nghiệp phải đi lại nhiều lần.',
      ['TD-01', 'TD-05', 'TD-07'],
    ),
    information(
      '3.1',
      'Văn phòng UBND tỉnh theo dõi, tổng hợp, thẩm tra báo cáo của các cơ quan, đơn vị, địa phương.',
    ),
  ],
  reviewerUnitId: OFFICE_ID,
  planTerm: within(3),
  numberPending: false,
});
