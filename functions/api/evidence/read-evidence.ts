/** A file, or the part of it that is asked for; never more in one answer than every home can give. */
import { MOST_ANSWER_BYTES } from '../../../shared/api-contract/evidence-limits.ts';
import type { FilePart, Files } from '../../../shared/ports/files.ts';
import type { FileAnswer } from '../../runtime/answer.ts';
import { attachment } from '../../runtime/attachment.ts';
import { wantedBytes } from '../../runtime/byte-range.ts';
import { RequestError } from '../../runtime/problem.ts';
import type { FoundEvidence } from './find-evidence.ts';

const ACCEPTS_RANGES = { 'accept-ranges': 'bytes' } as const;

const outside = (size: number): RequestError =>
  new RequestError('OUTSIDE_FILE', `Tệp chỉ có ${size} byte; khoảng yêu cầu nằm ngoài tệp.`, {
    headers: { ...ACCEPTS_RANGES, 'content-range': `bytes */${size}` },
  });

function tooLargeForOneAnswer(): RequestError {
  const message = 'Tệp lớn hơn 4 MiB phải tải theo từng khoảng, mỗi khoảng tối đa 4 MiB.';
  const errors = [{ field: 'Range', code: 'REQUIRED', message: 'Ví dụ: Range: bytes=0-1048575' }];
  return new RequestError('BAD_REQUEST', message, { errors, headers: ACCEPTS_RANGES });
}

function partOf(range: string | undefined, size: number): FilePart | undefined {
  const wanted = wantedBytes(range, size);
  switch (wanted.kind) {
    case 'OUTSIDE':
      throw outside(size);
    case 'WHOLE':
      if (size > MOST_ANSWER_BYTES) throw tooLargeForOneAnswer();
      return undefined;
    case 'PART': {
      const { from, to } = wanted.part;
      return { from, to: Math.min(to, from + MOST_ANSWER_BYTES - 1) };
    }
  }
}

/** @throws RequestError for a range outside of the file, and for a large file that is asked for without one */
export async function readEvidence(
  files: Files,
  { sha256, size, name }: FoundEvidence,
  range: string | undefined,
): Promise<FileAnswer> {
  const part = partOf(range, size);
  const found = await files.get(sha256, part);
  if (found === undefined) throw new Error(`The file ${sha256} went away while it was read`);
  const file = attachment(found.bytes, found.mediaType, name);
  if (part === undefined) return { ...file, headers: { ...file.headers, ...ACCEPTS_RANGES } };
  const here = { 'content-range': `bytes ${part.from}-${part.to}/${size}` };
  return { ...file, status: 206, headers: { ...file.headers, ...ACCEPTS_RANGES, ...here } };
}
