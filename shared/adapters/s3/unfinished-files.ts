/**
 * Unfinished uploads in a bucket of their own, each piece an object. Nothing is ever changed: whatever arrives twice,
 * overlaps, or comes from two tabs at once only adds objects, and of these the fewest are read that follow each other from
 * the first byte on. What nobody finishes, a rule of the bucket takes away.
 */
import { DeleteObjectsCommand, GetObjectCommand, NoSuchKey, PutObjectCommand } from '@aws-sdk/client-s3';

import type { UnfinishedFiles, Upload } from '../../ports/unfinished-files.ts';
import { sha256 } from '../ledger/chain.ts';
import { checksumOf, listAll, orUndefined, type Bucket, type ListedObject } from './bucket.ts';
import {
  chainOf,
  endOf,
  folderOf,
  keptPiece,
  keyOf,
  newestFirst,
  prefixOf,
  type KeptPiece,
} from './piece-objects.ts';

/** S3 takes no more in one request. */
const MOST_DROPPED = 1000;
/** Pieces that are read side by side: of the smallest, a file of 10 MiB has 320. */
const AT_ONCE = 16;

const piecesOf = async (bucket: Bucket, upload: Upload): Promise<readonly KeptPiece[]> =>
  (await listAll(bucket, prefixOf(upload))).flatMap(keptPiece);

async function bytesOf({ client, bucketName }: Bucket, { key }: KeptPiece): Promise<Uint8Array | undefined> {
  const asked = new GetObjectCommand({ Bucket: bucketName, Key: key });
  const found = await orUndefined(client.send(asked), NoSuchKey);
  return found?.Body?.transformToByteArray();
}

/** `undefined` when a piece is gone: whoever sent the same at the same time was faster, and has dropped it. */
async function joined(bucket: Bucket, chain: readonly KeptPiece[]): Promise<Uint8Array | undefined> {
  const whole = new Uint8Array(endOf(chain));
  for (let from = 0; from < chain.length; from += AT_ONCE) {
    const group = chain.slice(from, from + AT_ONCE);
    const contents = await Promise.all(group.map((piece) => bytesOf(bucket, piece)));
    for (const [index, { offset }] of group.entries()) {
      const bytes = contents[index];
      if (bytes === undefined) return undefined;
      whole.set(bytes, offset);
    }
  }
  return whole;
}

async function dropAll(
  { client, bucketName }: Bucket,
  objects: readonly Pick<ListedObject, 'key'>[],
): Promise<void> {
  for (let from = 0; from < objects.length; from += MOST_DROPPED) {
    const Objects = objects.slice(from, from + MOST_DROPPED).map(({ key }) => ({ Key: key }));
    const asked = new DeleteObjectsCommand({ Bucket: bucketName, Delete: { Objects, Quiet: true } });
    const [failed] = (await client.send(asked)).Errors ?? [];
    if (failed !== undefined)
      throw new Error(`A piece could not be dropped: ${failed.Code ?? ''} ${failed.Message ?? ''}`);
  }
}

export function createS3UnfinishedFiles(bucket: Bucket): UnfinishedFiles {
  const { client, bucketName } = bucket;
  return {
    received: async (upload) => endOf(chainOf(await piecesOf(bucket, upload))),
    async append(upload, { offset, bytes }) {
      const pieces = await piecesOf(bucket, upload);
      const before = endOf(chainOf(pieces));
      const end = offset + bytes.byteLength;
      if (offset > before || end > upload.size || end <= before) return before;
      const key = keyOf(upload, offset, bytes.byteLength);
      const content = { Body: bytes, ChecksumSHA256: checksumOf(sha256(bytes)) };
      await client.send(new PutObjectCommand({ Bucket: bucketName, Key: key, ...content }));
      return endOf(chainOf([...pieces, { key, modifiedAt: 0, offset, end }]));
    },
    async read(upload) {
      const chain = chainOf(await piecesOf(bucket, upload));
      return chain.length === 0 ? undefined : joined(bucket, chain);
    },
    drop: async (upload) => dropAll(bucket, await piecesOf(bucket, upload)),
    keepNewest: async (owner, most) =>
      dropAll(
        bucket,
        newestFirst(await listAll(bucket, folderOf(owner)))
          .slice(most)
          .flat(),
      ),
  };
}
