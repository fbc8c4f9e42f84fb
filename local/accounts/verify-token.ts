/**
 * Whether a bearer token is good: of this machine, or of an identity provider named by configuration. Verified tokens
 * are remembered by their hash until they expire, so a busy client costs one signature check per token.
 */
import { hash } from 'node:crypto';
import { decodeJwt, errors, jwtVerify } from 'jose';
import { millisOf } from '../../shared/domain/time.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import { externalCheck, REQUIRED_CLAIMS, type ExternalIssuer, type TokenCheck } from './external-issuer.ts';
import type { SigningKey } from './signing-key.ts';

export type Claims = Readonly<Record<string, unknown>>;
export type TokenVerdict =
  | { readonly outcome: 'VALID'; readonly claims: Claims }
  | { readonly outcome: 'INVALID'; readonly reason: 'EXPIRED' | 'NOT_ACCEPTED' }
  /** The identity provider cannot be reached: nobody can say. */
  | { readonly outcome: 'UNKNOWN' };

export interface TokenVerifier {
  /** Without a promise when the token is remembered. */
  verify(token: string): TokenVerdict | Promise<TokenVerdict>;
}

export interface LocalTokens {
  readonly issuer: string;
  readonly audience: string;
  readonly key: Pick<SigningKey, 'publicKey'>;
}
export interface VerifierOptions {
  readonly clock: Clock;
  readonly local?: LocalTokens;
  readonly external?: ExternalIssuer;
}

const MOST_REMEMBERED = 20_000;
const LONGEST_TOKEN = 8_192;

const localCheck =
  ({ issuer, audience, key }: LocalTokens): TokenCheck =>
  async (token, currentDate) => {
    const options = { issuer, audience, algorithms: ['EdDSA'], requiredClaims: REQUIRED_CLAIMS, currentDate };
    return (await jwtVerify(token, key.publicKey, options)).payload;
  };

/** Faults of the token itself; anything else, such as a provider that does not answer, is nobody's fault here. */
const FAULTS = [
  errors.JWTInvalid,
  errors.JWSInvalid,
  errors.JWTClaimValidationFailed,
  errors.JWSSignatureVerificationFailed,
  errors.JOSEAlgNotAllowed,
  errors.JOSENotSupported,
  errors.JWKSNoMatchingKey,
  errors.JWKSMultipleMatchingKeys,
  TypeError,
];

function verdictOfError(error: unknown, external: boolean): TokenVerdict {
  if (error instanceof errors.JWTExpired) return { outcome: 'INVALID', reason: 'EXPIRED' };
  const isFetchFailure = external && error instanceof TypeError;
  if (!isFetchFailure && FAULTS.some((fault) => error instanceof fault))
    return { outcome: 'INVALID', reason: 'NOT_ACCEPTED' };
  return { outcome: 'UNKNOWN' };
}

const NOT_ACCEPTED: TokenVerdict = { outcome: 'INVALID', reason: 'NOT_ACCEPTED' };
const EXPIRED: TokenVerdict = { outcome: 'INVALID', reason: 'EXPIRED' };

function issuerIn(token: string): string | undefined {
  try {
    return decodeJwt(token).iss;
  } catch {
    return undefined;
  }
}

interface Remembered {
  readonly verdict: TokenVerdict;
  readonly until: number;
}

export function createTokenVerifier({ clock, local, external }: VerifierOptions): TokenVerifier {
  const checks = new Map<string, TokenCheck>();
  if (external !== undefined) checks.set(external.issuer, externalCheck(external));
  if (local !== undefined) checks.set(local.issuer, localCheck(local));
  const remembered = new Map<string, Remembered>();

  async function check(token: string, name: string, now: number): Promise<TokenVerdict> {
    const issuer = issuerIn(token);
    const checkOf = issuer === undefined ? undefined : checks.get(issuer);
    if (checkOf === undefined) return NOT_ACCEPTED;
    try {
      const claims = await checkOf(token, new Date(now));
      const verdict: TokenVerdict = { outcome: 'VALID', claims };
      if (remembered.size >= MOST_REMEMBERED) remembered.clear();
      remembered.set(name, { verdict, until: (claims.exp ?? 0) * 1000 });
      return verdict;
    } catch (error) {
      return verdictOfError(error, issuer !== local?.issuer);
    }
  }

  return {
    verify(token) {
      if (token.length > LONGEST_TOKEN) return NOT_ACCEPTED;
      const name = hash('sha256', token, 'base64url');
      const now = millisOf(clock.now());
      const known = remembered.get(name);
      if (known === undefined) return check(token, name, now);
      if (now < known.until) return known.verdict;
      remembered.delete(name);
      return EXPIRED;
    },
  };
}
