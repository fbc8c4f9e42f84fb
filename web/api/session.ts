/** The token of this tab: kept over a reload, gone with the tab. */
import { trusted } from './trusted.ts';

export interface Session {
  readonly token: string;
  readonly expiresAt: string;
  readonly personId: string;
  /** Of an identity provider, with which it gives the next token. */
  readonly refreshToken?: string;
}

const KEY = 'chi-dao.session';
type Listener = (session: Session | undefined) => void;
const listeners = new Set<Listener>();

const isSession = (value: unknown): value is Session =>
  typeof value === 'object' &&
  value !== null &&
  'token' in value &&
  'expiresAt' in value &&
  'personId' in value;

function stored(): Session | undefined {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
    return isSession(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** How long a token lasts: by its own claims, since the clock of an old computer may be wrong by days. */
export function lifetimeOf({ token }: Session): number {
  try {
    const [, claims = ''] = token.split('.');
    const { exp, iat }: { exp?: unknown; iat?: unknown } = trusted(
      JSON.parse(atob(claims.replace(/-/g, '+').replace(/_/g, '/'))),
    );
    return typeof exp === 'number' && typeof iat === 'number' ? (exp - iat) * 1000 : 0;
  } catch {
    return 0;
  }
}

let current = stored();
export const currentSession = (): Session | undefined => current;

export function keepSession(session: Session | undefined): void {
  current = session;
  if (session === undefined) sessionStorage.removeItem(KEY);
  else sessionStorage.setItem(KEY, JSON.stringify(session));
  for (const listener of listeners) listener(session);
}

const SIGNED_OUT = 'chi-dao.signed-out';

/** In every tab of this browser: whoever signs in next may be somebody else. */
export function signOut(): void {
  localStorage.setItem(SIGNED_OUT, 'yes');
  keepSession(undefined);
}
export const wasSignedOut = (): boolean => localStorage.getItem(SIGNED_OUT) !== null;
export const forgetSignOut = (): void => localStorage.removeItem(SIGNED_OUT);

/** Answers how to stop listening. */
export function onSession(listener: Listener): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
