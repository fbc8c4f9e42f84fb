/** `DEMO=empty npm start`, as a province begins: a real process, a data folder of its own, real HTTP. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const ROOT = new URL('../..', import.meta.url);

interface Started {
  readonly child: ChildProcess;
  readonly url: string;
  readonly text: string;
}
let folder: string;
const children: ChildProcess[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chi-dao-first-'));
});
afterAll(async () => {
  for (const child of children) if (child.exitCode === null) child.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

function start(): Promise<Started> {
  const { VITEST: _not, NODE_OPTIONS: _either, ...inherited } = process.env;
  const env = {
    ...inherited,
    DATA_DIR: folder,
    PORT: '0',
    DEMO: 'empty',
    PROVINCE_NAME: 'tỉnh Mỹ Sơn',
    PROVINCE_PLACE: 'Mỹ Sơn',
    OFFICE_UNIT_ID: 'vp-ubnd',
    COMMITTEE_UNIT_ID: 'ubnd-my-son',
    REGISTER_START: '120',
  };
  const child = spawn(process.execPath, ['--conditions=local', 'local/start.ts'], { cwd: ROOT, env });
  children.push(child);
  return new Promise((resolve, reject) => {
    let text = '';
    child.once('exit', (code) => reject(new Error(`ended with ${String(code)}:\n${text}`)));
    child.stderr.setEncoding('utf8').on('data', (part: string) => (text += part));
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      text += part;
      const url = /http:\/\/\S+/.exec(text)?.[0];
      if (url !== undefined && text.includes('Ctrl+C')) resolve({ child, url, text });
    });
  });
}
async function kill({ child }: Started): Promise<void> {
  child.removeAllListeners('exit');
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
}

interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown> & { readonly items?: readonly unknown[] };
}
async function call(url: string, method: string, path: string, token = '', json?: unknown): Promise<Answer> {
  const response = await fetch(`${url}${path}`, {
    method,
    headers: {
      ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
      ...(json === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(json === undefined ? {} : { body: JSON.stringify(json) }),
  });
  return { status: response.status, body: (await response.json()) as Answer['body'] };
}
async function signIn(url: string, account: string, password: string): Promise<string> {
  const { status, body } = await call(url, 'POST', '/sessions', '', { account, password });
  expect(status).toBe(201);
  return String(body['token']);
}

test('an empty province begins with one administrator, who enters everybody else; a second start changes nothing', async () => {
  const first = await start();
  const password = (await readFile(join(folder, 'initial-password'), 'utf8')).trim();
  expect((await stat(join(folder, 'initial-password'))).mode & 0o777).toBe(0o600);
  expect(first.text).toContain(password);
  const { url } = first;
  const token = await signIn(url, 'quan-tri', password);

  const me = await call(url, 'GET', '/me', token);
  expect(me.body).toMatchObject({ unitId: 'vp-ubnd', roles: [{ role: 'ADMINISTRATOR' }] });
  const units = await call(url, 'GET', '/units', token);
  expect(units.body.items).toMatchObject([
    { id: 'ubnd-my-son', name: 'Ủy ban nhân dân tỉnh Mỹ Sơn', kind: 'PEOPLES_COMMITTEE' },
    { id: 'vp-ubnd', parentId: 'ubnd-my-son', kind: 'OFFICE' },
  ]);
  expect((await call(url, 'GET', '/policy', token)).body['signing']).toMatchObject({ version: 1 });
  expect((await call(url, 'GET', '/calendar', token)).body['specialDays']).not.toEqual([]);

  const unit = { name: 'Xã Thạch Bàn', kind: 'COMMUNE', groups: ['communes'], validFrom: '2025-07-01' };
  expect((await call(url, 'PUT', '/units/xa-thach-ban', token, { unit })).status).toBe(200);
  const roles = [{ role: 'REGISTRAR', from: '2025-07-01' }];
  const person = { name: 'Cán bộ văn thư', email: 'vt@my-son.example', unitId: 'vp-ubnd', roles };
  expect((await call(url, 'PUT', '/people/van-thu', token, { person })).status).toBe(200);
  const account = await call(url, 'PUT', '/accounts/van-thu', token, { personId: 'van-thu' });
  const registrar = await signIn(url, 'van-thu', String(account.body['password']));
  // The year in Vietnam, which begins seven hours before the machine's.
  const year = new Date(Date.now() + 7 * 3_600_000).getUTCFullYear();
  const registers = (await call(url, 'GET', '/registers', registrar)).body.items;
  expect(registers).toMatchObject([
    { issuer: 'ubnd-my-son', year, nextNumber: 120 },
    { issuer: 'ubnd-my-son', year: year + 1, nextNumber: 1 },
  ]);

  const own = { current: password, next: 'mật khẩu của quản trị' };
  expect((await call(url, 'PUT', '/me/password', token, own)).status).toBe(200);
  await kill(first);
  const second = await start();
  expect(second.text).not.toContain('Mật khẩu ban đầu');
  expect(second.text).not.toContain(password);
  const again = await signIn(second.url, 'quan-tri', 'mật khẩu của quản trị');
  expect((await call(second.url, 'GET', '/units', again)).body.items).toHaveLength(3);
  await kill(second);
}, 120_000);
