/** The edge of a route: size, type and form of what came in, before anything is believed. */
import { hash } from 'node:crypto';
import type * as z from 'zod/mini';
import { JSON_BODY_LIMIT, type Route, type Schema } from '../../shared/api-contract/route.ts';
import type { ApiEvent } from './api-event.ts';
import { fieldErrorsOf, inVietnamese } from './issue-messages.ts';
import { RequestError } from './problem.ts';

export interface Idempotency {
  readonly key: string;
  readonly fingerprint: string;
}

const words = { error: inVietnamese };

const badRequest = (where: string, error: z.core.$ZodError): RequestError =>
  new RequestError(
    'BAD_REQUEST',
    `${where} có nội dung chưa đúng mẫu; xem từng trường trong danh sách lỗi.`,
    {
      errors: fieldErrorsOf(error.issues),
    },
  );

export function parsePart<S extends Schema>(schema: S, value: unknown, where: string): z.output<S> {
  const parsed = schema.safeParse(value, words);
  if (parsed.success) return parsed.data;
  throw badRequest(where, parsed.error);
}

const mediaTypeOf = (event: ApiEvent): string =>
  (event.headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';

/** UTF-8 never needs more than three bytes for a UTF-16 unit, so most bodies need no counting. */
const isLargerThan = (text: string, most: number): boolean =>
  text.length > most || (text.length * 3 > most && Buffer.byteLength(text) > most);

export function bodyText(event: ApiEvent): string {
  const body = event.body ?? '';
  const text = event.isBase64Encoded ? Buffer.from(body, 'base64').toString('utf8') : body;
  if (isLargerThan(text, JSON_BODY_LIMIT))
    throw new RequestError(
      'TOO_LARGE',
      'Nội dung gửi lên vượt quá 1 MiB; tệp lớn hãy tải lên ở mục minh chứng.',
    );
  return text;
}

const readForm = (text: string): unknown =>
  Object.fromEntries([...new URLSearchParams(text)].filter(([, value]) => value.trim() !== ''));

export function readJson(event: ApiEvent, text: string, { formBody }: Pick<Route, 'formBody'>): unknown {
  if (text === '') return undefined;
  const mediaType = mediaTypeOf(event);
  if (formBody === true && mediaType === 'application/x-www-form-urlencoded') return readForm(text);
  if (mediaType !== 'application/json')
    throw new RequestError(
      'UNSUPPORTED_TYPE',
      'Nội dung gửi lên phải là JSON (Content-Type: application/json).',
    );
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    throw new RequestError('BAD_REQUEST', 'Nội dung gửi lên không phải là JSON hợp lệ.');
  }
}

export interface ReceivedFile {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}
export function readFileBody(
  event: ApiEvent,
  { fileBody }: Pick<Route, 'fileBody'>,
): ReceivedFile | undefined {
  if (fileBody === undefined) return undefined;
  const mediaType = mediaTypeOf(event);
  if (!fileBody.mediaTypes.includes(mediaType))
    throw new RequestError('UNSUPPORTED_TYPE', 'Chỉ nhận tệp PDF, DOCX, XLSX, JPEG hoặc PNG.');
  const bytes = Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8');
  if (bytes.byteLength > fileBody.mostBytes)
    throw new RequestError('TOO_LARGE', `Tệp vượt quá ${Math.floor(fileBody.mostBytes / 1_048_576)} MiB.`);
  if (bytes.byteLength === 0) throw new RequestError('BAD_REQUEST', 'Tệp gửi lên không có nội dung.');
  return { bytes, mediaType };
}

const KEY_FORM = /^[\x21-\x7e]{8,200}$/;

/** Scoped by person: nobody learns another's answer by guessing a key. */
export function readIdempotency(event: ApiEvent, scope: string, text: string): Idempotency | undefined {
  const given = event.headers['idempotency-key'];
  if (given === undefined) return undefined;
  if (!KEY_FORM.test(given))
    throw new RequestError('BAD_REQUEST', 'Idempotency-Key phải gồm 8–200 ký tự ASCII, không có dấu cách.', {
      errors: [
        { field: 'Idempotency-Key', code: 'FORMAT', message: 'Cần 8–200 ký tự ASCII, không có dấu cách.' },
      ],
    });
  const { method } = event.requestContext.http;
  return {
    key: `${scope}:${given}`,
    fingerprint: hash('sha256', `${method} ${event.rawPath}\n${text}`, 'hex'),
  };
}

const ETAG_FORM = /^"([1-9][0-9]{0,14})"$/;

/** A strong tag of one version; `*` asks for any version, and says nothing. `If-None-Match: *` means: must be new. */
export function readExpectedVersion(event: ApiEvent): number | undefined {
  if (event.headers['if-none-match'] === '*') return 0;
  const given = event.headers['if-match'];
  if (given === undefined || given === '*') return undefined;
  const version = ETAG_FORM.exec(given)?.[1];
  if (version !== undefined) return Number(version);
  throw new RequestError('BAD_REQUEST', 'If-Match phải là số phiên bản trong dấu nháy kép, ví dụ "3".', {
    errors: [
      { field: 'If-Match', code: 'FORMAT', message: 'Dùng đúng giá trị ETag đã nhận khi tải nội dung.' },
    ],
  });
}
