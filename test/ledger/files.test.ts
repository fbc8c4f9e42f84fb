import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, describe, expect, test } from 'vitest';

import { DamagedFileError, createDiskFiles } from '../../shared/adapters/disk/files.ts';
import { sha256 } from '../../shared/adapters/ledger/chain.ts';
import { createS3Files } from '../../shared/adapters/s3/files.ts';
import type { Files } from '../../shared/ports/files.ts';
import { startS3StandIn } from '../support/s3-stand-in.ts';

const folder = mkdtempSync(join(tmpdir(), 'files-'));
const bucket = await startS3StandIn();
afterAll(() => {
  rmSync(folder, { recursive: true });
  bucket.stop();
});

const report = new TextEncoder().encode('Báo cáo kết quả tự kiểm tra');

describe.each<[string, Files]>([
  ['on the disk', createDiskFiles(join(folder, 'contract'))],
  ['in a bucket', createS3Files({ client: bucket.client, bucketName: 'evidence' })],
])('evidence %s', (_home, files) => {
  test('is found under the SHA-256 of its bytes, with its media type', async () => {
    const name = await files.put(report, 'application/pdf');
    expect(name).toBe(sha256(report));
    const found = await files.get(name);
    expect(Buffer.from(found!.bytes).toString()).toBe('Báo cáo kết quả tự kiểm tra');
    expect(found?.mediaType).toBe('application/pdf');
  });

  test('that arrives twice, even at once, is kept once', async () => {
    const bytes = Buffer.from('twice');
    const names = await Promise.all([files.put(bytes, 'text/plain'), files.put(bytes, 'text/plain')]);
    expect(await files.put(bytes, 'text/html')).toBe(names[0]);
    expect((await files.get(names[1]))?.mediaType).toBe('text/plain');
  });

  test('may be empty, and what nobody stored is not there', async () => {
    expect((await files.get(await files.put(new Uint8Array(), 'text/plain')))?.bytes).toHaveLength(0);
    expect(await files.get('0'.repeat(64))).toBeUndefined();
    expect(await files.get('../../etc/passwd')).toBeUndefined();
    expect(await files.about('0'.repeat(64))).toBeUndefined();
    expect(await files.about('../../etc/passwd')).toBeUndefined();
  });

  test('tells its size and type without being read, and is read in parts', async () => {
    const bytes = Buffer.from('0123456789');
    const name = await files.put(bytes, 'image/png');
    expect(await files.about(name)).toEqual({ size: 10, mediaType: 'image/png' });
    const parts = await Promise.all([
      files.get(name, { from: 0, to: 0 }),
      files.get(name, { from: 1, to: 6 }),
      files.get(name, { from: 7, to: 9 }),
    ]);
    expect(parts.map((part) => Buffer.from(part!.bytes).toString())).toEqual(['0', '123456', '789']);
    expect(parts.map((part) => part!.mediaType)).toEqual(['image/png', 'image/png', 'image/png']);
    expect(await files.get('0'.repeat(64), { from: 0, to: 5 })).toBeUndefined();
  });
});

test('damaged evidence is never given out', async () => {
  const files = createDiskFiles(join(folder, 'damaged'));
  const name = await files.put(report, 'application/pdf');
  writeFileSync(join(folder, 'damaged', name.slice(0, 2), name.slice(2, 4), name), 'other bytes');
  await expect(files.get(name)).rejects.toThrow(DamagedFileError);
  await expect(files.get(name, { from: 0, to: 3 })).rejects.toThrow(DamagedFileError);
});

test('of a file in a bucket, only the part that is asked for is read', async () => {
  const files = createS3Files({ client: bucket.client, bucketName: 'in-parts' });
  const name = await files.put(Buffer.alloc(100_000, 7), 'application/pdf');
  const before = bucket.given();
  await files.about(name);
  await files.get(name, { from: 90_000, to: 90_009 });
  expect(bucket.given() - before).toBe(10);
});

test('no unfinished file stays behind', async () => {
  const files = createDiskFiles(join(folder, 'tidy'));
  await Promise.all(Array.from({ length: 20 }, () => files.put(report, 'application/pdf')));
  const left = readdirSync(join(folder, 'tidy'), { recursive: true, encoding: 'utf8' });
  expect(left.filter((name) => name.endsWith('.part'))).toEqual([]);
});
