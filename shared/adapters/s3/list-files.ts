import { listObjects, type Bucket } from './bucket.ts';
import { createS3Files, PREFIX } from './files.ts';

/** Every file that `createS3Files` has stored, by its SHA-256. */
export async function* listS3Files(bucket: Bucket): AsyncGenerator<string> {
  for await (const { key } of listObjects(bucket, PREFIX)) yield key.slice(PREFIX.length);
}

export const hasS3File = async (bucket: Bucket, sha256: string): Promise<boolean> =>
  (await createS3Files(bucket).about(sha256)) !== undefined;
