/** The consolidated report and the form of the morning after, as an officer downloads them. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { atLocalTime, day, type CalendarDay } from '../../shared/domain/time.ts';
import type { Assignment } from '../../shared/domain/assignment/assignment.ts';
import type { RecordBody } from '../../shared/domain/records.ts';
import { write } from '../../shared/use-cases/store.ts';
import { NOW, openApiWorld, type ApiWorld } from './api-world.ts';
import { directive, inPhase, received } from './assignments.ts';

let world: ApiWorld;
beforeAll(async () => {
  world = await openApiWorld();
});
afterAll(() => world.close());

const at = (on: string) => atLocalTime(day(on), 9 * 60);
async function on<Answer>(today: string, act: () => Promise<Answer>): Promise<Answer> {
  world.clock.set(at(today));
  try {
    return await act();
  } finally {
    world.clock.set(NOW);
  }
}

const accepted = (assignment: Assignment, filedOn: string): Assignment => ({
  ...inPhase(assignment, 'CLOSED'),
  report: { sequence: 2, filedAt: at(filedOn), authors: ['ai-do'], nil: false },
  closing: { reason: 'ACCEPTED', at: at(filedOn) },
});

/** With a token of the day on which it is asked. */
async function call(method: string, path: string, as: string) {
  const { token } = await world.tokens.mint(as);
  return world.call(method, path, { token });
}

/** One in time, one late and one withdrawn. */
async function directiveWithAnswers(id: string): Promise<RecordBody<'directive'>> {
  const from = directive(id, { expectedAssignments: 3 });
  await world.put('directive', id, from);
  const answers = [
    accepted(received(from, 'xa-dong-phu', 1), '2026-11-27'),
    { ...accepted(received(from, 'xa-tan-lap', 2), '2026-12-02'), remindersSent: 4 },
    inPhase(received(from, 'xa-tan-lap', 3), 'WITHDRAWN'),
  ];
  for (const answer of answers) await world.put('assignment', answer.id, answer);
  return from;
}
const report = (id: string, format = 'text', as = 'chuyen-vien') =>
  call('GET', `/directives/${id}/report?format=${format}`, as);

describe('báo cáo tổng hợp', () => {
  test('before closing it says that it is provisional; one row per unit, and the rows add up to the total', async () => {
    const { id } = await directiveWithAnswers('dreport01');
    const { text } = await on('2026-12-04', () => report(id));
    expect(text).toContain('(bản tạm tính)');
    expect(text).toContain('BẢN TẠM TÍNH: văn bản chưa kết thúc, số liệu tính đến hết ngày 04/12/2026');
    const cells = text
      .split('\n')
      .filter((line) => /^\s*\|?\s*(\d|.*Tổng cộng)/u.test(line))
      .map((line) => line.replaceAll(/\s+/g, ' '));
    expect(cells.join('\n')).toContain('Xã Đồng Phú');
    const figures = (await call('GET', `/directives/${id}/statistics`, 'chuyen-vien')).body;
    expect(figures).toMatchObject({
      reconciled: true,
      statistics: {
        assignments: 3,
        withdrawn: 1,
        official: { DONE_ON_TIME: 1, DONE_LATE: 1 },
        workingDaysLate: 3,
      },
    });
    expect(text.replaceAll(/\s+/g, ' ')).toContain(
      'có 02 đơn vị được giao với tổng số 03 lượt giao nhiệm vụ, gồm: 01 lượt hoàn thành đúng hạn (50%); 01 lượt hoàn thành quá hạn (50%)',
    );
    expect(text.replaceAll(/\s+/g, ' ')).toContain('Đã gửi 04 lượt nhắc qua thư điện tử');
  });

  test('after closing it states the figures that were frozen, as of that day, and is final', async () => {
    const { id } = await directiveWithAnswers('dreport02');
    await on('2026-12-03', async () => {
      const closed = await call('POST', `/directives/${id}/close`, 'chanh-van-phong');
      expect(closed.status, closed.text).toBe(200);
    });
    const { text } = await on('2027-01-15', () => report(id));
    expect(text).not.toContain('TẠM TÍNH');
    expect(text.replaceAll(/\s+/g, ' ')).toContain('Tính đến hết ngày 03 tháng 12 năm 2026');
  });

  test('figures that no longer add up never reach paper', async () => {
    const { id } = await directiveWithAnswers('dreport03');
    await on('2026-12-03', () => call('POST', `/directives/${id}/close`, 'chanh-van-phong'));
    const stored = (await world.deps.ledger.load({ kind: 'directive', id }))!;
    const body = structuredClone(stored.body) as RecordBody<'directive'>;
    body.ending!.statistics!.official['DONE_LATE'] = 7;
    const event = { type: 'TAMPERED', at: NOW, actor: 'test', payload: {} };
    const current = { ...stored, kind: 'directive' as const, body };
    await world.deps.ledger.commit({ writes: [write('directive', id, current, body, event)] });
    expect(await report(id)).toMatchObject({ status: 409, body: { code: 'CONFLICT' } });
  });

  test('it comes as a page, as a Word document and as text; a draft that was never issued has none', async () => {
    const { id } = await directiveWithAnswers('dreport04');
    expect((await report(id, 'html')).text).toContain('<!doctype html>');
    const docx = await report(id, 'docx');
    expect(docx.headers.get('content-type')).toContain('wordprocessingml');
    expect(docx.text.startsWith('PK')).toBe(true);
    await world.put('directive', 'dreport05', directive('dreport05', { phase: 'DRAFT' }));
    expect((await report('dreport05')).status).toBe(409);
    expect((await report(id, 'pdf')).status).toBe(400);
    expect((await report(id, 'text', 'can-bo-dong-phu')).status).toBe(403);
  });
});

