/** How one machine is set up: environment variables, parsed once; a wrong one stops the start with a clear line. */
import { resolve } from 'node:path';
import * as z from 'zod/mini';
import type { SignInOptions } from '../shared/api-contract/sign-in.ts';

const port = z.coerce
  .number()
  .check(z.int({ error: 'must be a port number' }), z.minimum(0), z.maximum(65535));

const schema = z.object({
  DATA_DIR: z._default(z.string(), '.data'),
  HOST: z._default(z.string(), '127.0.0.1'),
  PORT: z._default(port, 8080),
  PUBLIC_URL: z.optional(
    z
      .string()
      .check(z.regex(/^https?:\/\/[^/]+$/, { error: 'must be an origin such as https://chidao.example.vn' })),
  ),
  BEHIND_PROXY: z._default(z.enum(['yes', 'no']), 'no'),
  /** `empty` starts without the sample province. */
  DEMO: z._default(z.enum(['sample', 'empty']), 'sample'),
  /** `smtp://user:password@host:587` or `smtps://…`; without it mails go to the outbox folder. */
  SMTP_URL: z.optional(z.url({ error: 'must look like smtp://user:password@host:587' })),
  MAIL_FROM: z._default(z.string(), 'chidao@tinh.example'),
  MAIL_FROM_NAME: z._default(z.string(), 'Hệ thống theo dõi chỉ đạo'),
  PROVINCE_NAME: z._default(z.string(), 'tỉnh Lam Giang'),
  PROVINCE_PLACE: z._default(z.string(), 'Lam Giang'),
  OFFICE_UNIT_ID: z._default(z.string(), 'van-phong'),
  COMMITTEE_UNIT_ID: z._default(z.string(), 'ubnd-tinh'),
  OIDC_ISSUER: z.optional(z.url({ error: 'must be the address of an OpenID Connect issuer' })),
  /** The client under which the provider knows this installation. */
  OIDC_AUDIENCE: z.optional(z.string()),
  /** Where the screens send people to sign in, and fetch their token: as the provider's discovery document names them. */
  OIDC_AUTHORIZATION_ENDPOINT: z.optional(z.url()),
  OIDC_TOKEN_ENDPOINT: z.optional(z.url()),
  OIDC_SCOPE: z._default(z.string(), 'openid'),
  /** The `sub` under which the identity provider knows the administrator of the first start. */
  ADMIN_SUBJECT: z.optional(z.string().check(z.minLength(1), z.maxLength(200))),
  /** The next number of this year's register, when a paper register is taken over on the first start. */
  REGISTER_START: z._default(
    z.coerce.number().check(z.int({ error: 'must be a number' }), z.minimum(1), z.maximum(999_999)),
    1,
  ),
});

export interface LocalConfig {
  readonly dataFolder: string;
  readonly host: string;
  readonly port: number;
  readonly publicUrl: string;
  readonly behindProxy: boolean;
  readonly demo: boolean;
  readonly smtp?: {
    readonly host: string;
    readonly port: number;
    readonly secure: boolean;
    readonly login?: { readonly user: string; readonly password: string };
  };
  readonly mailFrom: { readonly name: string; readonly address: string };
  readonly province: {
    readonly name: string;
    readonly place: string;
    readonly officeUnitId: string;
    readonly committeeUnitId: string;
  };
  readonly oidc?: { readonly issuer: string; readonly audience: string; readonly signIn: SignInOptions };
  readonly administratorSubject?: string;
  readonly registerStart: number;
}

function smtpOf(address: string): NonNullable<LocalConfig['smtp']> {
  const { protocol, hostname, port: given, username, password } = new URL(address);
  const secure = protocol === 'smtps:';
  const login =
    username === ''
      ? {}
      : { login: { user: decodeURIComponent(username), password: decodeURIComponent(password) } };
  return { host: hostname, port: given === '' ? (secure ? 465 : 587) : Number(given), secure, ...login };
}

/** All of it or nothing: with half of it people could not sign in. */
function oidcOf(given: z.infer<typeof schema>): LocalConfig['oidc'] {
  const issuer = given.OIDC_ISSUER;
  const audience = given.OIDC_AUDIENCE;
  const authorizationEndpoint = given.OIDC_AUTHORIZATION_ENDPOINT;
  const tokenEndpoint = given.OIDC_TOKEN_ENDPOINT;
  const told = [issuer, audience, authorizationEndpoint, tokenEndpoint];
  if (told.every((one) => one === undefined)) return undefined;
  if (
    issuer === undefined ||
    audience === undefined ||
    authorizationEndpoint === undefined ||
    tokenEndpoint === undefined
  )
    throw new Error(
      'Wrong settings: OIDC_ISSUER, OIDC_AUDIENCE, OIDC_AUTHORIZATION_ENDPOINT and OIDC_TOKEN_ENDPOINT belong together',
    );
  const signIn = { authorizationEndpoint, tokenEndpoint, clientId: audience, scope: given.OIDC_SCOPE };
  return { issuer, audience, signIn };
}

/** Throws one error that lists every wrong variable. */
export function readConfig(variables: Readonly<Record<string, string | undefined>>): LocalConfig {
  const parsed = schema.safeParse(variables);
  if (!parsed.success)
    throw new Error(
      `Wrong settings: ${parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`).join('; ')}`,
    );
  const given = parsed.data;
  const oidc = oidcOf(given);
  return {
    dataFolder: resolve(given.DATA_DIR),
    host: given.HOST,
    port: given.PORT,
    publicUrl: given.PUBLIC_URL ?? `http://localhost:${given.PORT}`,
    behindProxy: given.BEHIND_PROXY === 'yes',
    demo: given.DEMO === 'sample',
    ...(given.SMTP_URL === undefined ? {} : { smtp: smtpOf(given.SMTP_URL) }),
    mailFrom: { name: given.MAIL_FROM_NAME, address: given.MAIL_FROM },
    province: {
      name: given.PROVINCE_NAME,
      place: given.PROVINCE_PLACE,
      officeUnitId: given.OFFICE_UNIT_ID,
      committeeUnitId: given.COMMITTEE_UNIT_ID,
    },
    registerStart: given.REGISTER_START,
    ...(given.ADMIN_SUBJECT === undefined ? {} : { administratorSubject: given.ADMIN_SUBJECT }),
    ...(oidc === undefined ? {} : { oidc }),
  };
}
