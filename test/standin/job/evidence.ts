/** Evidence on its way: sent in pieces, kept whole, read back in ranges, and the same byte for byte. */
import { createHash } from 'node:crypto';
import { ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import { MOST_ANSWER_BYTES, MOST_PIECE_BYTES } from '../../../shared/api-contract/evidence-limits.ts';
import { clientSettings } from '../deploy/client-settings.ts';
import type { Cloud } from './cloud.ts';

interface Paper {
  readonly bytes: Buffer;
  readonly sha256: string;
}

const MIB = 1_048_576;
const TYPE = 'application/pdf';
const PDF = '%PDF-1.4\n1 0 obj << /Type /Catalog >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n';

const paperOf = (bytes: Buffer): Paper => ({
  bytes,
  sha256: createHash('sha256').update(bytes).digest('hex'),
});

/** More than a function is handed, or answers, in one go; no two places of it look alike. */
function scan(size: number): Buffer {
  const bytes = Buffer.alloc(size);
  for (let at = 0; at + 4 <= size; at += 4) bytes.writeUInt32LE((at * 2_654_435_761) >>> 0, at);
  bytes.write(PDF);
  return bytes;
}

export const shortPaper = paperOf(Buffer.from(PDF));
export const longPaper = paperOf(scan(6 * MIB + 321));

/** Each but the last is a piece as large as may be; the answer to the second is taken for lost. */
export async function sendPaper({ done }: Cloud, as: string, { bytes, sha256 }: Paper): Promise<number> {
  const path = `/evidence/${sha256}/pieces?size=${bytes.length}`;
  let progress = await done('GET', path, { as });
  let pieces = 0;
  while (progress['stored'] !== true) {
    const offset = Number(progress['received']);
    const file = { type: TYPE, bytes: bytes.subarray(offset, offset + MOST_PIECE_BYTES) };
    const answer = await done('PUT', `${path}&offset=${offset}`, { as, file });
    pieces += 1;
    if (pieces !== 2) progress = answer;
  }
  const again = await done('GET', path, { as });
  if (again['stored'] !== true) throw new Error(JSON.stringify(again));
  return pieces;
}

const CONTENT_RANGE = /^bytes (\d+)-(\d+)\/(\d+)$/;

/** Asks for all that is left each time; what a function cannot answer at once is answered in part. */
export async function readPaper(
  { call }: Cloud,
  as: string,
  assignmentId: string,
  { bytes, sha256 }: Paper,
): Promise<void> {
  const path = `/evidence/${sha256}?assignment=${assignmentId}`;
  const parts: Buffer[] = [];
  for (let at = 0; at < bytes.length;) {
    const answer = await call('GET', path, { as, range: `bytes=${at}-` });
    const [, from, to, size] = CONTENT_RANGE.exec(String(answer.headers['content-range'])) ?? [];
    const isTrue = answer.status === 206 && Number(from) === at && Number(size) === bytes.length;
    // The stand-in lets a function answer more than AWS does.
    const fits = answer.bytes.length <= MOST_ANSWER_BYTES;
    if (!isTrue || !fits || answer.bytes.length !== Number(to) - at + 1)
      throw new Error(
        `${answer.status} ${answer.headers['content-range'] ?? ''}: ${answer.bytes.length} bytes`,
      );
    parts.push(answer.bytes);
    at += answer.bytes.length;
  }
  if (!Buffer.concat(parts).equals(bytes)) throw new Error('The evidence that was read is not what was sent');
  const outside = await call('GET', path, { as, range: `bytes=${bytes.length}-` });
  if (outside.status !== 416)
    throw new Error(`A range outside of the file was answered with ${outside.status}`);
}

/** What is kept whole lies nowhere in pieces. */
export async function noPieceIsLeft({ ministack, deployed }: Cloud): Promise<void> {
  const bucket = deployed.resources.find(
    ({ Type, physicalId }) => Type === 'AWS::S3::Bucket' && physicalId.includes('unfinished'),
  );
  if (bucket === undefined) throw new Error('There is no bucket for what is unfinished');
  const s3 = new S3Client({ ...clientSettings(ministack.endpoint), forcePathStyle: true });
  const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket: bucket.physicalId }));
  if (Contents.length > 0) throw new Error(JSON.stringify(Contents.map(({ Key }) => Key)));
}
