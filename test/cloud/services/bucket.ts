/** Buckets of S3, in memory. Whoever may not list one is not told that an object is missing, only that they may not. */
import { wantedBytes } from '../../../functions/runtime/byte-range.ts';
import type { Demand } from '../../permissions/policy.ts';
import { type AwsAnswer, type AwsRequest, type Service } from './service.ts';

interface Kept {
  readonly bytes: Buffer;
  readonly type: string;
}

const XML = { 'content-type': 'application/xml' };
const xml = (status: number, code: string): AwsAnswer => ({
  status,
  headers: XML,
  body: `<Error><Code>${code}</Code></Error>`,
});
/** Addresses that are numbers have no subdomain for a bucket, so its name comes first in the path. */
const arnOf = ({ url }: AwsRequest): string =>
  `arn:aws:s3:::${decodeURIComponent(url.pathname.slice(1)).replace(/\/$/, '')}`;
const bucketOf = (request: AwsRequest): string => arnOf(request).split('/')[0] ?? '';
const isList = ({ url }: AwsRequest): boolean => url.searchParams.has('list-type');

const KEY = /<Key>([^<]+)<\/Key>/g;
const droppedBy = (request: AwsRequest): readonly string[] =>
  [...request.body.toString().matchAll(KEY)].map(([, key = '']) => `${bucketOf(request)}/${key}`);

function demandsOf(request: AwsRequest): readonly Demand[] {
  const resource = arnOf(request);
  if (request.method === 'PUT') return [{ action: 's3:PutObject', resource }];
  if (request.method === 'POST')
    return droppedBy(request).map((dropped) => ({ action: 's3:DeleteObject', resource: dropped }));
  return [{ action: isList(request) ? 's3:ListBucket' : 's3:GetObject', resource }];
}

function partOf({ bytes, type }: Kept, { headers, method }: AwsRequest): AwsAnswer {
  const wanted = wantedBytes(headers.range, bytes.length);
  if (wanted.kind === 'OUTSIDE') return xml(416, 'InvalidRange');
  const part = wanted.kind === 'PART' ? bytes.subarray(wanted.part.from, wanted.part.to + 1) : bytes;
  return {
    status: wanted.kind === 'PART' ? 206 : 200,
    headers: { 'content-type': type, 'content-length': String(part.length) },
    body: method === 'HEAD' ? '' : part,
  };
}

export function bucketService(): Service {
  const objects = new Map<string, Kept>();

  function put({ body, headers }: AwsRequest, name: string): AwsAnswer {
    if (objects.has(name) && headers['if-none-match'] === '*') return xml(412, 'PreconditionFailed');
    objects.set(name, { bytes: body, type: headers['content-type'] ?? '' });
    return { status: 200, body: '' };
  }

  function list(request: AwsRequest): AwsAnswer {
    const start = `${bucketOf(request)}/`;
    const prefix = start + (request.url.searchParams.get('prefix') ?? '');
    const keys = [...objects.keys()].filter((name) => name.startsWith(prefix)).sort();
    const shown = keys.map((name) => `<Contents><Key>${name.slice(start.length)}</Key></Contents>`);
    return { status: 200, headers: XML, body: `<ListBucketResult>${shown.join('')}</ListBucketResult>` };
  }

  return {
    demands: demandsOf,
    answer(request, allows) {
      const name = arnOf(request);
      if (request.method === 'PUT') return put(request, name);
      if (request.method === 'POST') {
        for (const dropped of droppedBy(request)) objects.delete(dropped);
        return { status: 200, headers: XML, body: '<DeleteResult></DeleteResult>' };
      }
      if (isList(request)) return list(request);
      const found = objects.get(name);
      if (found !== undefined) return partOf(found, request);
      const mayList = allows({ action: 's3:ListBucket', resource: bucketOf(request) });
      return mayList ? xml(404, 'NoSuchKey') : xml(403, 'AccessDenied');
    },
  };
}
