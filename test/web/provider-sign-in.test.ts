/** Where an identity provider keeps the accounts: away to its page, back to where one was, with its token. */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, BrowserContext } from 'playwright-core';
import { SIGN_IN_META } from '../../shared/api-contract/sign-in.ts';
import { openBrowser } from './support/browser.ts';
import { openServed, PASSWORD, type Served } from './support/served.ts';

let served: Served;
let browser: Browser;
beforeAll(async () => {
  [served, browser] = await Promise.all([openServed(), openBrowser()]);
}, 60_000);
afterAll(async () => {
  await browser.close();
  await served.close();
});

/** A token that the system believes: of whoever signed in at the provider. */
async function tokenOf(account: string): Promise<string> {
  const response = await fetch(`${served.url}/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ account, password: PASSWORD }),
  });
  return ((await response.json()) as { token: string }).token;
}

interface Provider {
  readonly asked: URLSearchParams[];
  readonly granted: URLSearchParams[];
  /** What it says of who asks; absent: the state that was sent. */
  state?: string;
}

/** The provider's two addresses, and the page as `put-screens` puts it. */
async function withProvider(context: BrowserContext, account: string): Promise<Provider> {
  const provider: Provider = { asked: [], granted: [] };
  const options = {
    authorizationEndpoint: `${served.url}/provider/authorize`,
    tokenEndpoint: `${served.url}/provider/token`,
    clientId: 'screens',
    scope: 'openid',
  };
  const meta = `<head><meta name="${SIGN_IN_META}" content='${JSON.stringify(options)}'>`;
  await context.route(
    () => true,
    async (route) => {
      if (route.request().resourceType() !== 'document') return route.fallback();
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replace('<head>', meta) });
    },
  );
  await context.route(`${served.url}/provider/authorize*`, async (route) => {
    const asked = new URL(route.request().url()).searchParams;
    provider.asked.push(asked);
    const back = `${asked.get('redirect_uri')}?code=c1&state=${provider.state ?? asked.get('state')}`;
    const body = `<meta http-equiv="refresh" content="0;url=${back.replaceAll('&', '&amp;')}">`;
    await route.fulfill({ contentType: 'text/html', body });
  });
  await context.route(`${served.url}/provider/token`, async (route) => {
    provider.granted.push(new URLSearchParams(route.request().postData() ?? ''));
    await route.fulfill({ json: { id_token: await tokenOf(account), refresh_token: 'again' } });
  });
  return provider;
}

test('A person signs in at the provider and is back on the page that they had opened', async () => {
  const context = await browser.newContext();
  const provider = await withProvider(context, 'chuyen-vien');
  const page = await context.newPage();
  await page.goto(`${served.url}/account?from=mail`);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.getByRole('heading', { level: 1, name: 'Tài khoản của tôi' }).waitFor();
  expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/account?from=mail');
  expect(await page.getByRole('main').innerText()).toContain('Chuyên viên Văn phòng');
  const [asked, granted] = [provider.asked[0]!, provider.granted[0]!];
  expect(Object.fromEntries(asked)).toMatchObject({
    response_type: 'code',
    client_id: 'screens',
    redirect_uri: `${served.url}/sign-in/return`,
    code_challenge_method: 'S256',
  });
  const challenge = createHash('sha256')
    .update(granted.get('code_verifier') ?? '')
    .digest('base64url');
  expect(asked.get('code_challenge')).toBe(challenge);
  expect(granted.get('code')).toBe('c1');
  expect(await page.getByLabel('Mật khẩu mới').count(), 'passwords are the provider’s').toBe(0);
  await context.close();
});

test('Whoever signed out is asked for the password anew, since the provider still knows the one before', async () => {
  const context = await browser.newContext();
  const provider = await withProvider(context, 'chuyen-vien');
  const page = await context.newPage();
  const signIn = page.getByRole('button', { name: 'Đăng nhập' });
  await page.goto(`${served.url}/account`);
  await signIn.click();
  await page.getByRole('button', { name: 'Đăng xuất' }).click();
  await page.waitForURL(`${served.url}/`);
  await signIn.click();
  await page.locator('#main').waitFor();
  const other = await context.newPage();
  await other.goto(`${served.url}/account`);
  await other.getByRole('button', { name: 'Đăng nhập' }).click();
  await other.locator('#main').waitFor();
  expect(provider.asked.map((asked) => asked.get('prompt'))).toEqual([null, 'login', null]);
  await context.close();
});

test('A code that was not asked for here signs nobody in, and the page says so', async () => {
  const context = await browser.newContext();
  const provider = await withProvider(context, 'chuyen-vien');
  provider.state = 'foreign';
  const page = await context.newPage();
  await page.goto(served.url);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.getByRole('alert').waitFor();
  expect(await page.getByRole('alert').innerText()).toContain('hãy đăng nhập lại');
  expect(provider.granted).toEqual([]);
  expect(page.url()).not.toContain('code=');
  await context.close();
});
