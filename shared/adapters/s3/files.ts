/** Files in a bucket: `files/<sha256>`; the bucket checks the bytes against the name when it takes them. */
import { GetObjectCommand, NoSuchKey, PutObjectCommand, S3ServiceException } from '@aws-sdk/client-s3';
import type { S3Client } from '@aws-sdk/client-s3';

import type { Files } from '../../ports/files.ts';
import { sha256 } from '../ledger/chain.ts';

/** The client and the bucket; the composition root makes them. */
export interface Bucket {
  readonly client: S3Client;
  readonly bucketName: string;
}

const keyOf = (name: string): string => `files/${name}`;
/** The answer to a put of what is there already. */
const PRECONDITION_FAILED = 412;

export function createS3Files({ client, bucketName }: Bucket): Files {
  return {
    async put(bytes, mediaType) {
      const name = sha256(bytes);
      const input = {
        Bucket: bucketName,
        Key: keyOf(name),
        Body: bytes,
        ContentType: mediaType,
        ChecksumSHA256: Buffer.from(name, 'hex').toString('base64'),
        IfNoneMatch: '*',
      };
      try {
        await client.send(new PutObjectCommand(input));
      } catch (error) {
        if (!isThereAlready(error)) throw error;
      }
      return name;
    },
    async get(name) {
      if (!/^[0-9a-f]{64}$/.test(name)) return undefined;
      try {
        const found = await client.send(new GetObjectCommand({ Bucket: bucketName, Key: keyOf(name) }));
        if (found.Body === undefined) return undefined;
        const bytes = await found.Body.transformToByteArray();
        return { bytes, mediaType: found.ContentType ?? 'application/octet-stream' };
      } catch (error) {
        if (error instanceof NoSuchKey) return undefined;
        throw error;
      }
    },
  };
}

const isThereAlready = (error: unknown): boolean =>
  error instanceof S3ServiceException && error.$metadata.httpStatusCode === PRECONDITION_FAILED;
