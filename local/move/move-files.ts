/** Copies evidence, and reads every file back: what is there has the hash that it is called by. */
import { sha256 } from '../../shared/adapters/ledger/chain.ts';
import type { FileHome } from './file-homes.ts';

export interface FilesMoved {
  readonly copied: number;
  /** Were there already, from a try before. */
  readonly present: number;
  /** Could not be read, or have other bytes than their name says; at either end. */
  readonly damaged: readonly string[];
}

/** A file is read whole: memory is bounded by the greatest of this many. */
const AT_ONCE = 4;

async function inGroups(names: AsyncIterable<string>, work: (name: string) => Promise<void>): Promise<void> {
  const group: string[] = [];
  for await (const name of names) {
    group.push(name);
    if (group.length === AT_ONCE) await Promise.all(group.splice(0).map(work));
  }
  await Promise.all(group.map(work));
}

/** The bytes of a file, if they are those that its name promises. */
async function soundBytes({ files }: FileHome, name: string) {
  const found = await files.get(name).catch(() => undefined);
  return found !== undefined && sha256(found.bytes) === name ? found : undefined;
}

export async function moveFiles(
  from: FileHome,
  to: FileHome,
  onFile: () => void = () => undefined,
): Promise<FilesMoved> {
  let copied = 0;
  let present = 0;
  const damaged: string[] = [];
  await inGroups(from.list(), async (name) => {
    onFile();
    if (await to.has(name)) {
      present += 1;
      return;
    }
    const found = await soundBytes(from, name);
    if (found === undefined) damaged.push(`${from.name}: ${name}`);
    else {
      await to.files.put(found.bytes, found.mediaType);
      copied += 1;
    }
  });
  await inGroups(to.list(), async (name) => {
    if ((await soundBytes(to, name)) === undefined) damaged.push(`${to.name}: ${name}`);
  });
  return { copied, present, damaged };
}

const NAMED = /"sha256":"([0-9a-f]{64})"/g;
/** The files that the text of a record names as its evidence. */
export const filesNamedIn = (body: string): readonly string[] =>
  [...body.matchAll(NAMED)].flatMap(([, name]) => name ?? []);
