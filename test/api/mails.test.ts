/** The log of mail as the office sees it, and the order to send a mail once more. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { instant, type Instant } from '../../shared/domain/time.ts';
import type { QueuedMail } from '../../shared/ports/mail-store.ts';
import { carryOut } from '../../shared/use-cases/relay/carry-out.ts';
import { mailOrderId } from '../../shared/use-cases/mail/order-mail-again.ts';
import { NOW, openApiWorld, type ApiWorld } from './api-world.ts';

let world: ApiWorld;
beforeAll(async () => {
  world = await openApiWorld();
});
afterAll(() => world.close());

const soon = instant('2026-11-03T02:15:00.000Z');
const queued = (key: string): QueuedMail => ({
  key,
  when: { kind: 'NOW' },
  personId: 'can-bo-dong-phu',
  unitId: 'xa-dong-phu',
  notice: { kind: 'NONSENSE' },
  queuedAt: NOW,
});
async function claimed(key: string): Promise<void> {
  await world.deps.mailStore.enqueue([queued(key)]);
  await world.deps.mailStore.claimImmediate(NOW, 99);
}
async function ambiguous(key: string): Promise<void> {
  await claimed(key);
  await world.deps.mailStore.settle([key], 'AMBIGUOUS', NOW, 'Connection closed unexpectedly');
}
interface Line {
  readonly key: string;
  readonly standing: string;
  readonly inWords: string;
  readonly maySendAgain: boolean;
}
async function lineOf(key: string, as = 'chuyen-vien'): Promise<Line | undefined> {
  const { body } = await world.call('GET', '/mails?limit=200', { as });
  return (body.items as unknown as readonly Line[]).find((line) => line.key === key);
}
const order = (key: string, as: string, more: { headers?: Record<string, string> } = {}) =>
  world.call('POST', `/mails/${encodeURIComponent(key)}/resending`, {
    as,
    json: { reason: 'Đã sửa địa chỉ thư.' },
    ...more,
  });
/** What the relay does with the newest order. */
async function relay(key: string): Promise<void> {
  const record = { kind: 'mail-order', id: mailOrderId(key) };
  const newest = (await world.deps.ledger.events(record)).at(-1)!;
  await carryOut(world.deps, newest);
  await carryOut(world.deps, newest);
}
const putBack = (key: string, nextTryAt: Instant, detail: string, counts = true) =>
  world.deps.mailStore.putBack([key], { at: NOW, nextTryAt, detail, counts });

describe('nhật ký thư', () => {
  test('nói rõ thư nào tạm hoãn, vì sao, và bao giờ thử lại', async () => {
    await claimed('d1:hoan:p');
    await putBack('d1:hoan:p', soon, '452 4.2.2 Mailbox full');
    expect(await lineOf('d1:hoan:p')).toMatchObject({
      standing: 'DEFERRED',
      nextTryAt: soon,
      inWords:
        'Đã thử 1 lần chưa gửi được: hộp thư người nhận đã đầy (452 4.2.2 Mailbox full). Tự thử lại lúc 09:15 03/11/2026, hoặc ngay sau đó.',
      maySendAgain: false,
    });
    await claimed('d1:may-chu:p');
    await putBack('d1:may-chu:p', soon, 'connect ECONNREFUSED 10.0.0.9:587', false);
    expect((await lineOf('d1:may-chu:p'))?.inWords).toContain(
      'Chưa gửi được: không kết nối được máy chủ thư',
    );
  });

  test('nói rõ thư nào không gửi được, thư nào không rõ, và ai được cho gửi lại', async () => {
    await claimed('d1:hong:p');
    await world.deps.mailStore.settle(['d1:hong:p'], 'REFUSED', NOW, '550 5.1.1 No such user');
    expect(await lineOf('d1:hong:p')).toMatchObject({
      standing: 'FAILED',
      inWords: 'Không gửi được: máy chủ của người nhận không có địa chỉ này (550 5.1.1 No such user).',
      maySendAgain: true,
    });
    await ambiguous('d1:khong-ro:p');
    const line = await lineOf('d1:khong-ro:p');
    expect(line).toMatchObject({ standing: 'AMBIGUOUS', maySendAgain: true });
    expect(line?.inWords).toContain('Không rõ thư đã đến hay chưa');
    expect(await lineOf('d1:khong-ro:p', 'kiem-soat'), 'an auditor looks, and orders nothing').toMatchObject({
      maySendAgain: false,
    });
  });

  test('thư đang chờ, đã gửi và không còn đúng cũng có lời của mình', async () => {
    await world.deps.mailStore.enqueue([queued('d1:cho:p')]);
    expect(await lineOf('d1:cho:p')).toMatchObject({ standing: 'WAITING', inWords: 'Đang chờ gửi.' });
    await world.deps.mailStore.claimImmediate(NOW, 99);
    expect(await lineOf('d1:cho:p')).toMatchObject({ standing: 'SENDING' });
    await world.deps.mailStore.settle(['d1:cho:p'], 'SENT', NOW, '250 OK');
    expect(await lineOf('d1:cho:p')).toMatchObject({
      standing: 'SENT',
      inWords: 'Máy chủ thư đã nhận lúc 09:00 03/11/2026.',
    });
    await world.deps.mailStore.enqueue([queued('d1:bo:p')]);
    await world.deps.mailStore.settle(['d1:bo:p'], 'CANCELLED', NOW);
    expect(await lineOf('d1:bo:p')).toMatchObject({ standing: 'CANCELLED', maySendAgain: false });
  });
});

