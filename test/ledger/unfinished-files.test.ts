/** Files that arrive piece by piece, in both homes: whatever the line does, what is here in the end is what was sent. */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';

import { createDiskUnfinishedFiles } from '../../shared/adapters/disk/unfinished-files.ts';
import { createS3UnfinishedFiles } from '../../shared/adapters/s3/unfinished-files.ts';
import { instant, instantAt, millisOf } from '../../shared/domain/time.ts';
import type { UnfinishedFiles, Upload } from '../../shared/ports/unfinished-files.ts';
import { startS3StandIn } from '../support/s3-stand-in.ts';

const folder = mkdtempSync(join(tmpdir(), 'unfinished-'));
const bucket = await startS3StandIn();
afterAll(() => {
  rmSync(folder, { recursive: true });
  bucket.stop();
});

const NOW = instant('2026-11-03T02:00:00.000Z');
const later = (seconds: number) => instantAt(millisOf(NOW) + seconds * 1000);
let count = 0;
function paper(size: number, owner = 'can-bo'): { upload: Upload; bytes: Buffer } {
  count += 1;
  const bytes = Buffer.from(Array.from({ length: size }, (_, index) => (index * 7 + count) % 251));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { upload: { owner, sha256, size }, bytes };
}

describe.each<[string, UnfinishedFiles]>([
  ['on the disk', createDiskUnfinishedFiles(join(folder, 'contract'))],
  ['in a bucket', createS3UnfinishedFiles({ client: bucket.client, bucketName: 'unfinished' })],
])('an unfinished file %s', (_home, files) => {
  const sending = ({ upload, bytes }: ReturnType<typeof paper>) => ({
    upload,
    bytes,
    send: (from: number, to: number) =>
      files.append(upload, { offset: from, bytes: bytes.subarray(from, to) }, NOW),
    read: async () => Buffer.from((await files.read(upload)) ?? []),
  });

  test('grows piece by piece, and is read as it was sent', async () => {
    const { upload, bytes, send, read } = sending(paper(1000));
    expect(await files.received(upload)).toBe(0);
    expect(await files.read(upload)).toBeUndefined();
    expect(await send(0, 300)).toBe(300);
    expect(await files.received(upload)).toBe(300);
    expect(await send(300, 999)).toBe(999);
    expect((await read()).equals(bytes.subarray(0, 999))).toBe(true);
    expect(await send(999, 1000)).toBe(1000);
    expect((await read()).equals(bytes)).toBe(true);
  });

  test('a piece that leaves a gap, or passes the size, changes nothing; one that comes twice or overlaps does no harm', async () => {
    const { upload, bytes, send, read } = sending(paper(1000));
    expect(await send(500, 600)).toBe(0);
    expect(await send(0, 400)).toBe(400);
    expect(await send(0, 400)).toBe(400);
    expect(await send(401, 500)).toBe(400);
    const tooMuch = { offset: 400, bytes: Buffer.alloc(601) };
    expect(await files.append(upload, tooMuch, NOW)).toBe(400);
    expect(await send(100, 200)).toBe(400);
    expect(await send(300, 700)).toBe(700);
    expect(await send(0, 1000)).toBe(1000);
    expect((await read()).equals(bytes)).toBe(true);
  });

  test('belongs to whoever sends it, under its hash and its size', async () => {
    const one = paper(1000);
    await sending(one).send(0, 300);
    const others = [
      { ...one.upload, owner: 'can-bo-khac' },
      { ...one.upload, owner: '../can-bo' },
      { ...one.upload, size: 2000 },
      { ...one.upload, sha256: 'f'.repeat(64) },
    ];
    for (const other of others) expect(await files.received(other)).toBe(0);
  });

  test('is dropped alone, and may be sent anew', async () => {
    const [one, other] = [sending(paper(1000)), sending(paper(1000))];
    for (const { send } of [one, other]) await send(0, 600);
    await files.drop(one.upload);
    await files.drop(one.upload);
    expect(await files.received(one.upload)).toBe(0);
    expect(await files.received(other.upload)).toBe(600);
    expect(await one.send(600, 700)).toBe(0);
    await one.send(0, 1000);
    expect((await one.read()).equals(one.bytes)).toBe(true);
  });

  test('only those that a person touched last are kept; nobody else loses any', async () => {
    const mine = Array.from({ length: 4 }, () => paper(100, 'nguoi-gui-nhieu'));
    const theirs = paper(100, 'nguoi-gui-it');
    const append = ({ upload, bytes }: ReturnType<typeof paper>, from: number, second: number) =>
      files.append(upload, { offset: from, bytes: bytes.subarray(from, from + 10) }, later(second));
    await append(theirs, 0, 0);
    for (const [index, one] of mine.entries()) await append(one, 0, 1 + index);
    await append(mine[0]!, 10, 9);
    await files.keepNewest('nguoi-gui-nhieu', 2);
    const left = await Promise.all([...mine, theirs].map(({ upload }) => files.received(upload)));
    expect(left).toEqual([20, 0, 0, 10, 10]);
  });

  test('two tabs that send the same at the same time, in pieces of any size, are whole together', async () => {
    const cuts = fc.uniqueArray(fc.integer({ min: 1, max: 299 }), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(cuts, cuts, async (first, second) => {
        const { upload, bytes, send, read } = sending(paper(300));
        const tab = async (places: readonly number[]): Promise<void> => {
          const ends = [...places, 300].sort((one, other) => one - other);
          let received = 0;
          while (received < 300) {
            const end = ends.find((place) => place > received) ?? 300;
            received = await send(received, end);
          }
        };
        await Promise.all([tab(first), tab(second)]);
        expect(await files.received(upload)).toBe(300);
        expect((await read()).equals(bytes)).toBe(true);
      }),
      { numRuns: 25 },
    );
  });
});

test('in a bucket, progress is one list, and a piece that brings nothing new is not kept', async () => {
  const files = createS3UnfinishedFiles({ client: bucket.client, bucketName: 'counted' });
  const { upload, bytes } = paper(1000);
  const send = (from: number, to: number) =>
    files.append(upload, { offset: from, bytes: bytes.subarray(from, to) }, NOW);
  const before = bucket.puts();
  for (const [from, to] of [
    [0, 500],
    [0, 500],
    [100, 400],
    [500, 1000],
    [999, 1000],
  ] as const)
    await send(from, to);
  expect(bucket.puts() - before).toBe(2);
});

test('in a bucket, a piece that went while it was read is no half file', async () => {
  const files = createS3UnfinishedFiles({ client: bucket.client, bucketName: 'raced' });
  const { upload, bytes } = paper(100);
  for (const from of [0, 50])
    await files.append(upload, { offset: from, bytes: bytes.subarray(from, from + 50) }, NOW);
  // The list is still what it was; before the first piece is read, all are dropped.
  bucket.before('GET', async () => bucket.before('GET', () => files.drop(upload)));
  expect(await files.read(upload)).toBeUndefined();
});
