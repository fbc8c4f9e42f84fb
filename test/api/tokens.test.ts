import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hashPassword, isPassword } from '../../local/accounts/password.ts';
import { putAccount } from '../../local/accounts/put-account.ts';
import { loadSigningKey, SIGNING_KEY_FILE } from '../../local/accounts/signing-key.ts';
import { createTokenIssuer } from '../../local/accounts/tokens.ts';
import { instantAt, millisOf } from '../../shared/domain/time.ts';
import { AUDIENCE, ISSUER, NOW, openApiWorld, person, type ApiWorld } from './api-world.ts';

/** An identity provider on this machine: discovery document and key set over real HTTP. */
async function startProvider() {
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
  const jwk = { ...(await exportJWK(publicKey)), kid: 'p1', alg: 'ES256', use: 'sig' };
  const server: Server = createServer((request, response) => {
    const body = request.url === '/keys' ? { keys: [jwk] } : { issuer, jwks_uri: `${issuer}/keys` };
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const mint = (subject: string, claims: { aud?: string; iss?: string; minutes?: number } = {}) => {
    const now = Math.floor(millisOf(NOW) / 1000);
    return new SignJWT()
      .setProtectedHeader({ alg: 'ES256', kid: 'p1' })
      .setIssuer(claims.iss ?? issuer)
      .setAudience(claims.aud ?? 'tinh')
      .setSubject(subject)
      .setIssuedAt(now)
      .setExpirationTime(now + (claims.minutes ?? 10) * 60)
      .sign(privateKey);
  };
  return { issuer, mint, close: () => server.close() };
}

let provider: Awaited<ReturnType<typeof startProvider>>;
let world: ApiWorld;
beforeAll(async () => {
  provider = await startProvider();
  world = await openApiWorld({ external: { issuer: provider.issuer, audience: 'tinh' } });
  await world.put(
    'person',
    'nguoi-ngoai',
    person('nguoi-ngoai', 'xa-tan-lap', ['REPORTING_OFFICER'], { subject: 'auth0|42' }),
  );
});
afterAll(async () => {
  await world.close();
  provider.close();
});

const me = (token?: string) => world.call('GET', '/me', token === undefined ? {} : { token });
const seconds = Math.floor(millisOf(NOW) / 1000);

describe('mã phiên', () => {
  test('a good token opens the door, and says who one is today', async () => {
    const { body } = await world.call('GET', '/me', { as: 'can-bo-dong-phu' });
    expect(body).toMatchObject({
      personId: 'can-bo-dong-phu',
      unitName: 'Xã Đồng Phú',
      roles: [{ role: 'REPORTING_OFFICER' }],
    });
  });

  test('expired, of another issuer, for another audience, unsigned, tampered or garbled: 401, with a problem in Vietnamese', async () => {
    const good = (await world.tokens.mint('chuyen-vien')).token;
    const [head = '', payload = '', signature = ''] = good.split('.');
    const forged = Buffer.from(
      JSON.stringify({ ...JSON.parse(Buffer.from(payload, 'base64url').toString()), sub: 'chu-tich' }),
    ).toString('base64url');
    const issuerWith = (more: { issuer?: string; audience?: string; minutes?: number }) =>
      createTokenIssuer({ key: world.key, clock: world.clock, issuer: ISSUER, audience: AUDIENCE, ...more });
    const claims = { iss: ISSUER, aud: AUDIENCE, sub: 'chuyen-vien', iat: seconds, exp: seconds + 600 };
    const hs256 = new SignJWT(claims).setProtectedHeader({ alg: 'HS256' });
    const bad: Record<string, string> = {
      expired: (await issuerWith({ minutes: -1 }).mint('chuyen-vien')).token,
      'another issuer': (await issuerWith({ issuer: 'urn:someone-else' }).mint('chuyen-vien')).token,
      'another audience': (await issuerWith({ audience: 'another-service' }).mint('chuyen-vien')).token,
      'alg none': new UnsecuredJWT(claims).encode(),
      'public key as a shared secret': await hs256.sign(
        new TextEncoder().encode(JSON.stringify(await exportJWK(world.key.publicKey))),
      ),
      'tampered payload': `${head}.${forged}.${signature}`,
      'tampered signature': `${head}.${payload}.${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`,
      garbled: 'khong-phai-token',
      'too long': `${head}.${'a'.repeat(9000)}.${signature}`,
      'without a subject': await new SignJWT({ iss: ISSUER, aud: AUDIENCE, iat: seconds, exp: seconds + 600 })
        .setProtectedHeader({ alg: 'EdDSA' })
        .sign(world.key.privateKey),
      'our issuer, signed by the provider': await provider.mint('chuyen-vien', {
        iss: ISSUER,
        aud: AUDIENCE,
      }),
      'provider, another audience': await provider.mint('auth0|42', { aud: 'another' }),
      'provider, expired': await provider.mint('auth0|42', { minutes: -5 }),
    };
    for (const [what, token] of Object.entries(bad)) {
      const answer = await me(token);
      expect(`${what}: ${answer.status}`).toBe(`${what}: 401`);
      expect(answer.headers.get('content-type')).toContain('application/problem+json');
      expect(answer.headers.get('www-authenticate')).toContain('Bearer');
      expect(answer.body).toMatchObject({ code: 'UNAUTHENTICATED', title: 'Chưa đăng nhập' });
    }
    expect((await me()).status).toBe(401);
    expect((await me(good)).status).toBe(200);
  });

  test('a remembered token still ends when its time has come', async () => {
    const { token } = await world.tokens.mint('chuyen-vien');
    expect((await me(token)).status).toBe(200);
    world.clock.set(instantAt(millisOf(NOW) + 31 * 60_000));
    expect((await me(token)).body.detail).toContain('hết hạn');
    world.clock.set(NOW);
  });

  test('a token of the province’s identity provider works by the subject on the person’s record', async () => {
    const known = await me(await provider.mint('auth0|42'));
    expect(known.body, known.text).toMatchObject({ personId: 'nguoi-ngoai' });
    expect((await me(await provider.mint('chuyen-vien'))).status).toBe(200);
    expect((await me(await provider.mint('nguoi-ngoai'))).status).toBe(403);
    const stranger = await me(await provider.mint('auth0|999'));
    expect(stranger).toMatchObject({ status: 403, body: { code: 'NOT_ENTITLED' } });
  });

  test('a provider that cannot be reached is nobody’s fault: 503, not 401', async () => {
    const lonely = await openApiWorld({ external: { issuer: 'http://127.0.0.1:9', audience: 'tinh' } });
    const token = await provider.mint('auth0|42', { iss: 'http://127.0.0.1:9' });
    expect((await lonely.call('GET', '/me', { token })).status).toBe(503);
    await lonely.close();
  });

  test('roles that ended no longer count, from that day on, with the same token', async () => {
    const { token } = await world.tokens.mint('sap-nghi');
    const role = { role: 'REPORTING_OFFICER' as const, from: '2026-01-01', until: '2026-11-04' };
    await world.put('person', 'sap-nghi', {
      ...person('sap-nghi', 'xa-tan-lap', []),
      roles: [role] as never,
    });
    expect((await me(token)).body.roles).toHaveLength(1);
    world.clock.set(instantAt(millisOf(NOW) + 24 * 3_600_000));
    const tomorrow = (await world.tokens.mint('sap-nghi')).token;
    expect((await me(tomorrow)).body.roles).toEqual([]);
    world.clock.set(NOW);
  });
});

describe('tài khoản', () => {
  test('the signing key is made once, kept, and readable by its owner only', async () => {
    const again = await loadSigningKey(world.folder);
    expect(again.id).toBe(world.key.id);
    expect((await stat(join(world.folder, SIGNING_KEY_FILE))).mode & 0o777).toBe(0o600);
  });

  test('a password is kept as scrypt with its cost, never twice the same, and typed composed or decomposed', async () => {
    const kept = await hashPassword('Mật khẩu dài hơn 10');
    expect(kept).toMatch(/^scrypt\$131072\$8\$1\$/);
    expect(await hashPassword('Mật khẩu dài hơn 10')).not.toBe(kept);
    expect(await isPassword('Mật khẩu dài hơn 10'.normalize('NFD'), kept)).toBe(true);
    expect(await isPassword('Mật khẩu dài hơn 11', kept)).toBe(false);
    await expect(isPassword('x', 'plain')).rejects.toThrow();
  });

  test('signing in works; ten failures lock the account for a quarter of an hour, from wherever', async () => {
    const passwordHash = await hashPassword('mat-khau-cua-toi');
    await putAccount(world.deps, { account: 'can.bo', personId: 'can-bo-dong-phu', passwordHash }, 'seed');
    const signIn = (account: string, password: string) =>
      world.call('POST', '/sessions', { json: { account, password } });
    const opened = await signIn('Can.Bo ', 'mat-khau-cua-toi');
    expect(opened.status, opened.text).toBe(201);
    expect((await me(opened.body.token)).body.personId).toBe('can-bo-dong-phu');
    const wrong = await signIn('can.bo', 'sai');
    const unknown = await signIn('khong.co', 'sai');
    expect(wrong.status).toBe(401);
    expect(unknown.text).toBe(wrong.text);
    for (let count = 0; count < 9; count += 1)
      await world.runtime.sessions!.open({ account: 'can.bo', password: 'sai', address: `10.0.0.${count}` });
    const locked = await world.runtime.sessions!.open({
      account: 'can.bo',
      password: 'mat-khau-cua-toi',
      address: '10.0.1.1',
    });
    expect(locked).toEqual({ outcome: 'LOCKED', retryAfterSeconds: 900 });
    const overHttp = await signIn('can.bo', 'mat-khau-cua-toi');
    expect(overHttp.status).toBe(429);
    expect(overHttp.headers.get('retry-after')).toBe('900');
    world.clock.set(instantAt(millisOf(NOW) + 15 * 60_000 + 1));
    expect((await signIn('can.bo', 'mat-khau-cua-toi')).status).toBe(201);
    world.clock.set(NOW);
  }, 60_000);

  test('one address that guesses at an account that does not exist is stopped just the same', async () => {
    const open = () => world.runtime.sessions!.open({ account: 'ma', password: 'x', address: '10.9.9.9' });
    const outcomes: string[] = [];
    for (let count = 0; count < 11; count += 1) outcomes.push((await open()).outcome);
    expect(outcomes).toEqual([...Array<string>(10).fill('WRONG'), 'LOCKED']);
  }, 60_000);
});
