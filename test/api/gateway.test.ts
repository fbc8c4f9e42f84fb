import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openApiWorld, type ApiWorld } from './api-world.ts';
import { content } from './assignments.ts';

let world: ApiWorld;
beforeAll(async () => {
  world = await openApiWorld();
});
afterAll(() => world.close());

/** Bytes as they are on the wire, for what no client library would send. */
const raw = (bytes: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(world.url).port), '127.0.0.1', () => socket.write(bytes));
    let text = '';
    socket.on('data', (chunk) => (text += chunk.toString()));
    socket.on('close', () => resolve(text));
    socket.on('error', reject);
  });

describe('cổng HTTP của một máy', () => {
  test('what does not exist, what is spelled wrongly and what has no such method are told apart, as problems', async () => {
    expect(await world.call('GET', '/khong-co')).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
    const other = await world.call('PATCH', '/me');
    expect(other.status).toBe(405);
    expect(other.headers.get('allow')).toBe('GET');
    expect((await world.call('GET', '/units/%E0%A4%A', { as: 'chuyen-vien' })).status).toBe(400);
    expect((await world.call('GET', '/units//', { as: 'chuyen-vien' })).status).toBe(404);
  });

  test('a body is JSON, says so, and is no larger than 1 MiB', async () => {
    const send = (raw: string, type = 'application/json') =>
      world.call('POST', '/directives', { as: 'chuyen-vien', raw, headers: { 'content-type': type } });
    expect((await send('{"content":')).body.detail).toBe('Nội dung gửi lên không phải là JSON hợp lệ.');
    expect((await send('a=b', 'application/x-www-form-urlencoded')).status).toBe(415);
    const large = await send(JSON.stringify({ content: 'x'.repeat(1_100_000) })).catch(() => ({
      status: 413,
    }));
    expect(large.status).toBe(413);
    const chunked = await raw(
      `POST /directives HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${(await world.tokens.mint('chuyen-vien')).token}\r\n` +
        `content-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n${`4000\r\n${'x'.repeat(0x4000)}\r\n`.repeat(70)}`,
    );
    expect(chunked).toMatch(/^HTTP\/1\.1 413 /);
  });

  test('every wrong field is named, in Vietnamese, and an unknown one is not swallowed', async () => {
    const answer = await world.call('POST', '/directives', {
      as: 'chuyen-vien',
      json: {
        content: { ...content(), subject: 7, urgency: 'SOON', clauses: [{ id: 'A!' }] },
        obligaton: true,
      },
    });
    expect(answer.status).toBe(400);
    const fields = answer.body.errors.map(({ field }: { field: string }) => field);
    expect(fields).toEqual(
      expect.arrayContaining(['content.subject', 'content.urgency', 'content.clauses.0.id', '']),
    );
    expect(answer.text).not.toMatch(/invalid|expected|required/i);
    const query = await world.call('GET', '/assignments?stauts=OPEN_OVERDUE', { as: 'chuyen-vien' });
    expect(query.body.errors).toMatchObject([
      { code: 'UNKNOWN_FIELD', message: 'Không nhận trường: stauts.' },
    ]);
  });

  test('what is not HTTP gets a problem and no more of our time', async () => {
    const answer = await raw('xin chào\r\n\r\n');
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).toContain('application/problem+json');
  });

  test('answers are never stored, and carry an id for whoever asks the administrator', async () => {
    const { headers } = await world.call('GET', '/me', { as: 'chuyen-vien' });
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f]{12}-/);
  });

  test('a failure of ours says nothing of its inside, and is logged once with the id that the caller was given', async () => {
    const broken = { ...world.deps.files, get: () => Promise.reject(new Error('secret: disk on fire')) };
    Object.assign(world.deps, { files: broken });
    Object.assign(world.deps.mailStore, { list: () => Promise.reject(new Error('secret: disk on fire')) });
    const before = world.log.length;
    const answer = await world.call('GET', '/mails', { as: 'kiem-soat' });
    expect(answer.status).toBe(500);
    expect(answer.text).not.toContain('secret');
    expect(world.log.slice(before)).toMatchObject([
      { operation: 'list-mails', requestId: answer.headers.get('x-request-id') },
    ]);
  });

  test('the description, the page to try it on, health and a welcome in Vietnamese', async () => {
    expect((await world.call('GET', '/health')).body).toMatchObject({ status: 'UP' });
    const docs = await world.call('GET', '/docs');
    expect(docs.text).toContain('Ban hành: lấy số, gửi đến từng đơn vị');
    expect(docs.text).not.toMatch(/(src|href)="https?:/);
    expect(docs.headers.get('content-security-policy')).toMatch(/script-src 'sha256-/);
    expect((await world.call('GET', '/')).text).toContain('href="/docs"');
    const person = { headers: { accept: 'text/html' } };
    expect((await world.call('GET', '/assignments/dabcd1234-xa-dong-phu-1', person)).text).toContain(
      '<!doctype html>',
    );
    expect((await world.call('GET', '/assignments/dabcd1234-xa-dong-phu-1')).status).toBe(401);
  });
});

