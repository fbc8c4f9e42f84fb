import { HeadObjectCommand, ListObjectsV2Command, NotFound } from '@aws-sdk/client-s3';

import type { Bucket } from './files.ts';

const PREFIX = 'files/';

/** Every file that `createS3Files` has stored, by its SHA-256; page after page. */
export async function* listS3Files({ client, bucketName }: Bucket): AsyncGenerator<string> {
  let token: string | undefined;
  do {
    const next = token === undefined ? {} : { ContinuationToken: token };
    const page = await client.send(new ListObjectsV2Command({ Bucket: bucketName, Prefix: PREFIX, ...next }));
    for (const { Key } of page.Contents ?? []) if (Key !== undefined) yield Key.slice(PREFIX.length);
    token = page.NextContinuationToken;
  } while (token !== undefined);
}

export async function hasS3File({ client, bucketName }: Bucket, sha256: string): Promise<boolean> {
  try {
    await client.send(new HeadObjectCommand({ Bucket: bucketName, Key: `${PREFIX}${sha256}` }));
    return true;
  } catch (error) {
    if (error instanceof NotFound) return false;
    throw error;
  }
}
