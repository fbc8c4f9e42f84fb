import { expect, test } from 'vitest';
import { readConfig } from '../../local/config.ts';

test('without any setting the machine starts with the sample province, local accounts and an outbox folder', () => {
  const config = readConfig({});
  expect(config).toMatchObject({ host: '127.0.0.1', port: 8080, demo: true, behindProxy: false });
  expect(config.smtp).toBeUndefined();
  expect(config.oidc).toBeUndefined();
});

test('a mail server is one address; the secure port is the default of its scheme', () => {
  expect(readConfig({ SMTP_URL: 'smtps://mail:m%40t@thu.tinh.example' }).smtp).toEqual({
    host: 'thu.tinh.example',
    port: 465,
    secure: true,
    login: { user: 'mail', password: 'm@t' },
  });
  expect(readConfig({ SMTP_URL: 'smtp://thu.tinh.example' }).smtp).toEqual({
    host: 'thu.tinh.example',
    port: 587,
    secure: false,
  });
});

test('every wrong setting is named at once, and the machine does not start', () => {
  expect(() => readConfig({ PORT: 'tám', PUBLIC_URL: 'chidao' })).toThrow(/PORT.*PUBLIC_URL/);
  expect(() => readConfig({ OIDC_ISSUER: 'https://dangnhap.tinh.example' })).toThrow(/OIDC_AUDIENCE/);
  const address = 'https://dangnhap.tinh.example';
  const half = { OIDC_ISSUER: address, OIDC_AUDIENCE: 'chi-dao', OIDC_TOKEN_ENDPOINT: `${address}/token` };
  expect(() => readConfig(half)).toThrow(/OIDC_AUTHORIZATION_ENDPOINT/);
  expect(readConfig({ ...half, OIDC_AUTHORIZATION_ENDPOINT: `${address}/authorize` }).oidc?.signIn).toEqual({
    authorizationEndpoint: `${address}/authorize`,
    tokenEndpoint: `${address}/token`,
    clientId: 'chi-dao',
    scope: 'openid',
  });
});
