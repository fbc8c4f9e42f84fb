/** Files in a bucket: `files/<sha256>`; the bucket checks the bytes against the name when it takes them. */
import {
  GetObjectCommand,
  HeadObjectCommand,
  NoSuchKey,
  NotFound,
  PutObjectCommand,
  S3ServiceException,
} from '@aws-sdk/client-s3';

import type { Files } from '../../ports/files.ts';
import { sha256 } from '../ledger/chain.ts';
import { isFileName } from '../ledger/file-names.ts';
import { checksumOf, orUndefined, type Bucket } from './bucket.ts';

export const PREFIX = 'files/';
const keyOf = (name: string): string => `${PREFIX}${name}`;
const UNNAMED = 'application/octet-stream';
/** The answer to a put of what is there already. */
const PRECONDITION_FAILED = 412;

export function createS3Files({ client, bucketName: Bucket }: Bucket): Files {
  return {
    async put(bytes, mediaType) {
      const name = sha256(bytes);
      const input = {
        Bucket,
        Key: keyOf(name),
        Body: bytes,
        ContentType: mediaType,
        ChecksumSHA256: checksumOf(name),
        IfNoneMatch: '*',
      };
      try {
        await client.send(new PutObjectCommand(input));
      } catch (error) {
        if (!isThereAlready(error)) throw error;
      }
      return name;
    },
    async get(name, part) {
      if (!isFileName(name)) return undefined;
      const range = part === undefined ? {} : { Range: `bytes=${part.from}-${part.to}` };
      const asked = new GetObjectCommand({ Bucket, Key: keyOf(name), ...range });
      const found = await orUndefined(client.send(asked), NoSuchKey);
      if (found?.Body === undefined) return undefined;
      return { bytes: await found.Body.transformToByteArray(), mediaType: found.ContentType ?? UNNAMED };
    },
    async about(name) {
      if (!isFileName(name)) return undefined;
      const asked = new HeadObjectCommand({ Bucket, Key: keyOf(name) });
      const found = await orUndefined(client.send(asked), NotFound);
      return found && { size: found.ContentLength ?? 0, mediaType: found.ContentType ?? UNNAMED };
    },
  };
}

const isThereAlready = (error: unknown): boolean =>
  error instanceof S3ServiceException && error.$metadata.httpStatusCode === PRECONDITION_FAILED;
