import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * A random secret of this machine: made on the first start, readable by the service's user only. Base64url. Written
 * whole under another name and then linked, so that no crash leaves half a secret and no second start replaces it.
 */
export async function loadSecret(folder: string, name: string, bytes = 32): Promise<string> {
  await mkdir(folder, { recursive: true });
  const file = join(folder, name);
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  await writeFile(draft, randomBytes(bytes).toString('base64url'), { mode: 0o600, flush: true });
  try {
    await link(draft, file);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    await unlink(draft);
  }
  return (await readFile(file, 'utf8')).trim();
}
