/** A bucket in memory behind real HTTP: put with a condition and a checksum, get, head, list by twos, and "no such key". */
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';

import { S3Client } from '@aws-sdk/client-s3';

export interface S3StandIn {
  readonly client: S3Client;
  readonly puts: () => number;
  /** The disk of the service turns a bit of every object. */
  spoil(): void;
  stop(): void;
}

export async function startS3StandIn(): Promise<S3StandIn> {
  const objects = new Map<string, { readonly bytes: Buffer; readonly type: string }>();
  const statuses: number[] = [];

  async function put(request: IncomingMessage, path: string): Promise<number> {
    const bytes = Buffer.concat(await request.toArray());
    if (objects.has(path) && request.headers['if-none-match'] === '*') return 412;
    const checksum = createHash('sha256').update(bytes).digest('base64');
    if (request.headers['x-amz-checksum-sha256'] !== checksum) return 400;
    objects.set(path, { bytes, type: request.headers['content-type'] ?? '' });
    return 200;
  }

  /** A page of two, so that whoever lists must ask again. */
  function list(asked: URLSearchParams): string {
    const keys = [...objects.keys()].map((path) => path.split('/').slice(2).join('/')).sort();
    const from = Number(asked.get('continuation-token') ?? 0);
    const page = keys.filter((key) => key.startsWith(asked.get('prefix') ?? '')).slice(from, from + 3);
    const shown = page.slice(0, 2).map((key) => `<Contents><Key>${key}</Key></Contents>`);
    const more = page.length > 2;
    const next = more ? `<NextContinuationToken>${from + 2}</NextContinuationToken>` : '';
    return `<ListBucketResult><IsTruncated>${more}</IsTruncated>${shown.join('')}${next}</ListBucketResult>`;
  }

  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '', 'http://bucket').pathname;
    if (request.method === 'PUT') {
      void put(request, path).then((status) => {
        statuses.push(status);
        response.writeHead(status).end();
      });
      return;
    }
    const listing = new URL(request.url ?? '', 'http://bucket').searchParams;
    if (listing.get('list-type') === '2') {
      response.writeHead(200, { 'content-type': 'application/xml' }).end(list(listing));
      return;
    }
    const found = objects.get(path);
    if (found === undefined) {
      response
        .writeHead(404, { 'content-type': 'application/xml' })
        .end('<Error><Code>NoSuchKey</Code></Error>');
    } else response.writeHead(200, { 'content-type': found.type }).end(found.bytes);
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
