import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { instantAt, millisOf } from '../../shared/domain/time.ts';
import { NOW, openApiWorld, type ApiWorld } from './api-world.ts';

let world: ApiWorld;
beforeAll(async () => {
  world = await openApiWorld();
});
afterAll(() => world.close());

const signIn = (account: string, password: string) =>
  world.call('POST', '/sessions', { json: { account, password } });
const put = (account: string, json: unknown, headers: Record<string, string> = {}) =>
  world.call('PUT', `/accounts/${account}`, { as: 'quan-tri', json, headers });

describe('tài khoản do hệ thống giữ', () => {
  test('an administrator opens one; the generated password is told once, and opens the door', async () => {
    const opened = await put('dong.phu', { personId: 'can-bo-dong-phu' });
    expect(opened.status, opened.text).toBe(200);
    const password = String(opened.body['password']);
    expect(password).toMatch(/^[a-z0-9]{4}(-[a-z0-9]{4}){3}$/);
    expect((await signIn('dong.phu', password)).body['personId']).toBe('can-bo-dong-phu');
    const listed = await world.call('GET', '/accounts?q=dong', { as: 'quan-tri' });
    expect(listed.body.items).toMatchObject([
      { account: 'dong.phu', state: 'OPEN', personId: 'can-bo-dong-phu' },
    ]);
    expect(listed.text).not.toContain('scrypt');
    const events = await world.deps.ledger.events({ kind: 'account', id: 'dong.phu' });
    expect(JSON.stringify(events)).not.toContain(password);
  });

  test('a reset takes the old password away, and can insist on the version that was read', async () => {
    const first = await put('tan.lap', { personId: 'can-bo-tan-lap', password: 'mật khẩu thứ nhất' });
    expect(first.body['password']).toBeUndefined();
    expect((await put('tan.lap', { personId: 'can-bo-tan-lap' }, { 'if-match': '"9"' })).status).toBe(412);
    const again = await put(
      'tan.lap',
      { personId: 'can-bo-tan-lap', password: 'mật khẩu thứ hai' },
      { 'if-match': first.headers.get('etag') ?? '' },
    );
    expect(again.status, again.text).toBe(200);
    expect((await signIn('tan.lap', 'mật khẩu thứ nhất')).status).toBe(401);
    expect((await signIn('tan.lap', 'mật khẩu thứ hai')).status).toBe(201);
  });

  test('nobody gets an account who is not on record, nor a second one, nor a weak password', async () => {
    const refusals = [
      [await put('ma', { personId: 'khong-co' }), 422, 'personId'],
      [await put('khac', { personId: 'can-bo-dong-phu' }), 409, 'personId'],
      [await put('chu-tich-tinh', { personId: 'chu-tich', password: 'Chu-Tich-Tinh' }), 422, 'password'],
      [await put('chu-tich-tinh', { personId: 'chu-tich', password: 'ngắn' }), 400, 'password'],
      [await put('Hoa', { personId: 'chu-tich' }), 400, 'account'],
    ] as const;
    for (const [answer, status, field] of refusals) {
      expect(answer.status, answer.text).toBe(status);
      expect(answer.body.errors[0]?.field).toBe(field);
    }
  });

  test('a closed account opens nothing and answers like one that never was; it can be opened again', async () => {
    await put('kiem.soat', { personId: 'kiem-soat', password: 'mật khẩu của tôi' });
    const close = (account: string, as = 'quan-tri') => world.call('DELETE', `/accounts/${account}`, { as });
    expect((await close('kiem.soat')).body.phase).toBe('CLOSED');
    const closed = await signIn('kiem.soat', 'mật khẩu của tôi');
    expect(closed.status).toBe(401);
    expect(closed.text).toBe((await signIn('chua.tung.co', 'mật khẩu của tôi')).text);
    expect((await close('kiem.soat')).status).toBe(409);
    expect((await close('chua.tung.co')).status).toBe(404);
    await put('quan.tri', { personId: 'quan-tri', password: 'mật khẩu quản trị' });
    expect(await close('quan.tri')).toMatchObject({ status: 403, body: { code: 'OWN_WORK' } });
    await put('kiem.soat', { personId: 'kiem-soat', password: 'mật khẩu mới của tôi' });
    expect((await signIn('kiem.soat', 'mật khẩu mới của tôi')).status).toBe(201);
  });
});

describe('đổi mật khẩu của mình', () => {
  const change = (current: string, next: string, as = 'van-thu') =>
    world.call('PUT', '/me/password', { as, json: { current, next } });

  test('whoever knows the old one may; the new one is long enough and not the name of the account', async () => {
    await put('van-thu-tinh', { personId: 'van-thu', password: 'mật khẩu ban đầu' });
    const refused = [
      [await change('không phải', 'mật khẩu mới'), 422, 'current'],
      [await change('mật khẩu ban đầu', 'ngắn'), 400, 'next'],
      [await change('mật khẩu ban đầu', 'VAN-THU-TINH'), 422, 'next'],
      [await change('mật khẩu ban đầu', 'mật khẩu ban đầu'), 422, 'next'],
    ] as const;
    for (const [answer, status, field] of refused) {
      expect(answer.status, answer.text).toBe(status);
      expect(answer.body.errors[0]?.field).toBe(field);
    }
    const done = await change('mật khẩu ban đầu', 'mật khẩu mới');
    expect(done.status, done.text).toBe(200);
    expect((await signIn('van-thu-tinh', 'mật khẩu ban đầu')).status).toBe(401);
    expect((await signIn('van-thu-tinh', 'mật khẩu mới')).status).toBe(201);
    expect((await change('x', 'mật khẩu mới', 'chuyen-vien')).status).toBe(404);
  });

  test('guessing at the old one locks the account, as guessing when signing in does', async () => {
    await put('chanh', { personId: 'chanh-van-phong', password: 'mật khẩu của Chánh' });
    for (let count = 0; count < 10; count += 1)
      expect((await change('sai', 'mật khẩu mới', 'chanh-van-phong')).status).toBe(422);
    const locked = await change('mật khẩu của Chánh', 'mật khẩu mới', 'chanh-van-phong');
    expect(locked.status).toBe(429);
    expect(Number(locked.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await signIn('chanh', 'mật khẩu của Chánh')).status).toBe(429);
    const listed = await world.call('GET', '/accounts?q=chanh', { as: 'quan-tri' });
    expect(listed.body.items).toMatchObject([{ account: 'chanh', state: 'LOCKED' }]);
    world.clock.set(instantAt(millisOf(NOW) + 15 * 60_000 + 1));
    expect((await change('mật khẩu của Chánh', 'mật khẩu mới', 'chanh-van-phong')).status).toBe(200);
    world.clock.set(NOW);
  }, 60_000);

  test('where an identity provider keeps the accounts, none of this exists', async () => {
    const { sessions: _none, ...runtime } = world.runtime;
    const { handler } = await import('../../functions/api/change-password.ts');
    const answer = await handler.with(runtime)({
      rawPath: '/me/password',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ current: 'mật khẩu', next: 'mật khẩu mới' }),
      isBase64Encoded: false,
      requestContext: {
        requestId: 'r',
        http: { method: 'PUT', path: '/me/password', sourceIp: '::1' },
        authorizer: { jwt: { claims: { sub: 'van-thu' } } },
      },
    });
    expect(answer.statusCode).toBe(404);
  });
});
