/** Evidence: files kept by their content. */
import * as z from 'zod/mini';
import { assignmentIdSchema, sha256Schema } from '../domain/identifiers.ts';
import { MOST_EVIDENCE_BYTES } from './evidence-limits.ts';
import { noBody, none, type Route } from './route.ts';

export const EVIDENCE_TYPES = [
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'image/jpeg',
  'image/png',
] as const;
export type EvidenceType = (typeof EVIDENCE_TYPES)[number];
export const evidenceUpload = {
  operationId: 'put-evidence',
  method: 'PUT',
  path: '/evidence',
  summary: 'Tải tệp minh chứng lên',
  description: 'PDF, DOCX, XLSX, JPEG hoặc PNG, tối đa 10 MiB. Trả về mã băm SHA-256 để ghi vào báo cáo.',
  tag: 'evidence',
  params: none,
  query: none,
  body: noBody,
  fileBody: { mediaTypes: EVIDENCE_TYPES, mostBytes: MOST_EVIDENCE_BYTES },
  response: z.object({ sha256: sha256Schema, bytes: z.int(), mediaType: z.string() }),
  status: 201,
} as const satisfies Route;

/** Of one piece. Whoever sends chooses less on a slow line, where a piece that is cut off is a piece lost. */
export const MOST_PIECE_BYTES = 1_048_576;
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
  // A bucket takes pieces in other sizes and by other rules; there a file comes whole.
  localOnly: true,
} as const satisfies Partial<Route>;

export const evidenceProgress = {
  ...pieces,
  operationId: 'get-evidence-progress',
  method: 'GET',
  summary: 'Hỏi máy chủ đã nhận được bao nhiêu của một tệp đang tải dở',
  query: z.strictObject({ size: sizeOfWhole }),
  body: noBody,
} as const satisfies Route;

export const evidencePiece = {
  ...pieces,
  operationId: 'put-evidence-piece',
  method: 'PUT',
  summary: 'Tải tiếp một phần của tệp minh chứng',
  description:
    'Tệp được nhận biết bằng mã băm SHA-256 và dung lượng của toàn bộ nội dung. Trả về số byte máy chủ đã có: phần tiếp theo bắt đầu từ đó, kể cả khi phần vừa gửi bị lệch. Đủ nội dung thì máy chủ kiểm tra mã băm và loại tệp rồi mới lưu. Phần tải dở không ai tải tiếp được giữ một ngày.',
  query: z.strictObject({ size: sizeOfWhole, offset: z.coerce.number().check(z.int(), z.gte(0)) }),
  body: noBody,
  fileBody: { mediaTypes: EVIDENCE_TYPES, mostBytes: MOST_PIECE_BYTES },
} as const satisfies Route;

export const evidenceReading = {
  operationId: 'get-evidence',
  method: 'GET',
  path: '/evidence/{sha256}',
  summary: 'Tải tệp minh chứng của một nhiệm vụ',
  description: 'Người xem được nhiệm vụ thì xem được tệp mà nhiệm vụ đó đã dẫn trong báo cáo hoặc bản trình.',
  tag: 'evidence',
  params: z.strictObject({ sha256: sha256Schema }),
  query: z.strictObject({ assignment: assignmentIdSchema }),
  body: noBody,
  response: z.unknown(),
  fileAnswer: EVIDENCE_TYPES,
  status: 200,
} as const satisfies Route;
