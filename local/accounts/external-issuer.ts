/** Tokens of an identity provider that the province already has (OpenID Connect), instead of local accounts. */
import { createRemoteJWKSet, jwtVerify, type JWTPayload } from 'jose';
import * as z from 'zod/mini';

export interface ExternalIssuer {
  readonly issuer: string;
  readonly audience: string;
  /** Found in the issuer's `/.well-known/openid-configuration` when absent. */
  readonly jwksUri?: string;
}
/** Resolves to the claims of a good token; rejects with an error of jose, or of the network. */
export type TokenCheck = (token: string, now: Date) => Promise<JWTPayload>;

export const REQUIRED_CLAIMS = ['sub', 'exp', 'iat'];
const ALGORITHMS = ['EdDSA', 'ES256', 'ES384', 'PS256', 'RS256', 'RS384', 'RS512'];
/** Between this machine's clock and the provider's. */
const CLOCK_TOLERANCE_SECONDS = 30;

const discoverySchema = z.object({ issuer: z.string(), jwks_uri: z.url() });

async function discover(issuer: string): Promise<string> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const response = await fetch(address, { signal: AbortSignal.timeout(5_000), redirect: 'error' });
  const described = discoverySchema.parse(await response.json());
  if (described.issuer !== issuer)
    throw new Error(`${address} describes another issuer: ${described.issuer}`);
  return described.jwks_uri;
}

/** The provider's keys are fetched on first use and again when an unknown key turns up. */
export function externalCheck({ issuer, audience, jwksUri }: ExternalIssuer): TokenCheck {
  let keys: Promise<ReturnType<typeof createRemoteJWKSet>> | undefined;
  const keySet = async () => createRemoteJWKSet(new URL(jwksUri ?? (await discover(issuer))));
  return async (token, currentDate) => {
    keys ??= keySet().catch((error: unknown) => {
      keys = undefined;
      throw error;
    });
    const options = {
      issuer,
      audience,
      algorithms: ALGORITHMS,
      requiredClaims: REQUIRED_CLAIMS,
      clockTolerance: CLOCK_TOLERANCE_SECONDS,
      currentDate,
    };
    return (await jwtVerify(token, await keys, options)).payload;
  };
}
