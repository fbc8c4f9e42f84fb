/** Passwords are kept as `scrypt$N$r$p$salt$hash` (base64url); the cost stands in the text, so it can be raised later. */
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { createTurnstile } from './turnstile.ts';

const COST = { N: 2 ** 17, r: 8, p: 1 } as const;
const KEY_BYTES = 32;
const SALT_BYTES = 16;
export const LONGEST_PASSWORD = 200;
export const SHORTEST_PASSWORD = 10;

type Cost = { readonly N: number; readonly r: number; readonly p: number };

/** One derivation at this cost takes 128 MiB and a third of a second, so few may run at once and few may wait. */
const turnstile = createTurnstile({ atOnce: 1, waiting: 50 });

const derive = (password: string, salt: Buffer, { N, r, p }: Cost): Promise<Buffer> =>
  turnstile.pass(
    () =>
      new Promise<Buffer>((resolve, reject) => {
        // The same word may be typed composed or decomposed (ế as one sign or three): both must open the door.
        const text = password.normalize('NFC');
        const options = { N, r, p, maxmem: 128 * N * r + 1_048_576 };
        scrypt(text, salt, KEY_BYTES, options, (error, key) => {
          if (error === null) resolve(key);
          else reject(error);
        });
      }),
  );

/** Off the event loop. Rejects with `Busy` when too many derivations wait. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const key = await derive(password, salt, COST);
  return `scrypt$${COST.N}$${COST.r}$${COST.p}$${salt.toString('base64url')}$${key.toString('base64url')}`;
}

const FORM = /^scrypt\$(\d{1,8})\$(\d{1,2})\$(\d{1,2})\$([A-Za-z0-9_-]{16,})\$([A-Za-z0-9_-]{43})$/;
const MOST_N = 2 ** 20;

/** Throws when the kept text is not of the form that `hashPassword` writes: the record was damaged. */
export async function isPassword(password: string, kept: string): Promise<boolean> {
  const [, N, r, p, salt, key] = FORM.exec(kept) ?? [];
  if (N === undefined || salt === undefined || key === undefined || Number(N) > MOST_N)
    throw new Error('A password hash is not of the form scrypt$N$r$p$salt$hash');
  const cost = { N: Number(N), r: Number(r), p: Number(p) };
  const derived = await derive(password.slice(0, LONGEST_PASSWORD), Buffer.from(salt, 'base64url'), cost);
  return timingSafeEqual(derived, Buffer.from(key, 'base64url'));
}
