/** What units say about the clauses of the letter 455; about any other clause they speak of its product. */
import { pickFor } from './seeded-random.ts';

export interface Told {
  readonly product: string;
  /** People to whom the clause applies. */
  readonly staff: number;
}
type Wordings = readonly ((told: Told) => string)[];

const BY_CLAUSE: { readonly [clauseId: string]: Wordings } = {
  '1.2': [
    ({ staff }) => `Đã quán triệt tại hội nghị toàn cơ quan, ${staff} người tham dự và ký xác nhận.`,
    ({ staff }) => `Đã phổ biến trong hai buổi giao ban và gửi bản điện tử đến ${staff} người.`,
  ],
  '2.1.a': [
    ({ staff }) =>
      `Đã ban hành lại phân công nhiệm vụ đối với ${staff} người, mỗi việc có một người chịu trách nhiệm chính.`,
    ({ staff }) =>
      `Đã rà soát, điều chỉnh phân công; khắc phục ba đầu việc chồng chéo, công khai bảng phân công của ${staff} người.`,
  ],
  '2.1.b': [
    ({ staff }) => `${staff} người đã đăng ký việc làm cụ thể và ký cam kết.`,
    ({ staff }) => `Đã tổ chức ký cam kết theo từng phòng, bộ phận; đủ ${staff} bản đăng ký.`,
  ],
  '2.2.a': [
    () =>
      'Đã sửa đổi quy chế làm việc, bổ sung quy định về trách nhiệm của người đứng đầu và thời hạn phối hợp.',
    () => 'Đã lấy ý kiến các phòng, bộ phận và ban hành quy chế làm việc sửa đổi, bổ sung.',
  ],
  '2.2.b': [
    () => 'Đã đưa các điều cấm vào nội quy cơ quan và trừ điểm thi đua đối với từng hành vi vi phạm.',
    () => 'Đã bổ sung nội quy, niêm yết tại trụ sở; tiêu chí thi đua mới áp dụng ngay từ quý này.',
  ],
  '2.3': [
    ({ staff }) => `${staff} người đã lập nhật ký công việc, phụ trách trực tiếp xác nhận vào cuối tuần.`,
    ({ staff }) => `Đã thực hiện nhật ký công việc bản điện tử đối với ${staff} người.`,
  ],
  '2.4.a': [
    () => 'Đã ban hành lịch kiểm tra của người đứng đầu, mỗi tuần hai buổi, có buổi không báo trước.',
    () =>
      'Đã phân công lãnh đạo kiểm tra, giám sát luân phiên; kết quả được ghi sổ và công khai tại giao ban.',
  ],
  '2.4.b': [
    () => 'Đã tự kiểm tra tất cả các phòng, bộ phận theo kế hoạch được duyệt, có biên bản kèm theo.',
    () =>
      'Tổ tự kiểm tra đã kiểm tra bốn buổi, trong đó hai buổi đột xuất; các biên bản được lưu tại đơn vị.',
  ],
  '2.4.c': [
    () =>
      'Đã nhắc nhở hai trường hợp không đeo thẻ; các tồn tại khác được khắc phục ngay, không có vi phạm phải xử lý kỷ luật.',
    () => 'Đã phê bình một trường hợp đi muộn nhiều lần; các nội dung còn lại không phát hiện vi phạm.',
  ],
  '2.5.a': [
    () => 'Trong quý, đơn vị chấp hành nghiêm giờ làm việc, không có đơn thư phản ánh về thái độ phục vụ.',
    () =>
      'Trong quý, các nhiệm vụ được giao cơ bản đúng tiến độ; đã nhắc nhở một trường hợp chậm cập nhật nhật ký công việc.',
  ],
  '2.5.b': [
    () => 'Đã cử cán bộ đầu mối và quy định báo cáo đột xuất ngay trong ngày phát sinh vụ việc.',
    () => 'Đã ban hành văn bản cử đầu mối, quy định cách thức và thời gian báo cáo đột xuất.',
  ],
  '3.2': [
    () => 'Đã tham mưu dự thảo kế hoạch kiểm tra công vụ, gồm kiểm tra thường xuyên và kiểm tra đột xuất.',
  ],
  '3.3': [() => 'Đã tổng hợp kết quả, đề xuất tiêu chí gắn với xét thi đua và đánh giá, xếp loại năm.'],
  '4.1': [
    () => 'Đã tổng hợp kết quả thực hiện từng nội dung; người đứng đầu chịu trách nhiệm về số liệu báo cáo.',
    () => 'Đã hoàn thành báo cáo tổng hợp, số liệu đã được các phòng, bộ phận đối chiếu, xác nhận.',
  ],
};

const OF_ANY_CLAUSE: Wordings = [
  ({ product }) => `Đã hoàn thành và nộp: ${product}.`,
  ({ product }) => `Đã thực hiện đầy đủ nội dung được giao; sản phẩm kèm theo: ${product}.`,
];

export const clauseNarrative = (clauseId: string, unitId: string, told: Told): string =>
  pickFor(`narrative/${unitId}/${clauseId}`, BY_CLAUSE[clauseId] ?? OF_ANY_CLAUSE)(told);
