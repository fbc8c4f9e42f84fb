/** Evidence: files kept by their content. */
import * as z from 'zod/mini';
import { assignmentIdSchema, sha256Schema } from '../domain/identifiers.ts';
import { noBody, none, type Route } from './route.ts';

export const EVIDENCE_TYPES = [
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'image/jpeg',
  'image/png',
] as const;
export type EvidenceType = (typeof EVIDENCE_TYPES)[number];
export const MOST_EVIDENCE_BYTES = 10 * 1_048_576;

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
