/** Evidence is read in parts where the line or the home wants it, in both homes alike. */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { wantedBytes } from '../../functions/runtime/byte-range.ts';
import { createDiskFiles } from '../../shared/adapters/disk/files.ts';
import { createS3Files } from '../../shared/adapters/s3/files.ts';
import type { Files } from '../../shared/ports/files.ts';
import { startS3StandIn, type S3StandIn } from '../support/s3-stand-in.ts';
import { openApiWorld, type ApiWorld } from './api-world.ts';
import { directive, received, REPORT } from './assignments.ts';

const MIB = 1_048_576;
const folder = mkdtempSync(join(tmpdir(), 'evidence-reading-'));
const bucket: S3StandIn = await startS3StandIn();
afterAll(() => {
  rmSync(folder, { recursive: true });
  bucket.stop();
});

/** As large as evidence may be; no two places look alike. */
const LARGE = Buffer.alloc(10 * MIB);
for (let at = 0; at < LARGE.length; at += 4) LARGE.writeUInt32LE((at * 2_654_435_761) >>> 0, at);
const SMALL = LARGE.subarray(0, 1000);

describe.each<[string, Files]>([
  ['trên một máy', createDiskFiles(folder)],
  ['trên đám mây', createS3Files({ client: bucket.client, bucketName: 'evidence' })],
])('tệp minh chứng tải về, %s', (_home, files) => {
  let world: ApiWorld;
  const paths = new Map<Buffer, string>();
  const from = directive('dread0001');
  beforeAll(async () => {
    world = await openApiWorld({ files });
    await world.put('directive', from.id, from);
    const assignment = received(from, 'xa-dong-phu', 1);
    await world.put('assignment', assignment.id, assignment);
    const evidence = await Promise.all(
      [LARGE, SMALL].map(async (bytes, index) => {
        const sha256 = await files.put(bytes, 'application/pdf');
        paths.set(bytes, `/evidence/${sha256}?assignment=${assignment.id}`);
        return { kind: 'FILE', sha256, name: `to-trinh-${index}.pdf` };
      }),
    );
    const json = { report: { ...REPORT, answers: [{ ...REPORT.answers[0], evidence }] } };
    const filed = await world.call('POST', `/assignments/${assignment.id}/report`, {
      as: 'can-bo-dong-phu',
      json,
    });
    expect(filed.status, filed.text).toBe(200);
  });
  afterAll(() => world.close());

  const read = (file: Buffer, range?: string, as = 'chuyen-vien') =>
    world.call('GET', paths.get(file) ?? '', {
      as,
      ...(range === undefined ? {} : { headers: { range } }),
    });

  test('a small file comes whole, and says that it can be had in parts', async () => {
    const { status, headers, bytes } = await read(SMALL);
    expect(status).toBe(200);
    expect(headers.get('accept-ranges')).toBe('bytes');
    expect(headers.get('content-range')).toBeNull();
    expect(bytes.equals(SMALL)).toBe(true);
  });

  test.each([
    ['bytes=0-99', 0, 99],
    ['bytes=100-', 100, 999],
    ['bytes=-10', 990, 999],
    ['bytes=-5000', 0, 999],
    ['bytes=990-5000', 990, 999],
    ['bytes=999-999', 999, 999],
  ])('of 1,000 bytes, %s are those from %i to %i', async (range, first, last) => {
    const { status, headers, bytes } = await read(SMALL, range);
    expect(status).toBe(206);
    expect(headers.get('content-range')).toBe(`bytes ${first}-${last}/1000`);
    expect(headers.get('content-type')).toBe('application/pdf');
    expect(headers.get('content-disposition')).toContain("filename*=UTF-8''to-trinh-1.pdf");
    expect(bytes.equals(SMALL.subarray(first, last + 1))).toBe(true);
  });

  test.each(['bytes=1000-', 'bytes=5000-6000', 'bytes=-0'])('%s is outside of 1,000 bytes', async (range) => {
    const { status, headers, body } = await read(SMALL, range);
    expect(status).toBe(416);
    expect(headers.get('content-type')).toContain('application/problem+json');
    expect(headers.get('content-range')).toBe('bytes */1000');
    expect(body.code).toBe('OUTSIDE_FILE');
    expect(body.detail).toContain('1000 byte');
  });

  test.each(['bytes=5-2', 'bytes=0-1,5-9', 'lines=1-2', 'bytes=x-', 'bytes=-'])(
    '%s is no range that is known here, and is passed over',
    async (range) => {
      const { status, bytes } = await read(SMALL, range);
      expect(status).toBe(200);
      expect(bytes.equals(SMALL)).toBe(true);
    },
  );

  test('a large file is asked for in parts, and no answer is larger than 4 MiB', async () => {
    const refused = await read(LARGE);
    expect(refused).toMatchObject({ status: 400, body: { code: 'BAD_REQUEST' } });
    expect(refused.body.errors).toMatchObject([{ field: 'Range', code: 'REQUIRED' }]);
    const parts: Buffer[] = [];
    for (let at = 0; at < LARGE.length; at += parts.at(-1)?.length ?? 0) {
      const { status, headers, bytes } = await read(LARGE, `bytes=${at}-`);
      expect(status).toBe(206);
      expect(headers.get('content-range')).toBe(`bytes ${at}-${at + bytes.length - 1}/${LARGE.length}`);
      parts.push(bytes);
    }
    expect(parts.map(({ length }) => length)).toEqual([4 * MIB, 4 * MIB, 2 * MIB]);
    const whole = createHash('sha256').update(Buffer.concat(parts)).digest('hex');
    expect(paths.get(LARGE)).toContain(whole);
  });

  test('a part is for whoever may see the whole', async () => {
    expect((await read(SMALL, 'bytes=0-9', 'can-bo-tan-lap')).status).toBe(404);
  });
});

test('whatever range is asked for, what is answered lies within the file and within what was asked', () => {
  const number = fc.integer({ min: 0, max: 40 });
  fc.assert(
    fc.property(number, number, fc.integer({ min: 1, max: 30 }), (first, last, size) => {
      const wanted = wantedBytes(`bytes=${first}-${last}`, size);
      if (last < first) expect(wanted).toEqual({ kind: 'WHOLE' });
      else if (first >= size) expect(wanted).toEqual({ kind: 'OUTSIDE' });
      else expect(wanted).toEqual({ kind: 'PART', part: { from: first, to: Math.min(last, size - 1) } });
    }),
  );
});
