/** Short-lived bearer tokens of this machine: EdDSA, half an hour, for this audience only. */
import { SignJWT } from 'jose';
import { instantAt, millisOf, type Instant } from '../../shared/domain/time.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { SigningKey } from './signing-key.ts';

export const TOKEN_MINUTES = 30;

export interface TokenIssuer {
  readonly issuer: string;
  readonly audience: string;
  mint(personId: string): Promise<{ readonly token: string; readonly expiresAt: Instant }>;
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
    async mint(personId) {
      const issuedAt = Math.floor(millisOf(clock.now()) / 1000);
      const expires = issuedAt + minutes * 60;
      const token = await new SignJWT()
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
