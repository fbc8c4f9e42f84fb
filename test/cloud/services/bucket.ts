/** A bucket of S3, in memory. Whoever may not list it is not told that an object is missing, only that they may not. */
import { type AwsAnswer, type AwsRequest, type Service } from './service.ts';

interface Kept {
  readonly bytes: Buffer;
  readonly type: string;
}

const xml = (status: number, code: string): AwsAnswer => ({
  status,
  headers: { 'content-type': 'application/xml' },
  body: `<Error><Code>${code}</Code></Error>`,
});
/** Addresses that are numbers have no subdomain for a bucket, so its name comes first in the path. */
const arnOf = ({ url }: AwsRequest): string => `arn:aws:s3:::${decodeURIComponent(url.pathname.slice(1))}`;
const bucketOf = (request: AwsRequest): string => arnOf(request).split('/')[0] ?? '';

export function bucketService(): Service {
  const objects = new Map<string, Kept>();
  return {
    demands: (request) => [
      { action: request.method === 'PUT' ? 's3:PutObject' : 's3:GetObject', resource: arnOf(request) },
    ],
    answer(request, allows) {
      const key = arnOf(request);
      const found = objects.get(key);
      if (request.method === 'PUT') {
        if (found !== undefined && request.headers['if-none-match'] === '*')
          return xml(412, 'PreconditionFailed');
        objects.set(key, { bytes: request.body, type: request.headers['content-type'] ?? '' });
        return { status: 200, body: '' };
      }
      if (found !== undefined)
        return { status: 200, headers: { 'content-type': found.type }, body: found.bytes };
      const mayList = allows({ action: 's3:ListBucket', resource: bucketOf(request) });
      return mayList ? xml(404, 'NoSuchKey') : xml(403, 'AccessDenied');
    },
  };
}
