/** The screens, from a folder: read once at start, so a request never names a file on disk. */
import { readdir, readFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { extname, join, relative, sep } from 'node:path';

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

const MEDIA_TYPES: { readonly [extension: string]: string } = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};
const HASHED_NAME = /[.-][A-Za-z0-9_-]{8,}\.[a-z0-9]+$/;

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
    const mediaType = MEDIA_TYPES[extname(entry.name)];
    if (!entry.isFile() || mediaType === undefined) continue;
    const file = join(entry.parentPath, entry.name);
    const path = `/${relative(folder, file).split(sep).join('/')}`;
    const bytes = await readFile(file);
    const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"`;
    const encoded = await encodedCopies(file);
    const loaded = { bytes, encoded, mediaType, etag, immutable: HASHED_NAME.test(entry.name) };
    files.set(path, loaded);
    if (entry.name === 'index.html') files.set(path.slice(0, -'index.html'.length), loaded);
  }
  return files;
}
