/** Unfinished uploads on the disk: `<folder>/<owner>/<sha256>-<size>`, as long as what has arrived; touched with each piece. */
import { constants } from 'node:fs';
import { mkdir, open, readdir, readFile, rm, rmdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { instantAt, millisOf } from '../../domain/time.ts';
import type { UnfinishedFiles, Upload } from '../../ports/unfinished-files.ts';
import { folderOfOwner } from '../ledger/file-names.ts';

interface Found {
  readonly path: string;
  readonly touchedAt: number;
}

const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);

async function filesIn(folder: string): Promise<Found[]> {
  const paths = (await namesIn(folder)).map((name) => join(folder, name));
  const found = await Promise.all(
    paths.map(async (path) => {
      const facts = await stat(path).catch(() => undefined);
      return facts === undefined ? [] : [{ path, touchedAt: facts.mtimeMs }];
    }),
  );
  return found.flat();
}

const dropFile = (path: string): Promise<void> => rm(path, { force: true });

/** Each piece is on the disk before it is answered for; what a power cut spoils all the same, the hash finds out. */
export function createDiskUnfinishedFiles(folder: string): UnfinishedFiles {
  const pathOf = ({ owner, sha256: name, size }: Upload): string =>
    join(folder, folderOfOwner(owner), `${name}-${size}`);
  const received = async (upload: Upload): Promise<number> =>
    (await stat(pathOf(upload)).catch(() => undefined))?.size ?? 0;

  return {
    received,
    async append(upload, { offset, bytes }, now) {
      const before = await received(upload);
      const end = offset + bytes.byteLength;
      if (offset > before || end > upload.size) return before;
      const path = pathOf(upload);
      await mkdir(dirname(path), { recursive: true });
      await using file = await open(path, constants.O_RDWR | constants.O_CREAT);
      await file.write(bytes, 0, bytes.byteLength, offset);
      await file.datasync();
      const at = millisOf(now) / 1000;
      await file.utimes(at, at);
      return (await file.stat()).size;
    },
    read: (upload) => readFile(pathOf(upload)).catch(() => undefined),
    drop: (upload) => dropFile(pathOf(upload)),
    async keepNewest(owner, most) {
      const newestFirst = (await filesIn(join(folder, folderOfOwner(owner)))).sort(
        (one, other) => other.touchedAt - one.touchedAt,
      );
      for (const { path } of newestFirst.slice(most)) await dropFile(path);
    },
    async dropUntouchedSince(moment) {
      for (const owner of await namesIn(folder)) {
        for (const { path, touchedAt } of await filesIn(join(folder, owner)))
          if (instantAt(Math.floor(touchedAt)) < moment) await dropFile(path);
        // Only an empty folder goes; the next upload of its owner makes it again.
        await rmdir(join(folder, owner)).catch(() => undefined);
      }
    },
  };
}
