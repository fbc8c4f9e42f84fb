/** Short-lived bearer tokens of this machine: EdDSA, half an hour, for this audience only. */
import { SignJWT } from 'jose';
import { instantAt, millisOf, type Instant } from '../../shared/domain/time.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { SigningKey } from './signing-key.ts';

export const TOKEN_MINUTES = 30;

/** How a session began; a renewed token carries it on. */
export interface SignIn {
  readonly account: string;
  /** Seconds since 1970 (`auth_time` of OpenID Connect). */
  readonly at: number;
  /** Of the password with which it began, so that a new one ends every session of the old. */
  readonly passwordMark: string;
}

export interface TokenIssuer {
  readonly issuer: string;
  readonly audience: string;
  mint(personId: string, signIn?: SignIn): Promise<{ readonly token: string; readonly expiresAt: Instant }>;
}

export interface TokenIssuerOptions {
  readonly key: SigningKey;
  readonly clock: Clock;
  readonly issuer: string;
  readonly audience: string;
  readonly minutes?: number;
}

export function createTokenIssuer(options: TokenIssuerOptions): TokenIssuer {
  const { key, clock, issuer, audience, minutes = TOKEN_MINUTES } = options;
  return {
    issuer,
    audience,
    async mint(personId, signIn) {
      const issuedAt = Math.floor(millisOf(clock.now()) / 1000);
      const expires = issuedAt + minutes * 60;
      const token = await new SignJWT(
        signIn === undefined
          ? {}
          : { auth_time: signIn.at, preferred_username: signIn.account, password_mark: signIn.passwordMark },
      )
        .setProtectedHeader({ alg: 'EdDSA', typ: 'JWT', kid: key.id })
        .setIssuer(issuer)
        .setAudience(audience)
        .setSubject(personId)
        .setIssuedAt(issuedAt)
        .setExpirationTime(expires)
        .sign(key.privateKey);
      return { token, expiresAt: instantAt(expires * 1000) };
    },
  };
}
