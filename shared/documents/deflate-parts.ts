import { once } from 'node:events';
import { crc32, createDeflateRaw } from 'node:zlib';
import type { ZipEntry } from './zip.ts';

/** Packs a text part by part; the work is done beside the event loop, which gets its turn after every part. */
export async function deflateParts(name: string, parts: Iterable<string>): Promise<ZipEntry> {
  const deflate = createDeflateRaw();
  const packed: Buffer[] = [];
  deflate.on('data', (chunk: Buffer) => packed.push(chunk));
  let crc = 0;
  let size = 0;
  for (const part of parts) {
    const bytes = Buffer.from(part);
    crc = crc32(bytes, crc);
    size += bytes.length;
    await new Promise<void>((resolve, reject) =>
      deflate.write(bytes, (error) => (error ? reject(error) : resolve())),
    );
  }
  deflate.end();
  await once(deflate, 'end');
  return { name, isDeflated: true, crc, size, data: Buffer.concat(packed) };
}
