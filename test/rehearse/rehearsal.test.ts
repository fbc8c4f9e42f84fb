/** One rehearsal of letter 455 in full, and then everything that an official may rely on in what it tells. */
import { beforeAll, expect, test } from 'vitest';
import { readAssembly } from '../../local/home/read-assembly.ts';
import { synthesize } from '../../local/home/synthesize.ts';
import { characterNames, characterOf, type CharacterName } from '../../local/rehearse/characters.ts';
import { renderPage } from '../../local/rehearse/page/render-page.ts';
import { inkFor } from '../../local/rehearse/print/ink.ts';
import { width } from '../../local/rehearse/print/columns.ts';
import { printFigures } from '../../local/rehearse/print/print-figures.ts';
import { printStory } from '../../local/rehearse/print/print-story.ts';
import { rehearse } from '../../local/rehearse/rehearse.ts';
import type { Rehearsal } from '../../local/rehearse/rehearsal.ts';
import { letter455Rehearsal } from '../../local/rehearse/scenario-letter-455.ts';
import { parties } from '../../shared/domain/assignment/assignment.ts';
import { rungs } from '../../shared/domain/policy/policy.ts';
import { createCalendar } from '../../shared/domain/calendar/calendar.ts';
import { standardSpecialDays } from '../../shared/domain/calendar/special-days.ts';
import { day, localDayOf } from '../../shared/domain/time.ts';

const RUN_MS = 300_000;
const UNITS = 22;

async function rehearsed(seed: string): Promise<Rehearsal> {
  const { content, options } = letter455Rehearsal({
    assembly: await readAssembly(await synthesize()),
    seed,
    units: UNITS,
  });
  const outcome = await rehearse(content, options);
  if (outcome.outcome === 'REFUSED') throw new Error(JSON.stringify(outcome.refusals));
  return outcome.rehearsal;
}
const printed = (rehearsal: Rehearsal, columns = 100): string[] => {
  const paper = { ink: inkFor(false), columns };
  return [...printStory(rehearsal, paper), ...printFigures(rehearsal, paper)];
};
const sum = (values: readonly number[]): number => values.reduce((one, other) => one + other, 0);

let rehearsal: Rehearsal;
beforeAll(async () => {
  rehearsal = await rehearsed('455');
}, RUN_MS);

test('không có gì không khớp: mọi nhiệm vụ kết thúc, văn bản được kết thúc', () => {
  expect(rehearsal.problems).toEqual([]);
  expect(rehearsal.notation).toBe('455/UBND-NV');
});

test('bốn trạng thái và số đã chuyển đi cộng lại bằng tổng số nhiệm vụ, và mỗi đơn vị có ít nhất một nhiệm vụ', () => {
  const { official, withdrawn, assignments } = rehearsal.figures.statistics;
  expect(sum(Object.values(official)) + withdrawn).toBe(assignments);
  expect(sum(rehearsal.units.map((unit) => unit.assignments.length))).toBe(assignments);
  expect(rehearsal.figures.expected).toBe(assignments);
  expect(rehearsal.units).toHaveLength(UNITS);
  for (const unit of rehearsal.units) expect(unit.assignments.length, unit.name).toBeGreaterThan(0);
});

test('mỗi ngày làm việc tính cho đúng một bên', () => {
  for (const { name, assignments } of rehearsal.units)
    for (const { label, clock } of assignments)
      expect(sum(parties.map((party) => clock[party])), `${name} ${label}`).toBe(clock.total);
});

test('mọi nấc đôn đốc đều xuất hiện, và mọi nhân vật đều có đơn vị đóng', () => {
  for (const rung of rungs) expect(rehearsal.figures.rungs[rung], rung).toBeGreaterThan(0);
  const played = new Set(rehearsal.units.map(({ character }) => character));
  expect(characterNames.filter((name) => !played.has(characterOf(name).name))).toEqual([]);
});

const assignmentsOf = (character: CharacterName) =>
  rehearsal.units
    .filter((unit) => unit.character === characterOf(character).name)
    .flatMap(({ assignments }) => assignments);

test('đơn vị im lặng lên đến nấc cuối, đơn vị có lý do khách quan dừng ở yêu cầu giải trình', () => {
  expect(assignmentsOf('SILENT').map(({ highestRung }) => highestRung)).toContain(
    'kiểm điểm rút kinh nghiệm',
  );
  expect(assignmentsOf('EXCUSED').map(({ highestRung }) => highestRung)).toContain('yêu cầu giải trình');
  expect(assignmentsOf('CRITICISED').map(({ highestRung }) => highestRung)).toContain('văn bản phê bình');
});

test('gia hạn, trả lại, không phát sinh, sáp nhập, từ chối tiếp nhận để lại dấu vết đúng', () => {
  expect(sum(assignmentsOf('EXTENDED').map(({ extensions }) => extensions))).toBe(1);
  expect(sum(assignmentsOf('REFUSED').map(({ extensions }) => extensions))).toBe(0);
  expect(sum(assignmentsOf('PLAN_RETURNED').map(({ planReturns }) => planReturns))).toBe(2);
  expect(assignmentsOf('NIL').some(({ nil }) => nil)).toBe(true);
  for (const character of ['MERGED', 'WRONG_ADDRESS'] as const)
    expect(assignmentsOf(character).some(({ transferredTo }) => transferredTo !== undefined)).toBe(true);
  expect(sum(assignmentsOf('OBSTACLE').map(({ clock }) => clock.SUPERIOR))).toBeGreaterThan(0);
});

