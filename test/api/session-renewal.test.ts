import { afterAll, beforeAll, expect, test } from 'vitest';
import { instantAt, millisOf } from '../../shared/domain/time.ts';
import { openApiWorld, type ApiWorld } from './api-world.ts';

let world: ApiWorld;
beforeAll(async () => {
  world = await openApiWorld();
});
afterAll(() => world.close());

const MINUTE = 60_000;
const pass = (minutes: number) => world.clock.set(instantAt(millisOf(world.clock.now()) + minutes * MINUTE));
const put = (password: string) =>
  world.call('PUT', '/accounts/dong.phu', {
    as: 'quan-tri',
    json: { personId: 'can-bo-dong-phu', password },
  });
const signIn = async (password: string): Promise<string> => {
  const answer = await world.call('POST', '/sessions', { json: { account: 'dong.phu', password } });
  return answer.body['token'];
};
const renew = (token: string) => world.call('POST', '/sessions/renewal', { token });

test('A new password, or a closed account, ends every session that began before', async () => {
  await put('mật khẩu thứ nhất');
  const before = await signIn('mật khẩu thứ nhất');
  await put('mật khẩu thứ hai');
  expect((await renew(before)).status).toBe(401);
  const after = await signIn('mật khẩu thứ hai');
  expect((await renew(after)).status).toBe(201);
  await world.call('DELETE', '/accounts/dong.phu', { as: 'quan-tri' });
  expect((await renew(after)).status).toBe(401);
  await put('mật khẩu thứ nhất');
});

test('Who is at work keeps the session through the day, and signs in again after ten hours', async () => {
  let token = await signIn('mật khẩu thứ nhất');
  for (let minutes = 0; minutes < 580; minutes += 20) {
    pass(20);
    const renewed = await renew(token);
    expect(renewed.status, renewed.text).toBe(201);
    token = renewed.body['token'];
  }
  pass(20);
  expect(await renew(token)).toMatchObject({ status: 401, body: { code: 'UNAUTHENTICATED' } });
});

test('A session that has lapsed cannot be renewed', async () => {
  const token = await signIn('mật khẩu thứ nhất');
  pass(31);
  expect((await renew(token)).status).toBe(401);
});
