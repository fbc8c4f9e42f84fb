/** The whole one-machine home with its screens, on a virtual clock, as a browser meets it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { apiHandlers } from '../../../functions/api/handlers.ts';
import { createSessions } from '../../../local/accounts/sessions.ts';
import { loadSigningKey } from '../../../local/accounts/signing-key.ts';
import { createTokenIssuer } from '../../../local/accounts/tokens.ts';
import { createTokenVerifier } from '../../../local/accounts/verify-token.ts';
import { createVirtualClock, type VirtualClock } from '../../../local/clock/virtual-clock.ts';
import { loadDemo } from '../../../local/demo.ts';
import { openHome, type Home } from '../../../local/home/home.ts';
import { createGateway } from '../../../local/http/create-gateway.ts';
import { createDiskFiles } from '../../../shared/adapters/disk/files.ts';
import { createOutboxMailer } from '../../../shared/adapters/outbox/mailer.ts';
import { atLocalTime, day } from '../../../shared/domain/time.ts';
import { buildScreens } from '../../../web/build.ts';
import { preparedAssembly } from '../../support/assembly.ts';

export const PASSWORD = 'mat-khau-chung';
const ISSUER = 'https://chi-dao.local';
const AUDIENCE = 'chi-dao';
const FROM = { name: 'Hệ thống theo dõi chỉ đạo', address: 'chidao@tinh.example' };

export interface Served {
  readonly url: string;
  readonly home: Home;
  readonly clock: VirtualClock;
  /** .eml files of every mail that was sent. */
  readonly outbox: string;
  readonly failures: string[];
  /** Lets time pass until a local hour of a day; every session ends on the way. */
  until(day: string, hour?: number): Promise<void>;
  settle(): Promise<void>;
  close(): Promise<void>;
}

/** Monday 02/11/2026, 8:00: the sample province, letter 455 just issued, units answering. */
export async function openServed(start = '2026-11-02'): Promise<Served> {
  const folder = await mkdtemp(join(tmpdir(), 'chi-dao-web-'));
  const outbox = join(folder, 'outbox');
  const clock = createVirtualClock(atLocalTime(day(start), 8 * 60));
  const key = await loadSigningKey(folder);
  const tokens = createTokenIssuer({ key, clock, issuer: ISSUER, audience: AUDIENCE });
  const failures: string[] = [];
  const home = await openHome({
    ledgerFile: join(folder, 'ledger.sqlite'),
    assembly: await preparedAssembly(),
    time: clock,
    mailer: createOutboxMailer({
      folder: outbox,
      identity: { from: FROM, domain: 'tinh.example', listName: 'chi-dao' },
      clock,
    }),
    files: createDiskFiles(join(folder, 'files')),
    settings: {
      publicUrl: 'http://chidao.example',
      mailFrom: FROM,
      linkKeys: [{ id: 'k1', secret: new Uint8Array(32).fill(7) }],
      province: {
        name: 'tỉnh Lam Giang',
        place: 'Lam Giang',
        officeUnitId: 'van-phong',
        committeeUnitId: 'ubnd-tinh',
      },
    },
    sessions: (deps) => createSessions(deps, tokens),
    log: ({ level, operation, message }) => {
      if (level === 'ERROR') failures.push(`${operation}: ${message}`);
    },
  });
  const gateway = await createGateway({
    runtime: home.runtime,
    verifier: createTokenVerifier({ clock, local: { issuer: ISSUER, audience: AUDIENCE, key } }),
    handlers: apiHandlers,
    webFolder: await buildScreens(),
  });
  await home.start();
  await loadDemo(home, PASSWORD);
  const settle = async (): Promise<void> => {
    await clock.quiet();
    await home.relay.settled();
    await clock.quiet();
  };
  await settle();
  const { url } = await gateway.listen(0);
  return {
    url,
    home,
    clock,
    outbox,
    failures,
    settle,
    until: async (text, hour = 9) => {
      await clock.runUntil(atLocalTime(day(text), hour * 60));
      await settle();
    },
    close: async () => {
      await gateway.close(500);
      home.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A letter on paper allows no scripts, not even the one by which this browser keeps the server's day. */
const OWN_CLOCK_REFUSED =
  /^Blocked script execution in 'about:blank' because the document's frame is sandboxed/;

export interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What the browser complained about: scripts that failed, policies that were broken. */
  readonly complaints: string[];
}

/** A person at their own computer, signed in, on the server's day. */
export async function visit(
  browser: Browser,
  { url, clock }: { readonly url: string; readonly clock: Pick<VirtualClock, 'now'> },
  account: string,
  viewport = { width: 1366, height: 850 },
): Promise<Visit> {
  const context = await browser.newContext({ viewport, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' });
  const page = await context.newPage();
  await page.clock.setFixedTime(new Date(clock.now()));
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !OWN_CLOCK_REFUSED.test(message.text()))
      complaints.push(message.text());
  });
  await page.goto(`${url}/`);
  await signIn(page, account);
  return { context, page, complaints };
}

export async function signIn(page: Page, account: string): Promise<void> {
  await page.getByLabel('Tài khoản').fill(account);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.locator('#main').waitFor();
}
