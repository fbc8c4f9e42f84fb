/**
 * Signed links for people without an account. The token says who may do what, on which assignment, until when;
 * it proves nothing about use: that a link works once is enforced by the unique key of `linkUseKey`.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import * as z from 'zod/mini';
import { instantSchema } from '../domain/time.ts';
import type { Instant } from '../domain/time.ts';

export const LINK_PURPOSES = ['ACKNOWLEDGE', 'NIL_REPORT', 'REQUEST_EXTENSION', 'OPEN'] as const;
const payloadSchema = z.strictObject({
  purpose: z.enum(LINK_PURPOSES),
  assignmentId: z.string().check(z.minLength(1)),
  personId: z.string().check(z.minLength(1)),
  /** Version of the due day for which the link was sent: a moved deadline silences older links. */
  dueVersion: z.int().check(z.nonnegative()),
  /** The link no longer works from this moment on. */
  expiresAt: instantSchema,
});
export type LinkPayload = z.infer<typeof payloadSchema>;
export type LinkPurpose = LinkPayload['purpose'];

export interface LinkKey {
  /** Letters, digits, `-`, `_`; stands in the token so that keys can be rotated. */
  readonly id: string;
  readonly secret: Uint8Array;
}
/** Every key that is still accepted; the newest signs. */
export type LinkKeys = readonly LinkKey[];

export type ReadLink =
  | { readonly kind: 'VALID'; readonly payload: LinkPayload }
  | { readonly kind: 'EXPIRED'; readonly payload: LinkPayload }
  | { readonly kind: 'FORGED' }
  | { readonly kind: 'MALFORMED' };

const FORM = /^c1\.([A-Za-z0-9_-]{1,32})\.([A-Za-z0-9_-]{1,2000})\.([A-Za-z0-9_-]{43})$/;
const MINIMUM_SECRET_BYTES = 32;

function signature(key: LinkKey, signed: string): Buffer {
  if (key.secret.byteLength < MINIMUM_SECRET_BYTES)
    throw new RangeError('A link key needs at least 32 bytes');
  return createHmac('sha256', key.secret).update(signed).digest();
}

/** Throws when the key is too short, or its id unfit, or the payload too long for a link: configuration errors. */
export function signLink(payload: LinkPayload, key: LinkKey): string {
  const body = Buffer.from(JSON.stringify(payloadSchema.parse(payload))).toString('base64url');
  const signed = `c1.${key.id}.${body}`;
  const token = `${signed}.${signature(key, signed).toString('base64url')}`;
  if (!FORM.test(token)) throw new RangeError('The link does not fit the form of a token');
  return token;
}

function payloadOf(body: string): LinkPayload | undefined {
  try {
    return payloadSchema.safeParse(JSON.parse(Buffer.from(body, 'base64url').toString('utf8'))).data;
  } catch {
    return undefined;
  }
}

/** Reads a token. The signature is checked before anything in it is believed, in constant time. */
export function readLink(token: string, keys: LinkKeys, now: Instant): ReadLink {
  const [, keyId, body = '', given = ''] = FORM.exec(token) ?? [];
  if (keyId === undefined) return { kind: 'MALFORMED' };
  const key = keys.find(({ id }) => id === keyId);
  if (key === undefined) return { kind: 'FORGED' };
  const expected = signature(key, `c1.${keyId}.${body}`);
  const received = Buffer.from(given, 'base64url');
  // Base64url of 32 bytes has two unused bits: only the canonical spelling is accepted, so one link has one token.
  const canonical = received.toString('base64url') === given;
  if (!canonical || !timingSafeEqual(expected, received)) return { kind: 'FORGED' };
  const payload = payloadOf(body);
  if (payload === undefined) return { kind: 'MALFORMED' };
  return payload.expiresAt <= now ? { kind: 'EXPIRED', payload } : { kind: 'VALID', payload };
}

/** Unique per use: committed together with what the link does, it makes a second use a repetition. */
export const linkUseKey = ({ purpose, assignmentId, personId, dueVersion }: LinkPayload): string =>
  `link:${[purpose, assignmentId, personId, String(dueVersion)].map(encodeURIComponent).join(':')}`;
