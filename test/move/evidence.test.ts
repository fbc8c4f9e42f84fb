/** Evidence goes along: every byte, with its media type, and every hash is checked by reading it back. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { diskFileHome, s3FileHome, type FileHome } from '../../local/move/file-homes.ts';
import { filesNamedIn, moveFiles } from '../../local/move/move-files.ts';
import { sha256 } from '../../shared/adapters/ledger/chain.ts';
import { startS3StandIn, type S3StandIn } from '../support/s3-stand-in.ts';

let s3: S3StandIn;
let folder: string;
beforeEach(async () => {
  s3 = await startS3StandIn();
  folder = mkdtempSync(join(tmpdir(), 'evidence-'));
});
afterEach(() => {
  s3.stop();
  rmSync(folder, { recursive: true });
});

const bucket = (): FileHome => s3FileHome({ client: s3.client, bucketName: 'minh-chung' });
const disk = (name: string): FileHome => diskFileHome(join(folder, name));
const TEXTS = ['Biên bản', 'Ảnh chụp', 'Quyết định', '', 'Danh sách'];

async function fill({ files }: FileHome): Promise<string[]> {
  const names: string[] = [];
  for (const [index, text] of TEXTS.entries())
    names.push(await files.put(Buffer.from(text), index % 2 === 0 ? 'application/pdf' : 'image/png'));
  return names.sort();
}
async function listed(home: FileHome): Promise<string[]> {
  const names: string[] = [];
  for await (const name of home.list()) names.push(name);
  return names.sort();
}
const contentOf = async (home: FileHome) =>
  Promise.all(
    (await listed(home)).map(async (name) => {
      const found = await home.files.get(name);
      return [name, Buffer.from(found?.bytes ?? []).toString(), found?.mediaType];
    }),
  );

test('từ đĩa lên S3 rồi về đĩa: đủ tệp, đúng từng byte, đúng loại', async () => {
  const [here, cloud, back] = [disk('here'), bucket(), disk('back')];
  const names = await fill(here);
  expect(await moveFiles(here, cloud)).toEqual({ copied: 5, present: 0, damaged: [] });
  expect(await listed(cloud)).toEqual(names);
  expect(await moveFiles(cloud, back)).toEqual({ copied: 5, present: 0, damaged: [] });
  expect(await contentOf(back)).toEqual(await contentOf(here));
});

test('chạy lại sau khi bị ngắt: tệp đã có thì không gửi lần nữa', async () => {
  const [here, cloud] = [disk('here'), bucket()];
  const names = await fill(here);
  const [first = ''] = names;
  const found = await here.files.get(first);
  await cloud.files.put(found?.bytes ?? new Uint8Array(), found?.mediaType ?? '');
  expect(await moveFiles(here, cloud)).toEqual({ copied: 4, present: 1, damaged: [] });
  expect(s3.puts()).toBe(5);
});

test('tệp hỏng ở nơi đi không được chép đi, và được gọi tên', async () => {
  const here = disk('here');
  const names = await fill(here);
  const [first = ''] = names;
  writeFileSync(join(folder, 'here', first.slice(0, 2), first.slice(2, 4), first), 'đã bị sửa');
  const cloud = bucket();
  expect(await moveFiles(here, cloud)).toMatchObject({ copied: 4, damaged: [`${here.name}: ${first}`] });
  expect(await cloud.has(first)).toBe(false);
});

test('tệp hỏng ở nơi đến bị nhận ra khi đọc lại', async () => {
  const [here, cloud] = [disk('here'), bucket()];
  await fill(here);
  await moveFiles(here, cloud);
  s3.spoil();
  const { damaged } = await moveFiles(here, cloud);
  // An empty file has no bit to turn, but here becomes one that is not.
  expect(damaged.length).toBeGreaterThanOrEqual(4);
  expect(damaged[0]).toContain('s3:minh-chung: ');
});

test('hồ sơ gọi tệp minh chứng bằng mã băm: mỗi tên được tìm thấy', () => {
  const name = sha256('x');
  expect(filesNamedIn(`{"evidence":[{"kind":"FILE","name":"a.pdf","sha256":"${name}"}]}`)).toEqual([name]);
});
