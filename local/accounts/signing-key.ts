/** The Ed25519 key that signs this machine's tokens: made on the first start, readable by the service's user only. */
import { chmod, link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import {
  calculateJwkThumbprint,
  exportJWK,
  generateKeyPair,
  importJWK,
  type CryptoKey,
  type JWK,
} from 'jose';
import * as z from 'zod/mini';

export const SIGNING_KEY_FILE = 'token-key.json';

export interface SigningKey {
  readonly id: string;
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
}

/** An Ed25519 key pair as a JWK (RFC 8037). */
const keptKeySchema = z.object({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  x: z.string(),
  d: z.string(),
});
type KeptKey = z.infer<typeof keptKeySchema>;

const isNodeError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'code' in error;

async function readKept(file: string): Promise<KeptKey | undefined> {
  try {
    return keptKeySchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    if (isNodeError(error) && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Written whole under another name and then linked, so that no crash leaves half a key and no second start replaces it. */
async function create(file: string): Promise<void> {
  const { privateKey } = await generateKeyPair('EdDSA', { extractable: true });
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  await writeFile(draft, JSON.stringify(await exportJWK(privateKey)), { mode: 0o600, flush: true });
  try {
    await link(draft, file);
  } catch (error) {
    if (!(isNodeError(error) && error.code === 'EEXIST')) throw error;
  } finally {
    await unlink(draft);
  }
}

async function imported(jwk: JWK): Promise<CryptoKey> {
  const key = await importJWK(jwk, 'EdDSA');
  if (key instanceof Uint8Array) throw new Error(`${SIGNING_KEY_FILE} does not hold an Ed25519 key`);
  return key;
}

/** Loads the key of a data folder, or makes it. Throws when the file is there but cannot be read as a key. */
export async function loadSigningKey(folder: string): Promise<SigningKey> {
  await mkdir(folder, { recursive: true });
  const file = join(folder, SIGNING_KEY_FILE);
  if ((await readKept(file)) === undefined) await create(file);
  // A copy or a restore may have opened the file to others.
  await chmod(file, 0o600);
  const jwk = await readKept(file);
  if (jwk === undefined) throw new Error(`${SIGNING_KEY_FILE} vanished while it was read`);
  const publicJwk = { kty: jwk.kty, crv: jwk.crv, x: jwk.x };
  return {
    id: await calculateJwkThumbprint(publicJwk),
    privateKey: await imported(jwk),
    publicKey: await imported(publicJwk),
  };
}