describe('cho gửi lại', () => {
  test('văn phòng ra lệnh: thư vào hàng chờ một lần, và sổ cái ghi ai, vì sao', async () => {
    await ambiguous('d2:a:p');
    const answer = await order('d2:a:p', 'chuyen-vien');
    expect(answer.body, answer.text).toMatchObject({ phase: 'ORDERED', version: 1 });
    expect(await lineOf('d2:a:p'), 'first on record').toMatchObject({ standing: 'AMBIGUOUS' });
    expect((await order('d2:a:p', 'chanh-van-phong')).status, 'an order is under way').toBe(409);
    await relay('d2:a:p');
    expect(await lineOf('d2:a:p')).toMatchObject({
      standing: 'WAITING',
      orders: 1,
      inWords: 'Đang chờ gửi lại theo lệnh của văn phòng.',
    });
    const story = await world.call('GET', `/ledger/mail-order/${mailOrderId('d2:a:p')}/events`, {
      as: 'kiem-soat',
    });
    expect(story.body.items).toMatchObject([
      {
        type: 'MAIL_ORDERED_AGAIN',
        actor: 'chuyen-vien',
        payload: { mailKey: 'd2:a:p', was: 'AMBIGUOUS', reason: 'Đã sửa địa chỉ thư.' },
      },
    ]);
  });

  test('lần hai cũng phải có người ra lệnh; sự kiện đến lại không gửi thêm', async () => {
    await ambiguous('d2:b:p');
    await order('d2:b:p', 'chuyen-vien');
    await relay('d2:b:p');
    await world.deps.mailStore.claimImmediate(NOW, 99);
    await world.deps.mailStore.settle(['d2:b:p'], 'AMBIGUOUS', NOW, 'Connection closed unexpectedly');
    await relay('d2:b:p');
    expect(await lineOf('d2:b:p')).toMatchObject({ standing: 'AMBIGUOUS', orders: 1 });
    expect((await order('d2:b:p', 'quan-tri')).body).toMatchObject({ version: 2 });
    await relay('d2:b:p');
    expect(await lineOf('d2:b:p')).toMatchObject({ standing: 'WAITING', orders: 2 });
  });

  test('cùng một khóa yêu cầu cho cùng một câu trả lời, không thành hai lệnh', async () => {
    await ambiguous('d2:c:p');
    const headers = { 'idempotency-key': 'gui-lai-1' };
    const first = await order('d2:c:p', 'chuyen-vien', { headers });
    const again = await order('d2:c:p', 'chuyen-vien', { headers });
    expect([again.status, again.text]).toEqual([first.status, first.text]);
  });

  test.each([
    ['kiem-soat', 403],
    ['chu-tich', 403],
    ['can-bo-dong-phu', 403],
    ['chuyen-vien', 200],
  ] as const)('%s: %d', async (as, status) => {
    await ambiguous(`d3:${as}:p`);
    expect((await order(`d3:${as}:p`, as)).status).toBe(status);
  });

  test('thư đã gửi, thư đang chờ, thư không có: từ chối và nói vì sao', async () => {
    await claimed('d4:gui:p');
    await world.deps.mailStore.settle(['d4:gui:p'], 'SENT', NOW);
    await claimed('d4:hoan:p');
    await putBack('d4:hoan:p', soon, '450 busy');
    const sent = await order('d4:gui:p', 'chuyen-vien');
    expect([sent.status, sent.body.detail]).toEqual([
      409,
      'Thư đã gửi lúc 09:00 03/11/2026 nên không gửi lại.',
    ]);
    const waiting = await order('d4:hoan:p', 'chuyen-vien');
    expect(waiting.body.detail).toBe('Thư đang chờ, hệ thống sẽ tự gửi lúc 09:15 03/11/2026.');
    expect((await order('d4:khong-co:p', 'chuyen-vien')).status).toBe(404);
    const silent = await world.call('POST', '/mails/d4:gui:p/resending', { as: 'chuyen-vien', json: {} });
    expect(silent.status).toBe(400);
  });
});
