/**
 * A session lasts as long as somebody works: it is renewed while they type, click or read on, and ends by itself when
 * nobody has touched the page for half an hour – on a shared computer the next person must not be them.
 */
import { call } from './client.ts';
import { currentSession, keepSession, lifetimeOf, onSession, type Session } from './session.ts';
import { signInOptions } from './sign-in-options.ts';

const LOOK_EVERY_MS = 60_000;
/** Renewed when less than this is left. */
const RENEW_BEFORE_MS = 12 * 60_000;
const IDLE_MS = 15 * 60_000;
const SIGNS_OF_LIFE = ['keydown', 'pointerdown', 'scroll', 'visibilitychange'] as const;

async function renew({ refreshToken }: Session): Promise<Session | undefined> {
  const options = signInOptions();
  if (options === undefined) return call('POST /sessions/renewal').catch(() => undefined);
  if (refreshToken === undefined) return undefined;
  return (await import('./provider.ts')).renewed(options, refreshToken);
}

export function keepAwake(): void {
  let touchedAt = Date.now();
  let isRenewing = false;
  for (const sign of SIGNS_OF_LIFE)
    addEventListener(sign, () => (touchedAt = Date.now()), { passive: true, capture: true });
  let endsAt = 0;
  const follow = (session: Session | undefined): void => {
    touchedAt = Date.now();
    endsAt = session === undefined ? 0 : Date.now() + lifetimeOf(session);
  };
  follow(currentSession());
  onSession(follow);

  const look = async (): Promise<void> => {
    const session = currentSession();
    if (session === undefined || isRenewing) return;
    if (endsAt - Date.now() > RENEW_BEFORE_MS || Date.now() - touchedAt > IDLE_MS) return;
    isRenewing = true;
    // When it fails, the session ends in its time and the sign-in opens over the page: nothing is lost.
    const renewed = await renew(session);
    isRenewing = false;
    if (renewed !== undefined && currentSession()?.personId === renewed.personId) keepSession(renewed);
  };
  setInterval(() => void look(), LOOK_EVERY_MS);
}
