/** Files on the disk of one machine: `<folder>/<first two>/<next two>/<sha256>`, its media type beside it. */
import { randomUUID } from 'node:crypto';
import { access, mkdir, open, readFile, rename, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import type { Files } from '../../ports/files.ts';
import { sha256 } from '../ledger/chain.ts';
import { isFileName } from '../ledger/file-names.ts';
import { createDiskUnfinishedFiles } from './unfinished-files.ts';

/** What is on the disk is no longer what was stored under this name. */
export class DamagedFileError extends Error {
  readonly sha256: string;
  constructor(name: string) {
    super(`The stored file ${name} is damaged: its bytes give another SHA-256; restore it from a backup`);
    this.name = 'DamagedFileError';
    this.sha256 = name;
  }
}

/** Beside the folders of two hexadecimal digits. */
const UNFINISHED = 'unfinished';

/** Sharded, because folders of a million entries are slow to list and to copy. */
export function createDiskFiles(folder: string): Files {
  const pathOf = (name: string): string => join(folder, name.slice(0, 2), name.slice(2, 4), name);
  return {
    unfinished: createDiskUnfinishedFiles(join(folder, UNFINISHED)),
    /** The media type is written first: bytes that can be found always have one. The first media type stays. */
    async put(bytes, mediaType) {
      const name = sha256(bytes);
      const path = pathOf(name);
      if (await exists(path)) return name;
      await mkdir(dirname(path), { recursive: true });
      await writeWhole(`${path}.type`, Buffer.from(mediaType));
      await writeWhole(path, bytes);
      await syncFolders(folder, dirname(path));
      return name;
    },
    /**
     * Throws `DamagedFileError` rather than give out other bytes than were stored; so for a part, too, the whole is read,
     * which at 10 MiB takes a few milliseconds.
     */
    async get(name, part) {
      if (!isFileName(name) || !(await exists(pathOf(name)))) return undefined;
      const bytes = await readFile(pathOf(name));
      if (sha256(bytes) !== name) throw new DamagedFileError(name);
      return {
        bytes: part === undefined ? bytes : bytes.subarray(part.from, part.to + 1),
        mediaType: await mediaTypeOf(pathOf(name)),
      };
    },
    async about(name) {
      if (!isFileName(name) || !(await exists(pathOf(name)))) return undefined;
      return { size: (await stat(pathOf(name))).size, mediaType: await mediaTypeOf(pathOf(name)) };
    },
  };
}

const mediaTypeOf = (path: string): Promise<string> => readFile(`${path}.type`, 'utf8');

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/** A crash leaves either nothing under the name or the whole file. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const unfinished = `${path}.${randomUUID()}.part`;
  await using file = await open(unfinished, 'wx');
  await file.writeFile(bytes);
  await file.sync();
  await rename(unfinished, path);
}

/** The names must reach the disk too: of the file, and of the folders that were made for it. */
async function syncFolders(top: string, deepest: string): Promise<void> {
  for (const path of [deepest, dirname(deepest), top]) {
    await using opened = await open(path);
    await opened.sync();
  }
}
