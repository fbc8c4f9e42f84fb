/** What the administration reads before it decides: a merger's effects, a register as a book, the whole ledger's seals. */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NOW, openApiWorld, unit, type ApiWorld } from './api-world.ts';
import { content, directive, inPhase, received } from './assignments.ts';

let world: ApiWorld;
beforeAll(async () => {
  world = await openApiWorld();
});
afterAll(() => world.close());

describe('xem trước sáp nhập', () => {
  const merger = (more: object = {}) => ({
    fromUnitIds: ['xa-tan-lap'],
    intoUnitId: 'xa-dong-phu',
    on: '2026-11-03',
    ...more,
  });
  const preview = (json: unknown) =>
    world.call('POST', '/units/merge/preview', { as: 'chanh-van-phong', json });

  test('đếm đúng những nhiệm vụ còn mở sẽ chuyển, và không ghi gì', async () => {
    const from = directive('dmerge0001');
    await world.put('directive', from.id, from);
    const open = received(from, 'xa-tan-lap', 1);
    const ended = inPhase(received(from, 'xa-tan-lap', 2), 'CLOSED');
    await world.putMany('assignment', [open, ended]);
    const answer = await preview(merger());
    expect(answer.status, answer.text).toBe(200);
    expect(answer.body).toEqual({
      units: [
        {
          unitId: 'xa-tan-lap',
          unitName: 'Xã Tân Lập',
          merged: false,
          open: [{ assignmentId: open.id, notation: '455/UBND-NV', dueDay: '2026-11-27' }],
          reviews: 0,
        },
      ],
    });
    const { body } = await world.call('GET', '/units/xa-tan-lap', { as: 'quan-tri' });
    expect(body).toMatchObject({ version: 1, inForce: true });
  });

  test('từ chối vì đúng những lý do mà việc sáp nhập sẽ bị từ chối', async () => {
    expect((await preview(merger({ on: '2026-12-01' }))).body.errors).toMatchObject([{ field: 'on' }]);
    const itself = await preview(merger({ intoUnitId: 'xa-tan-lap' }));
    expect(itself.body.errors).toMatchObject([{ field: 'fromUnitIds' }]);
  });
});

test('sổ đăng ký đọc như một cuốn sổ: số, ngày, văn bản mang số', async () => {
  const pending = directive('dbook00001', { content: content({ numberPending: true }) });
  const { number: _number, ...unnumbered } = pending;
  await world.put('directive', pending.id, { ...unnumbered, notation: '' });
  const numbered = await world.call('POST', `/directives/${pending.id}/number`, { as: 'van-thu', json: {} });
  expect(numbered.status, numbered.text).toBe(200);
  const { body } = await world.call('GET', '/registers/ubnd-tinh-2026/numbers', { as: 'kiem-soat' });
  expect(body).toMatchObject({
    register: { nextNumber: 2 },
    items: [
      {
        number: 1,
        day: '2026-11-02',
        notation: '01/UBND-NV',
        document: {
          kind: 'directive',
          id: pending.id,
          type: 'OFFICIAL_LETTER',
          signer: 'Người dùng chu-tich',
        },
      },
    ],
  });
  const missing = await world.call('GET', '/registers/ubnd-tinh-1999/numbers', { as: 'van-thu' });
  expect(missing.status).toBe(404);
});

test('lịch của một năm kèm các tháng âm lịch của năm đó', async () => {
  const { body } = await world.call('GET', '/calendar?year=2026', { as: 'can-bo-dong-phu' });
  expect(body['lunarMonths']).toContainEqual({ firstDay: '2026-02-17', month: 1, leap: false });
  const whole = await world.call('GET', '/calendar', { as: 'can-bo-dong-phu' });
  expect(whole.body).not.toHaveProperty('lunarMonths');
});

describe('nhật ký thư', () => {
  beforeAll(async () => {
    const mail = (key: string, personId: string, unitId: string, notice: unknown) => ({
      key,
      when: { kind: 'NOW' as const },
      personId,
      unitId,
      notice,
      queuedAt: NOW,
    });
    const notice = {
      kind: 'WITHDRAWN',
      directive: { id: 'dbook00001', notation: '12/UBND-NV', subject: 'Chấn chỉnh kỷ luật' },
      unitName: 'Xã Tân Lập',
      reason: 'Nhầm đơn vị',
    };
    await world.deps.mailStore.enqueue([
      mail('d9:a:p', 'can-bo-tan-lap', 'xa-tan-lap', notice),
      mail('d9:b:p', 'can-bo-dong-phu', 'xa-dong-phu', { kind: 'NONSENSE' }),
    ]);
  });
  const mails = async (query: string) =>
    (await world.call('GET', `/mails${query}`, { as: 'chuyen-vien' })).body.items;

  test('nói rõ gửi ai, đơn vị nào, về việc gì; tìm không cần dấu', async () => {
    const found = await mails(`?q=${encodeURIComponent('tan lap')}`);
    expect(found).toMatchObject([
      {
        key: 'd9:a:p',
        personName: 'Người dùng can-bo-tan-lap',
        unitName: 'Xã Tân Lập',
        directive: { notation: '12/UBND-NV' },
      },
    ]);
    expect(found[0]).toHaveProperty('about');
    expect(found[0]).not.toHaveProperty('notice');
  });

  test('lọc theo tình trạng; thư không đọc được nội dung vẫn có trong sổ', async () => {
    expect(await mails('?standing=WAITING')).toHaveLength(2);
    expect(await mails('?standing=DEFERRED')).toEqual([]);
    const [unreadable] = await mails('?unit=xa-dong-phu');
    expect(unreadable).toMatchObject({ unitName: 'Xã Đồng Phú', standing: 'WAITING' });
    expect(unreadable).not.toHaveProperty('about');
  });
});

test('kiểm chứng cả sổ cái từng phần; chuỗi bị sửa trên đĩa được gọi đúng tên', async () => {
  await world.put('unit', 'xa-bi-sua', unit('xa-bi-sua', 'Xã Bị Sửa'));
  const all = async () => {
    let after = '';
    let records = 0;
    const broken: unknown[] = [];
    do {
      const { body } = await world.call('GET', `/ledger/verification?limit=5${after}`, { as: 'kiem-soat' });
      records += Number(body['records']);
      broken.push(...(body['broken'] as unknown[]));
      after = 'next' in body ? `&after=${body.next}` : '';
    } while (after !== '');
    return { records, broken };
  };
  const whole = await all();
  expect(whole.broken).toEqual([]);
  expect(whole.records).toBeGreaterThan(15);
  const file = new DatabaseSync(join(world.folder, 'ledger.sqlite'));
  file
    .prepare(
      `UPDATE event SET actor = 'nguoi-khac' WHERE record = (SELECT number FROM record WHERE id = 'xa-bi-sua')`,
    )
    .run();
  file.close();
  expect((await all()).broken).toMatchObject([{ kind: 'unit', id: 'xa-bi-sua', sequence: 1 }]);
});
