import type { IncomingMessage } from 'node:http';

export type ReadBody =
  | { readonly outcome: 'READ'; readonly bytes: Buffer }
  | { readonly outcome: 'TOO_LARGE' }
  /** The caller hung up before the end. */
  | { readonly outcome: 'BROKEN' };

const NOTHING: ReadBody = { outcome: 'READ', bytes: Buffer.alloc(0) };

/** Stops as soon as the limit is passed, whatever Content-Length says. */
export function readBody(request: IncomingMessage, mostBytes: number): ReadBody | Promise<ReadBody> {
  const { 'content-length': announced, 'transfer-encoding': encoding } = request.headers;
  if (encoding === undefined && (announced === undefined || announced === '0')) return NOTHING;
  if (announced !== undefined && Number(announced) > mostBytes) return { outcome: 'TOO_LARGE' };
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.byteLength;
      if (size <= mostBytes) {
        chunks.push(chunk);
        return;
      }
      request.pause();
      resolve({ outcome: 'TOO_LARGE' });
    });
    request.on('end', () => {
      const [first] = chunks;
      resolve({
        outcome: 'READ',
        bytes: chunks.length === 1 && first !== undefined ? first : Buffer.concat(chunks),
      });
    });
    request.on('error', () => resolve({ outcome: 'BROKEN' }));
    request.on('close', () => resolve({ outcome: 'BROKEN' }));
  });
}
