/** What the adapters for S3 have in common. */
import { ListObjectsV2Command } from '@aws-sdk/client-s3';
import type { S3Client } from '@aws-sdk/client-s3';

/** The client and the bucket; the composition root makes them. */
export interface Bucket {
  readonly client: S3Client;
  readonly bucketName: string;
}

export interface ListedObject {
  readonly key: string;
  /** Milliseconds; whole seconds, as S3 counts. */
  readonly modifiedAt: number;
}

/** In the order of their keys; page after page, so that memory stays small. */
export async function* listObjects(
  { client, bucketName }: Bucket,
  prefix: string,
): AsyncGenerator<ListedObject> {
  let token: string | undefined;
  do {
    const next = token === undefined ? {} : { ContinuationToken: token };
    const page = await client.send(new ListObjectsV2Command({ Bucket: bucketName, Prefix: prefix, ...next }));
    for (const { Key, LastModified } of page.Contents ?? [])
      if (Key !== undefined) yield { key: Key, modifiedAt: LastModified?.getTime() ?? 0 };
    token = page.NextContinuationToken;
  } while (token !== undefined);
}

export async function listAll(bucket: Bucket, prefix: string): Promise<readonly ListedObject[]> {
  const all: ListedObject[] = [];
  for await (const one of listObjects(bucket, prefix)) all.push(one);
  return all;
}

/** As S3 wants a SHA-256. */
export const checksumOf = (sha256: string): string => Buffer.from(sha256, 'hex').toString('base64');

/** `undefined` in place of the one error that says that there is nothing. */
export const orUndefined = <Found>(
  answer: Promise<Found>,
  nothing: abstract new (...given: never[]) => Error,
): Promise<Found | undefined> =>
  answer.catch((error: unknown) => {
    if (error instanceof nothing) return undefined;
    throw error;
  });
