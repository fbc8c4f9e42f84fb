import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DAY_MS, instantAt, millisOf } from '../../shared/domain/time.ts';
import { dropAbandonedUploads } from '../../shared/use-cases/evidence/drop-abandoned-uploads.ts';
import { createS3Files } from '../../shared/adapters/s3/files.ts';
import { createS3UnfinishedFiles } from '../../shared/adapters/s3/unfinished-files.ts';
import type { Files } from '../../shared/ports/files.ts';
import { startS3StandIn, type S3StandIn } from '../support/s3-stand-in.ts';
import { NOW, openApiWorld, type ApiWorld } from './api-world.ts';

let world: ApiWorld;
let bucket: S3StandIn;
beforeAll(async () => {
  bucket = await startS3StandIn();
});
afterAll(() => bucket.stop());

const MIB = 1_048_576;
const PNG_BEGINS = Buffer.from('89504e470d0a1a0a', 'hex');
let count = 0;
/** A picture of its own, so that no test finds what another has left. */
function picture(size: number): { bytes: Buffer<ArrayBuffer>; sha256: string } {
  const bytes = Buffer.concat([PNG_BEGINS, Buffer.alloc(size - PNG_BEGINS.length, (count += 1))]);
  return { bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}
interface Progress {
  readonly received: number;
  readonly stored: boolean;
}
interface Sent {
  readonly as?: string;
  readonly type?: string;
  readonly size?: number;
}
const send = (
  { bytes, sha256 }: ReturnType<typeof picture>,
  offset: number,
  end: number,
  { as = 'can-bo-dong-phu', type = 'image/png', size = bytes.length }: Sent = {},
) =>
  world.call('PUT', `/evidence/${sha256}/pieces?size=${size}&offset=${offset}`, {
    as,
    headers: { 'content-type': type },
    raw: bytes.subarray(offset, end),
  });
const progress = ({ bytes, sha256 }: ReturnType<typeof picture>, as = 'can-bo-dong-phu') =>
  world.call('GET', `/evidence/${sha256}/pieces?size=${bytes.length}`, { as });

const onDisk = async (): Promise<number> => {
  const folder = join(world.folder, 'files', 'unfinished');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).length;
};
const inBucket = async (): Promise<number> =>
  bucket.paths().filter((path) => path.startsWith('unfinished/')).length;
const bucketFiles = (): Files => ({
  ...createS3Files({ client: bucket.client, bucketName: 'evidence' }),
  unfinished: createS3UnfinishedFiles({ client: bucket.client, bucketName: 'unfinished' }),
});

