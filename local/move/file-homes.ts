/** Where evidence lies, as an end of a move. */
import { S3Client } from '@aws-sdk/client-s3';
import { createDiskFiles } from '../../shared/adapters/disk/files.ts';
import { hasDiskFile, listDiskFiles } from '../../shared/adapters/disk/list-files.ts';
import type { Bucket } from '../../shared/adapters/s3/bucket.ts';
import { createS3Files } from '../../shared/adapters/s3/files.ts';
import { hasS3File, listS3Files } from '../../shared/adapters/s3/list-files.ts';
import type { Files } from '../../shared/ports/files.ts';

export interface FileHome {
  readonly name: string;
  readonly files: Pick<Files, 'get' | 'put'>;
  has(sha256: string): Promise<boolean>;
  list(): AsyncIterable<string>;
}

export const diskFileHome = (folder: string): FileHome => ({
  name: folder,
  files: createDiskFiles(folder),
  has: (sha256) => hasDiskFile(folder, sha256),
  list: () => listDiskFiles(folder),
});

export const s3FileHome = (bucket: Bucket): FileHome => ({
  name: `s3:${bucket.bucketName}`,
  files: createS3Files(bucket),
  has: (sha256) => hasS3File(bucket, sha256),
  list: () => listS3Files(bucket),
});

/** `s3:<bucket>`, reached as the environment says; anything else is a folder. */
export const fileHomeAt = (address: string): FileHome =>
  address.startsWith('s3:')
    ? s3FileHome({ client: new S3Client(), bucketName: address.slice('s3:'.length) })
    : diskFileHome(address);
