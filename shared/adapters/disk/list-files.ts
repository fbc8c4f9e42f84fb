import { access, readdir } from 'node:fs/promises';
import { join } from 'node:path';

const SHARD = /^[0-9a-f]{2}$/;
const NAME = /^[0-9a-f]{64}$/;

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

async function namesIn(folder: string, pattern: RegExp): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).filter((name) => pattern.test(name)).sort();
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/** Every whole file under the folder of `createDiskFiles`, by its SHA-256; folder after folder, so memory stays small. */
export async function* listDiskFiles(folder: string): AsyncGenerator<string> {
  for (const first of await namesIn(folder, SHARD)) {
    for (const second of await namesIn(join(folder, first), SHARD))
      yield* await namesIn(join(folder, first, second), NAME);
  }
}

export const hasDiskFile = (folder: string, sha256: string): Promise<boolean> =>
  access(join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256)).then(
    () => true,
    () => false,
  );