test('hoán đổi ngày nghỉ dời đúng những thời hạn mà bản xem trước đã nói, từ 02/01/2026 sang 05/01/2026', () => {
  const [change] = rehearsal.changes;
  expect(change?.announcedOn).toBe('2025-12-25');
  expect(change?.moved).toEqual(change?.previewed);
  expect(change?.moved.map(({ duty, before, after }) => ({ duty, before, after }))).toContainEqual({
    duty: 'REPORT',
    before: '2026-01-02',
    after: '2026-01-05',
  });
  for (const assignment of rehearsal.units.flatMap(({ assignments }) => assignments))
    expect(assignment.dueDay).not.toBe('2026-01-02' + (assignment.transferredTo === undefined ? '' : '?'));
});

test('không thư nào gửi vào ngày nghỉ, kể cả Tết và ngày nghỉ hoán đổi; ngày làm bù thì làm việc', () => {
  const calendar = createCalendar(standardSpecialDays(), { version: 1 });
  const onDaysOff = rehearsal.mails.filter(({ at }) => !calendar.isWorkingDay(localDayOf(at)));
  expect(onDaysOff.map(({ at, subject }) => `${at} ${subject}`)).toEqual([]);
  expect(rehearsal.mails.some(({ at }) => localDayOf(at) === day('2026-01-10'))).toBe(true);
  expect(rehearsal.days.find(({ note }) => note?.startsWith('Tết Nguyên đán') === true)).toMatchObject({
    day: '2026-02-16',
    until: '2026-02-20',
  });
});

test('không ai nhận hai thư tổng hợp trong một buổi sáng', () => {
  const digests = rehearsal.mails
    .filter(({ isDigest }) => isDigest)
    .map(({ at, to }) => `${localDayOf(at)} ${to.address}`);
  expect(new Set(digests).size).toBe(digests.length);
});

test('số văn bản trong năm 2026 liên tục từ 01; nhắc nhở do Chánh Văn phòng ký thừa lệnh, phê bình do Chủ tịch ký', () => {
  const numbers = rehearsal.letters
    .filter(({ signedOn }) => signedOn?.startsWith('2026') === true)
    .map(({ notation }) => Number.parseInt(notation ?? '', 10));
  expect(numbers.sort((one, other) => one - other)).toEqual(numbers.map((_, index) => index + 1));
  for (const { kind, block, notation } of rehearsal.letters) {
    if (notation === undefined) continue;
    if (/nhắc nhở|giải trình/u.test(kind)) expect(block).toBe('TL. CHỦ TỊCH / CHÁNH VĂN PHÒNG');
    else expect(block).toBe('CHỦ TỊCH');
  }
});

test('dòng in ra vừa cột, không có mã màu, và ghi rõ ngày nào nghỉ vì sao', () => {
  const lines = printed(rehearsal, 80);
  expect(lines.slice(0, lines.indexOf('BỐN TRẠNG THÁI')).filter((line) => width(line) > 80)).toEqual([]);
  expect(lines.some((line) => line.includes('\u001b'))).toBe(false);
  const all = printed(rehearsal).join('\n');
  expect(all).toContain('Thứ Hai 16/02/2026 – Thứ Sáu 20/02/2026 · ngày nghỉ: Tết Nguyên đán');
  expect(all).toContain('Thứ Bảy 10/01/2026 · ngày làm việc: Làm bù');
  expect(all).toContain('TỔNG KHỚP');
});

test('khi có điều không khớp, bản in kể hết từng điều', () => {
  const lines = printed({ ...rehearsal, problems: ['Thiếu một nhiệm vụ.', 'Một chuỗi băm bị đứt.'] });
  expect(lines.slice(-3)).toEqual([
    'TỔNG KHÔNG KHỚP:',
    '  – Thiếu một nhiệm vụ.',
    '  – Một chuỗi băm bị đứt.',
  ]);
});

test('trang xem lại tự đủ: không gọi ra mạng, thư và văn bản nằm trong khung không chạy được gì', () => {
  const page = renderPage(rehearsal);
  // Never the page itself as the expectation: half a megabyte of it would be printed on failure.
  expect(page.includes('content="default-src &#39;none&#39;')).toBe(true);
  expect(page.match(/<(link|img|script)[^>]+(src|href)=/gu)).toBeNull();
  expect(page.match(/<iframe/gu)?.length).toBeGreaterThanOrEqual(rehearsal.letters.length);
  expect(page.match(/<iframe(?![^>]*sandbox="")/gu)).toBeNull();
  expect(page.match(/data-mail=/gu)).toHaveLength(rehearsal.mails.length);
  // What an address or a subject says never becomes part of the page.
  const hostile = renderPage({ ...rehearsal, subject: '<script>alert(1)</script>' });
  expect(hostile.includes('<script>alert(1)')).toBe(false);
});

test(
  'cùng hạt giống thì hai lần diễn tập kể y như nhau, đến từng thư',
  async () => {
    const again = await rehearsed('455');
    expect(printed(again)).toEqual(printed(rehearsal));
    expect(renderPage(again) === renderPage(rehearsal)).toBe(true);
  },
  RUN_MS,
);

test(
  'hạt giống khác thì đơn vị khác đóng vai khác, tổng vẫn khớp',
  async () => {
    const other = await rehearsed('khác');
    expect(other.problems).toEqual([]);
    expect(other.units.map(({ id, character }) => `${id} ${character}`).sort()).not.toEqual(
      rehearsal.units.map(({ id, character }) => `${id} ${character}`).sort(),
    );
  },
  RUN_MS,
);