test('the screens are served from their folder, and nothing outside it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'chi-dao-web-'));
  await mkdir(join(folder, 'web', 'assets'), { recursive: true });
  await writeFile(join(folder, 'web', 'index.html'), '<!doctype html><title>Chỉ đạo</title>');
  await writeFile(join(folder, 'web', 'assets', 'app-1a2b3c4d.js'), 'export {}');
  await writeFile(join(folder, 'secret.json'), '{}');
  const served = await openApiWorld({ webFolder: join(folder, 'web') });
  expect((await served.call('GET', '/')).text).toContain('Chỉ đạo');
  const script = await served.call('GET', '/assets/app-1a2b3c4d.js');
  expect(script.headers.get('cache-control')).toContain('immutable');
  const again = await served.call('GET', '/', {
    headers: { 'if-none-match': (await served.call('GET', '/')).headers.get('etag') ?? '' },
  });
  expect(again.status).toBe(304);
  for (const path of [
    '/../secret.json',
    '/..%2fsecret.json',
    '/assets/../../secret.json',
    '/%2e%2e/secret.json',
  ])
    expect((await served.call('GET', path)).status).not.toBe(200);
  await served.close();
  await rm(folder, { recursive: true });
});

test('where a provider keeps the accounts, the page leads there, and may fetch its token there and nowhere else', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'chi-dao-web-'));
  await writeFile(
    join(folder, 'index.html'),
    '<!doctype html><html><head><title>Chỉ đạo</title></head></html>',
  );
  const signIn = {
    authorizationEndpoint: 'https://dangnhap.tinh.example/authorize',
    tokenEndpoint: 'https://dangnhap.tinh.example/token',
    clientId: 'chi-dao',
    scope: 'openid',
  };
  const served = await openApiWorld({ webFolder: folder, signIn });
  const page = await served.call('GET', '/');
  const [, told = ''] = /<meta name="sign-in" content="([^"]*)"/.exec(page.text) ?? [];
  expect(JSON.parse(told.replaceAll('&quot;', '"'))).toEqual(signIn);
  expect(page.headers.get('content-security-policy')).toContain(
    "connect-src 'self' https://dangnhap.tinh.example/token",
  );
  const back = await served.call('GET', '/sign-in/return?code=c1', { headers: { accept: 'text/html' } });
  expect(back.text).toBe(page.text);
  await served.close();
  await rm(folder, { recursive: true });
});

test('closing finishes what is under way and takes nothing new', async () => {
  const closing = await openApiWorld();
  const answers = Array.from({ length: 20 }, () => closing.call('GET', '/units', { as: 'chuyen-vien' }));
  const settled = await Promise.allSettled(answers);
  expect(settled.every(({ status }) => status === 'fulfilled')).toBe(true);
  await closing.close();
  await expect(closing.call('GET', '/health')).rejects.toThrow();
});
