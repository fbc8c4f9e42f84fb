/** Evidence: files kept by their content. */
import * as z from 'zod/mini';
import { assignmentIdSchema, sha256Schema } from '../domain/identifiers.ts';
import { MOST_EVIDENCE_BYTES, MOST_PIECE_BYTES } from './evidence-limits.ts';
import { noBody, route, type Route } from './route.ts';

export const EVIDENCE_TYPES = [
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'image/jpeg',
  'image/png',
] as const;
export type EvidenceType = (typeof EVIDENCE_TYPES)[number];

const sizeOfWhole = z.coerce
  .number()
  .check(
    z.int(),
    z.gte(1, { error: 'Tệp gửi lên không có nội dung' }),
    z.lte(MOST_EVIDENCE_BYTES, { error: 'Tệp vượt quá 10 MiB' }),
  );
const progress = z.object({
  /** Bytes that the server has, without a gap: the next piece begins here. */
  received: z.int(),
  /** All of it has arrived, was checked and is kept. */
  stored: z.boolean(),
});
const pieces = {
  path: '/evidence/{sha256}/pieces',
  tag: 'evidence',
  params: z.strictObject({ sha256: sha256Schema }),
  response: progress,
  status: 200,
} as const satisfies Partial<Route>;

export const evidenceProgress = route(pieces, {
  operationId: 'get-evidence-progress',
  method: 'GET',
  summary: 'Hỏi máy chủ đã nhận được bao nhiêu của một tệp đang tải dở',
  query: z.strictObject({ size: sizeOfWhole }),
  body: noBody,
});

export const evidencePiece = route(pieces, {
  operationId: 'put-evidence-piece',
  method: 'PUT',
  summary: 'Tải tệp minh chứng lên, từng phần một',
  description:
    'PDF, DOCX, XLSX, JPEG hoặc PNG, tối đa 10 MiB; mỗi phần tối đa 1 MiB, tệp nhỏ chỉ cần một phần. Tệp được nhận biết bằng mã băm SHA-256 và dung lượng của toàn bộ nội dung. Trả về số byte máy chủ đã có: phần tiếp theo bắt đầu từ đó, kể cả khi phần vừa gửi bị lệch. Đủ nội dung thì máy chủ kiểm tra mã băm và loại tệp rồi mới lưu (stored); mã băm đó ghi vào báo cáo. Phần tải dở không ai tải tiếp được giữ ít nhất một ngày.',
  query: z.strictObject({ size: sizeOfWhole, offset: z.coerce.number().check(z.int(), z.gte(0)) }),
  body: noBody,
  fileBody: { mediaTypes: EVIDENCE_TYPES, mostBytes: MOST_PIECE_BYTES },
});

export const evidenceReading = {
  operationId: 'get-evidence',
  method: 'GET',
  path: '/evidence/{sha256}',
  summary: 'Tải tệp minh chứng của một nhiệm vụ',
  description:
    'Người xem được nhiệm vụ thì xem được tệp mà nhiệm vụ đó đã dẫn trong báo cáo hoặc bản trình. Mỗi lần trả lời không quá 4 MiB: tệp lớn hơn phải tải theo từng khoảng (Range: bytes=đầu-cuối), khoảng dài hơn 4 MiB được trả về 4 MiB đầu; Content-Range cho biết phần đã trả và dung lượng cả tệp. Đường truyền đứt thì tải tiếp từ byte còn thiếu; ghép đủ thì đối chiếu mã băm SHA-256.',
  tag: 'evidence',
  params: z.strictObject({ sha256: sha256Schema }),
  query: z.strictObject({ assignment: assignmentIdSchema }),
  body: noBody,
  response: z.unknown(),
  fileAnswer: EVIDENCE_TYPES,
  ranged: true,
  status: 200,
} as const satisfies Route;