describe.each([
  ['trên một máy', () => ({}), onDisk],
  ['trên đám mây', () => ({ files: bucketFiles() }), inBucket],
] as const)('tệp tải lên từng phần, %s', (_home, options, unfinished) => {
  beforeAll(async () => {
    world = await openApiWorld(options());
  });
  afterAll(() => world.close());

  test('goes on where the line broke, and is kept once all of it is there', async () => {
    const file = picture(5 * 1024);
    expect((await progress(file)).body).toEqual({ received: 0, stored: false });
    expect((await send(file, 0, 2048)).body).toEqual({ received: 2048, stored: false });
    expect((await progress(file)).body).toEqual({ received: 2048, stored: false });
    expect(await world.deps.files.get(file.sha256)).toBeUndefined();
    expect((await send(file, 2048, 5120)).body).toEqual({ received: 5120, stored: true });
    expect(Buffer.from((await world.deps.files.get(file.sha256))!.bytes).equals(file.bytes)).toBe(true);
    expect((await progress(file)).body).toEqual({ received: 5120, stored: true });
    expect(await unfinished()).toBe(0);
  });

  test('a piece that comes twice, overlaps, or leaves a gap does no harm: the answer says where to go on', async () => {
    const file = picture(6000);
    await send(file, 0, 2000);
    expect((await send(file, 0, 2000)).body).toEqual({ received: 2000, stored: false });
    expect((await send(file, 4000, 6000)).body).toEqual({ received: 2000, stored: false });
    expect((await send(file, 1000, 3000)).body).toEqual({ received: 3000, stored: false });
    expect((await send(file, 3000, 6000)).body).toEqual({ received: 6000, stored: true });
    expect((await send(file, 3000, 6000)).body, 'the answer was lost').toEqual({
      received: 6000,
      stored: true,
    });
  });

  test('one person does not meet the unfinished file of another', async () => {
    const file = picture(3000);
    await send(file, 0, 1000);
    expect((await progress(file, 'can-bo-tan-lap')).body).toEqual({ received: 0, stored: false });
  });

  test('bytes that are not those announced are thrown away, and the sender begins anew', async () => {
    const file = picture(3000);
    await send(file, 0, 1000);
    const other = { ...picture(3000), sha256: file.sha256 };
    expect(await send(other, 1000, 3000)).toMatchObject({ status: 422, body: { code: 'INVALID' } });
    expect((await progress(file)).body).toEqual({ received: 0, stored: false });
    expect((await send(file, 0, 3000)).body).toEqual({ received: 3000, stored: true });
  });

  test('what a file is, is seen in the first piece already, and again in the whole', async () => {
    const file = picture(3000);
    expect((await send(file, 0, 1000, { type: 'application/pdf' })).status).toBe(415);
    expect((await send(file, 0, 1000, { type: 'text/html' })).status).toBe(415);
    const archive = Buffer.concat([Buffer.from('504b0304', 'hex'), Buffer.alloc(500, 1)]);
    const notWord = { bytes: archive, sha256: createHash('sha256').update(archive).digest('hex') };
    const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
    expect((await send(notWord, 0, 100, { type })).status).toBe(200);
    expect((await send(notWord, 100, archive.length, { type })).status).toBe(415);
    expect(await world.deps.files.get(notWord.sha256)).toBeUndefined();
  });

  test('neither a piece, nor the whole, nor the number of unfinished files of a person has no limit', async () => {
    const file = picture(3000);
    expect((await send(file, 0, 1000, { size: 11 * MIB })).status).toBe(400);
    expect((await send(file, 0, 3000, { size: 2000 })).status).toBe(422);
    const large = picture(2 * MIB);
    const refused = await send(large, 0, MIB + 1).catch(() => ({ status: 413 }));
    expect(refused.status).toBe(413);
    expect((await send(file, 0, 1000, { as: 'nghi-viec' })).status).toBe(403);
    const begun = Array.from({ length: 13 }, () => picture(3000));
    for (const [index, one] of begun.entries()) {
      world.clock.set(instantAt(millisOf(NOW) + index * 1000));
      await send(one, 0, 1000, { as: 'chu-tich-dong-phu' });
    }
    const left = await Promise.all(begun.map((one) => progress(one, 'chu-tich-dong-phu')));
    expect(left.map(({ body }) => body['received'])).toEqual([
      0,
      0,
      0,
      ...Array.from({ length: 10 }, () => 1000),
    ]);
    world.clock.set(NOW);
  });

  test('two tabs that send the same file at once are both told that it is kept', async () => {
    const file = picture(9000);
    const tab = async (step: number): Promise<unknown> => {
      let { received, stored } = (await progress(file)).body as unknown as Progress;
      while (!stored)
        ({ received, stored } = (await send(file, received, received + step)).body as unknown as Progress);
      return received;
    };
    expect(await Promise.all([tab(2000), tab(3500), tab(9000)])).toEqual([9000, 9000, 9000]);
    expect(Buffer.from((await world.deps.files.get(file.sha256))!.bytes).equals(file.bytes)).toBe(true);
    expect((await send(file, 0, 4000)).body).toEqual({ received: 9000, stored: true });
  });

  test('a server that broke off before the check is asked again with the last byte', async () => {
    const file = picture(3000);
    const upload = { owner: 'can-bo-dong-phu', sha256: file.sha256, size: 3000 };
    await world.deps.files.unfinished!.append(upload, { offset: 0, bytes: file.bytes }, NOW);
    expect((await progress(file)).body).toEqual({ received: 2999, stored: false });
    expect((await send(file, 2999, 3000)).body).toEqual({ received: 3000, stored: true });
    expect((await progress(file)).body).toEqual({ received: 3000, stored: true });
  });
});

describe('tệp tải lên dở trên một máy', () => {
  beforeAll(async () => {
    world = await openApiWorld();
  });
  afterAll(() => world.close());

  test('what nobody goes on with is gone after a day', async () => {
    const at = (millis: number): void => world.clock.set(instantAt(millisOf(NOW) + millis));
    const [old, fresh] = [picture(3000), picture(3000)];
    const left = async (): Promise<unknown[]> => {
      world.clock.set(NOW);
      const answers = await Promise.all([old, fresh].map((file) => progress(file, 'can-bo-tan-lap')));
      return answers.map(({ body }) => body['received']);
    };
    await send(old, 0, 1000, { as: 'can-bo-tan-lap' });
    at(10 * 60_000);
    await send(fresh, 0, 1000, { as: 'can-bo-tan-lap' });
    at(DAY_MS - 60_000);
    await dropAbandonedUploads(world.deps);
    expect(await left()).toEqual([1000, 1000]);
    at(DAY_MS + 60_000);
    await dropAbandonedUploads(world.deps);
    expect(await left()).toEqual([0, 1000]);
  });
});
