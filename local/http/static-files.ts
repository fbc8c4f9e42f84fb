/** The screens, from a folder: read once at start, so a request never names a file on disk. */
import { readdir, readFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { join, relative, sep } from 'node:path';
import { isImmutable, mediaTypeOf } from '../../web/built-file.ts';

export type Encoding = 'br' | 'gzip';
export interface StaticFile {
  readonly bytes: Buffer;
  /** The same, compressed by the build. */
  readonly encoded: { readonly [encoding in Encoding]?: Buffer };
  readonly mediaType: string;
  readonly etag: string;
  /** Its name carries a hash of its content, so it never changes. */
  readonly immutable: boolean;
}
export type StaticFiles = ReadonlyMap<string, StaticFile>;

const ENCODINGS: readonly (readonly [Encoding, string])[] = [
  ['br', '.br'],
  ['gzip', '.gz'],
];

async function encodedCopies(file: string): Promise<StaticFile['encoded']> {
  const found: { [encoding in Encoding]?: Buffer } = {};
  for (const [encoding, ending] of ENCODINGS) {
    const bytes = await readFile(`${file}${ending}`).catch(() => undefined);
    if (bytes !== undefined) found[encoding] = bytes;
  }
  return found;
}

/** Every file of known type, by its path in the address bar; `index.html` also answers for its folder. */
export async function loadStaticFiles(folder: string): Promise<StaticFiles> {
  const files = new Map<string, StaticFile>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const mediaType = mediaTypeOf(entry.name);
    if (!entry.isFile() || mediaType === undefined) continue;
    const file = join(entry.parentPath, entry.name);
    const path = `/${relative(folder, file).split(sep).join('/')}`;
    const bytes = await readFile(file);
    const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"`;
    const encoded = await encodedCopies(file);
    const loaded = { bytes, encoded, mediaType, etag, immutable: isImmutable(entry.name) };
    files.set(path, loaded);
    if (entry.name === 'index.html') files.set(path.slice(0, -'index.html'.length), loaded);
  }
  return files;
}
