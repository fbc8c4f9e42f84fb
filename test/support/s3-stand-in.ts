/**
 * Buckets in memory behind real HTTP: put with a condition and a checksum, get whole or in part, head, list by twos, drop
 * many, and "no such key". Its clock counts writes: each is a second after the one before.
 */
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';

import { S3Client } from '@aws-sdk/client-s3';
import { wantedBytes } from '../../functions/runtime/byte-range.ts';

interface Kept {
  readonly bytes: Buffer;
  readonly type: string;
  readonly modified: Date;
}
export interface S3StandIn {
  readonly client: S3Client;
  readonly puts: () => number;
  /** As `<bucket>/<key>`. */
  readonly paths: () => readonly string[];
  /** Bytes that left a bucket. */
  readonly given: () => number;
  /** Once: before the next request of this method is carried out, something else happens. */
  before(method: string, work: () => Promise<unknown>): void;
  /** The disk of the service turns a bit of every object. */
  spoil(): void;
  stop(): void;
}

const XML = { 'content-type': 'application/xml' };
const NO_SUCH_KEY = '<Error><Code>NoSuchKey</Code></Error>';
const KEY = /<Key>([^<]+)<\/Key>/g;

export async function startS3StandIn(): Promise<S3StandIn> {
  const objects = new Map<string, Kept>();
  const statuses: number[] = [];
  const interruptions: { method: string; work: () => Promise<unknown> }[] = [];
  let given = 0;

  async function put(request: IncomingMessage, path: string): Promise<number> {
    const bytes = Buffer.concat(await request.toArray());
    if (objects.has(path) && request.headers['if-none-match'] === '*') return 412;
    const checksum = createHash('sha256').update(bytes).digest('base64');
    if (request.headers['x-amz-checksum-sha256'] !== checksum) return 400;
    const modified = new Date(Date.UTC(2026, 10, 3) + statuses.length * 1000);
    objects.set(path, { bytes, type: request.headers['content-type'] ?? '', modified });
    return 200;
  }

  /** A page of two, so that whoever lists must ask again. */
  function list(bucket: string, asked: URLSearchParams): string {
    const start = `${bucket}/`;
    const keys = [...objects.keys()].filter((path) => path.startsWith(start)).sort();
    const from = Number(asked.get('continuation-token') ?? 0);
    const prefix = start + (asked.get('prefix') ?? '');
    const page = keys.filter((path) => path.startsWith(prefix)).slice(from, from + 3);
    const shown = page.slice(0, 2).map((path) => {
      const modified = objects.get(path)?.modified.toISOString();
      return `<Contents><Key>${path.slice(start.length)}</Key><LastModified>${modified}</LastModified></Contents>`;
    });
    const more = page.length > 2;
    const next = more ? `<NextContinuationToken>${from + 2}</NextContinuationToken>` : '';
    return `<ListBucketResult><IsTruncated>${more}</IsTruncated>${shown.join('')}${next}</ListBucketResult>`;
  }

  async function dropMany(request: IncomingMessage, bucket: string): Promise<void> {
    const text = Buffer.concat(await request.toArray()).toString();
    for (const [, key = ''] of text.matchAll(KEY)) objects.delete(`${bucket}/${key}`);
  }

  function read(request: IncomingMessage, response: ServerResponse, path: string): void {
    const found = objects.get(path);
    if (found === undefined) {
      response.writeHead(404, XML).end(request.method === 'HEAD' ? '' : NO_SUCH_KEY);
      return;
    }
    const { bytes, type } = found;
    const wanted = wantedBytes(request.headers.range, bytes.length);
    if (wanted.kind === 'OUTSIDE') {
      response.writeHead(416, XML).end('<Error><Code>InvalidRange</Code></Error>');
      return;
    }
    const part = wanted.kind === 'PART' ? bytes.subarray(wanted.part.from, wanted.part.to + 1) : bytes;
    response.writeHead(wanted.kind === 'PART' ? 206 : 200, {
      'content-type': type,
      'content-length': part.length,
    });
    if (request.method === 'GET') given += part.length;
    response.end(request.method === 'HEAD' ? undefined : part);
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://bucket');
    const path = decodeURIComponent(pathname.slice(1));
    const bucket = path.split('/')[0] ?? '';
    const at = interruptions.findIndex(({ method }) => method === request.method);
    if (at >= 0) await interruptions.splice(at, 1)[0]?.work();
    if (request.method === 'PUT') {
      const status = await put(request, path);
      statuses.push(status);
      response.writeHead(status).end();
    } else if (request.method === 'POST') {
      await dropMany(request, bucket);
      response.writeHead(200, XML).end('<DeleteResult></DeleteResult>');
    } else if (searchParams.get('list-type') === '2')
      response.writeHead(200, XML).end(list(bucket, searchParams));
    else read(request, response, path);
  }

  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const client = new S3Client({
    endpoint: `http://127.0.0.1:${port}`,
    region: 'ap-southeast-1',
    forcePathStyle: true,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  return {
    client,
    puts: () => statuses.filter((status) => status === 200).length,
    paths: () => [...objects.keys()],
    given: () => given,
    before: (method, work) => void interruptions.push({ method, work }),
    spoil() {
      for (const { bytes } of objects.values()) bytes[0] = (bytes[0] ?? 0) ^ 1;
    },
    stop() {
      client.destroy();
      server.close();
      server.closeAllConnections();
    },
  };
}
