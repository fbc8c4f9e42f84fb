/** The closing report of a whole country's communes: the same paper as a short one, and nobody waits while it is written. */
import { expect, test } from 'vitest';
import { crc32 } from 'node:zlib';
import { draftLetter } from '../../shared/documents/draft-letter.ts';
import type { LetterDraft } from '../../shared/documents/letter.ts';
import { renderLetterDocx } from '../../shared/documents/render-letter-docx.ts';
import { zipEntries } from '../../shared/documents/zip.ts';
import { closing, directive, frame } from './sample-letters.ts';
import { unzipped, zipDates } from './unzipped.ts';

const AWKWARD = [
  'Sở Xây dựng & Giao thông <mới> "liên ngành" \'tạm\'',
  'Đơn vị theo Quyết định 7/QĐ-TTg ngày 05 tháng 02',
  'Xã\u0001 có ký tự điều khiển',
  ' khoảng trắng hai đầu ',
  '',
];
function report(names: readonly string[]): LetterDraft {
  const none = { doneLate: 0, openInTerm: 0, openOverdue: 0, withdrawn: 0, workingDaysLate: 0 };
  const units = names.map((unitName) => ({ unitName, doneOnTime: 1, ...none }));
  const sums = { assignments: names.length, doneOnTime: names.length, ...none };
  const facts = { ...closing, ...sums, units };
  return draftLetter(frame('CHAIRMAN', 'ON_BEHALF'), { kind: 'CLOSING_REPORT', directive, facts });
}
const communes = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `Ủy ban nhân dân xã số ${index + 1}`);
const documentOf = (archive: Uint8Array): string => unzipped(archive).get('word/document.xml') ?? '';
/** The rows of the table of units, without head and sum. */
const rowsOf = (xml: string): string[] => {
  const table = (xml.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? []).find((one) => one.includes('Tổng cộng')) ?? '';
  return (table.match(/<w:tr>.*?<\/w:tr>/gs) ?? []).slice(1, -1);
};
/** The second cell without its number, which differs from table to table. */
const withoutNumber = (row: string): string => row.replace(/<w:t xml:space="preserve">\d+<\/w:t>/, '');

test('bảng dài và bảng ngắn giống nhau từng ký tự, kể cả tên có ký tự đặc biệt hay số ký hiệu', async () => {
  const short = rowsOf(documentOf(await renderLetterDocx(report(AWKWARD))));
  const names = [...communes(300), ...AWKWARD];
  const long = rowsOf(documentOf(await renderLetterDocx(report(names))));
  expect(long).toHaveLength(305);
  expect(long.slice(300).map(withoutNumber)).toEqual(short.map(withoutNumber));
});

test('3.321 đơn vị đều có mặt, đúng thứ tự, mỗi đơn vị một dòng, dòng tổng ở cuối', async () => {
  const xml = documentOf(await renderLetterDocx(report(communes(3_321))));
  const rows = rowsOf(xml);
  const names = rows.map((row) => /xã số \d+/.exec(row)?.[0]);
  expect(names).toEqual(communes(3_321).map((name) => name.slice(name.indexOf('xã'))));
  expect(xml).toContain('>3321<');
  expect(xml.indexOf('Tổng cộng')).toBeGreaterThan(xml.indexOf('xã số 3321'));
});

test('tệp của bảng dài là một tệp nén đúng quy cách, cùng dự thảo thì cùng nội dung từng byte', async () => {
  const archive = await renderLetterDocx(report(communes(500)));
  const files = unzipped(archive);
  for (const { name, crc, size } of zipEntries(archive)) {
    const content = Buffer.from(files.get(name) ?? '');
    expect([name, crc, size]).toEqual([name, crc32(content), content.length]);
  }
  expect(new Set(zipDates(archive))).toEqual(new Set(['1980-01-01']));
  expect(Buffer.from(await renderLetterDocx(report(communes(500)))).equals(Buffer.from(archive))).toBe(true);
});

test('trong khi viết báo cáo 3.321 đơn vị, máy chủ vẫn đến lượt làm việc khác hàng chục lần', async () => {
  const draft = report(communes(3_321));
  await renderLetterDocx(report(communes(1)));
  let turns = 0;
  let isDone = false;
  const count = (): void => {
    turns += 1;
    if (!isDone) setImmediate(count);
  };
  setImmediate(count);
  await renderLetterDocx(draft);
  isDone = true;
  // One turn at least for every hundred rows.
  expect(turns).toBeGreaterThan(33);
});