describe('mẫu giải trình ghi sẵn', () => {
  let bundle = 0;
  async function owed(id: string, change: (assignment: Assignment) => Assignment = (same) => same) {
    const from = directive(id);
    if ((await world.deps.ledger.load({ kind: 'directive', id })) === undefined)
      await world.put('directive', id, from);
    const fresh = received(from, 'xa-dong-phu', (bundle += 1));
    const { PLAN: _none, ...duties } = inPhase(fresh, 'AWAITING_REPORT').duties;
    const assignment = change({ ...inPhase(fresh, 'AWAITING_REPORT'), duties });
    await world.put('assignment', assignment.id, assignment);
    return assignment;
  }
  const form = (id: string, format = 'text', as = 'can-bo-dong-phu') =>
    call('GET', `/assignments/${id}/explanation-form?format=${format}`, as);
  async function remind(assignment: Assignment, reminded: CalendarDay, version: number): Promise<void> {
    const stored = (await world.deps.ledger.load({ kind: 'assignment', id: assignment.id }))!;
    const milestones = [
      { key: `REPORT:1:${version}`, duty: 'REPORT', dueDay: '2026-11-27', daysBefore: version },
    ];
    const event = {
      type: 'REMINDED',
      at: atLocalTime(reminded, 8 * 60),
      actor: 'clock',
      payload: { milestones },
    };
    const current = { ...stored, kind: 'assignment' as const, body: assignment };
    const written = await world.deps.ledger.commit({
      writes: [write('assignment', assignment.id, current, { ...assignment }, event)],
    });
    expect(written.outcome).toBe('COMMITTED');
  }

  test('not before the deadline is over; from the morning after, with what was due, how late, and every reminder', async () => {
    const assignment = await owed('dform0001');
    await remind(assignment, day('2026-11-24'), 3);
    await remind(assignment, day('2026-11-26'), 1);
    const early = await on('2026-11-27', () => form(assignment.id));
    expect(early).toMatchObject({ status: 409, body: { code: 'WRONG_PHASE' } });
    expect(early.body.detail).toContain('28/11/2026');
    const { text, status } = await on('2026-12-01', () => form(assignment.id));
    expect(status, text).toBe(200);
    const flat = text.replaceAll(/\s+/g, ' ');
    expect(flat).toContain('GIẢI TRÌNH VIỆC CHẬM THỰC HIỆN NHIỆM VỤ ĐƯỢC GIAO');
    expect(flat).toContain('Chủ tịch Ủy ban nhân dân xã Đồng Phú');
    expect(flat).toContain('Công văn số 455/UBND-NV ngày 02 tháng 11 năm 2026');
    expect(flat).toContain('27/11/2026');
    expect(flat).toContain('Đã gửi nhắc nhở 02 lần: qua thư điện tử các ngày 24/11/2026 và 26/11/2026.');
    for (const blank of [
      'Nguyên nhân khách quan',
      'Trách nhiệm',
      'Biện pháp khắc phục',
      'Thời hạn hoàn thành mới',
    ])
      expect(flat).toContain(blank);
    expect(flat).not.toContain('Kèm theo');
  });

  test('the office has it too, others do not; as a page, a Word document and text', async () => {
    const { id } = await owed('dform0002');
    await on('2026-11-30', async () => {
      expect((await form(id, 'html', 'chuyen-vien')).text).toContain('<!doctype html>');
      expect((await form(id, 'docx', 'chanh-van-phong')).text.startsWith('PK')).toBe(true);
      expect((await form(id, 'text', 'can-bo-tan-lap')).status).toBe(404);
    });
  });

  test('whoever answered in time or was relieved has nothing to explain; who answered late still may', async () => {
    const inTime = await owed('dform0003', (assignment) => accepted(assignment, '2026-11-26'));
    const relieved = await owed('dform0003', (assignment) => inPhase(assignment, 'WITHDRAWN'));
    const late = await owed('dform0003', (assignment) => accepted(assignment, '2026-11-30'));
    await on('2026-12-10', async () => {
      expect((await form(inTime.id)).status).toBe(409);
      expect((await form(relieved.id)).status).toBe(409);
      const { text } = await form(late.id);
      // Counted until the day on which it came, a working day after the deadline.
      expect(text).toContain('30/11/2026');
      expect(text).toMatch(/27\/11\/2026\s+\|\s+1\s+\|/);
    });
  });
});
