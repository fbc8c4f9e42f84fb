/**
 * People of the user pool and their tokens, as a browser gets them: the page that Cognito serves takes the password and
 * gives a code, and only whoever asked for the code can change it into tokens (OAuth 2.0 with PKCE).
 */
import { createHash, randomBytes } from 'node:crypto';
import {
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
  CognitoIdentityProviderClient,
  DescribeUserPoolClientCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import * as z from 'zod/mini';
import { clientSettings } from '../deploy/client-settings.ts';

export interface UserPool {
  readonly id: string;
  readonly clientId: string;
}
export interface SignIn {
  /** Adds a person to the pool; answers the `sub` under which it knows them. */
  add(email: string): Promise<string>;
  /** Gives a person of the pool a password, as they would themselves at the first sign-in. */
  choosePassword(email: string): Promise<void>;
  /** The token that the API is called with; kept until the run ends. */
  tokenOf(email: string): Promise<string>;
}

const tokensSchema = z.object({ id_token: z.string(), access_token: z.string() });

/** Long enough for any policy of a pool, with every kind of character. */
const newPassword = (): string => `${randomBytes(18).toString('base64url')}-aA1!`;

async function codeFrom(
  endpoint: string,
  asked: Readonly<Record<string, string>>,
  username: string,
  password: string,
): Promise<string> {
  const page = await fetch(`${endpoint}/oauth2/authorize?${new URLSearchParams(asked)}`);
  if (!(await page.text()).includes('name="password"')) throw new Error('There is no page to sign in on');
  const body = new URLSearchParams({ ...asked, username, password });
  const answer = await fetch(`${endpoint}/login`, { method: 'POST', body, redirect: 'manual' });
  const location = new URL(answer.headers.get('location') ?? 'about:blank');
  const code = location.searchParams.get('code');
  if (code === null || location.searchParams.get('state') !== asked['state'])
    throw new Error(`${username} was not let in: ${answer.status} ${await answer.text()}`);
  return code;
}

async function tokensFor(endpoint: string, body: URLSearchParams) {
  const answer = await fetch(`${endpoint}/oauth2/token`, { method: 'POST', body });
  return tokensSchema.parse(await answer.json());
}

export function createSignIn(endpoint: string, pool: UserPool): SignIn {
  const client = new CognitoIdentityProviderClient(clientSettings(endpoint));
  const passwords = new Map<string, string>();
  const tokens = new Map<string, Promise<string>>();
  const UserPoolId = pool.id;
  const returnTo = client
    .send(new DescribeUserPoolClientCommand({ UserPoolId, ClientId: pool.clientId }))
    .then(({ UserPoolClient }) => UserPoolClient?.CallbackURLs?.[0] ?? '');
  returnTo.catch(() => undefined);

  async function choosePassword(email: string): Promise<void> {
    const Password = newPassword();
    const person = { UserPoolId, Username: email };
    await client.send(new AdminSetUserPasswordCommand({ ...person, Password, Permanent: true }));
    passwords.set(email, Password);
  }
  async function signIn(email: string): Promise<string> {
    const verifier = randomBytes(32).toString('base64url');
    const client_id = pool.clientId;
    const redirect_uri = await returnTo;
    const asked = {
      client_id,
      redirect_uri,
      response_type: 'code',
      scope: 'openid email profile',
      state: randomBytes(8).toString('base64url'),
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      code_challenge_method: 'S256',
    };
    const code = await codeFrom(endpoint, asked, email, passwords.get(email) ?? '');
    const grant = {
      grant_type: 'authorization_code',
      client_id,
      redirect_uri,
      code,
      code_verifier: verifier,
    };
    return (await tokensFor(endpoint, new URLSearchParams(grant))).id_token;
  }
  return {
    async add(email) {
      const UserAttributes = [
        { Name: 'email', Value: email },
        { Name: 'email_verified', Value: 'true' },
      ];
      const { User } = await client.send(
        new AdminCreateUserCommand({
          UserPoolId,
          Username: email,
          UserAttributes,
          MessageAction: 'SUPPRESS',
        }),
      );
      await choosePassword(email);
      return User?.Attributes?.find(({ Name }) => Name === 'sub')?.Value ?? '';
    },
    choosePassword,
    tokenOf(email) {
      const known = tokens.get(email) ?? signIn(email);
      tokens.set(email, known);
      return known;
    },
  };
}
