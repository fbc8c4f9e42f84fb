/**
 * Sign-in with an identity provider: away to its page with a challenge, back with a code, and the code for a token. The token
 * that identifies the person is the one that the API asks for: by any provider it is a signed one, made out to this client.
 */
import { RETURN_PATH, type SignInOptions } from '../../shared/api-contract/sign-in.ts';
import type { AnswerOf } from './endpoint.ts';
import { lineProblem } from './client.ts';
import { problemOf } from './problem.ts';
import { forgetSignOut, keepSession, lifetimeOf, wasSignedOut, type Session } from './session.ts';
import { trusted } from './trusted.ts';

/** Kept while one is away: only who left comes back, and to where they were. */
interface Leaving {
  readonly verifier: string;
  readonly state: string;
  readonly from: string;
}
interface Tokens {
  readonly id_token: string;
  readonly refresh_token?: string;
}

const PLACE = 'chi-dao.sign-in';

const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');
const random = (): string => base64url(crypto.getRandomValues(new Uint8Array(32)));
const returnAddress = (): string => `${location.origin}${RETURN_PATH}`;

export const isBack = (): boolean => location.pathname === RETURN_PATH;

export async function leave({ authorizationEndpoint, clientId, scope }: SignInOptions): Promise<void> {
  const from = isBack() ? '/' : `${location.pathname}${location.search}`;
  const leaving: Leaving = { verifier: random(), state: random(), from };
  sessionStorage.setItem(PLACE, JSON.stringify(leaving));
  const challenge = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(leaving.verifier));
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: clientId,
    redirect_uri: returnAddress(),
    scope,
    state: leaving.state,
    code_challenge: base64url(new Uint8Array(challenge)),
    code_challenge_method: 'S256',
    // The provider's session outlives ours: on a shared computer the next one must not be taken for the last.
    ...(wasSignedOut() ? { prompt: 'login' } : {}),
  });
  location.assign(`${authorizationEndpoint}?${query.toString()}`);
}

const refused = (): Error =>
  new Error('Nơi cấp tài khoản chưa xác nhận được phiên đăng nhập này; hãy đăng nhập lại.');

async function askForTokens(
  { tokenEndpoint, clientId }: SignInOptions,
  grant: Readonly<Record<string, string>>,
): Promise<Tokens> {
  const response = await fetch(tokenEndpoint, {
    method: 'POST',
    body: new URLSearchParams({ client_id: clientId, ...grant }),
    cache: 'no-store',
    credentials: 'omit',
  }).catch(() => {
    throw lineProblem();
  });
  if (!response.ok) throw refused();
  return trusted<Tokens>(await response.json());
}

/** Who somebody is here, only the system knows: the provider's account has to belong to a person of it. */
async function sessionFrom({ id_token: token, refresh_token: refreshToken }: Tokens): Promise<Session> {
  const response = await fetch('/me', {
    headers: { authorization: `Bearer ${token}`, accept: 'application/json' },
    cache: 'no-store',
  }).catch(() => {
    throw lineProblem();
  });
  if (!response.ok) throw await problemOf(response);
  const { personId } = trusted<AnswerOf<'GET /me'>>(await response.json());
  const bare = { token, personId };
  const expiresAt = new Date(Date.now() + lifetimeOf({ ...bare, expiresAt: '' })).toISOString();
  return { ...bare, expiresAt, ...(refreshToken === undefined ? {} : { refreshToken }) };
}

/** @throws when the code is not one that was asked for here, or when the provider or the system does not know the person */
export async function comeBack(options: SignInOptions): Promise<void> {
  const answer = new URLSearchParams(location.search);
  const leaving = trusted<Leaving | null>(JSON.parse(sessionStorage.getItem(PLACE) ?? 'null'));
  sessionStorage.removeItem(PLACE);
  // A code is good once: neither a reload nor the history shall offer it again.
  history.replaceState(null, '', leaving?.from ?? '/');
  const code = answer.get('code');
  if (leaving === null || code === null || answer.get('state') !== leaving.state) throw refused();
  const grant = { grant_type: 'authorization_code', code, redirect_uri: returnAddress() };
  keepSession(await sessionFrom(await askForTokens(options, { ...grant, code_verifier: leaving.verifier })));
  forgetSignOut();
}

/** For who is still at work; undefined when the provider wants them to sign in again. */
export async function renewed(options: SignInOptions, refreshToken: string): Promise<Session | undefined> {
  try {
    const grant = { grant_type: 'refresh_token', refresh_token: refreshToken };
    // A provider may give a new one for the next time; else the same goes on.
    return await sessionFrom({ refresh_token: refreshToken, ...(await askForTokens(options, grant)) });
  } catch {
    return undefined;
  }
}
