/**
 * Builds the screens: bundles per screen, names that carry a hash, and a compressed copy beside each file, so that nothing
 * is compressed while somebody waits. A folder is named after its sources and moved into place whole.
 */
import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Metafile } from 'esbuild';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FOLDERS = join(ROOT, '.build', 'web');
const SOURCES = ['web', 'shared/domain', 'shared/api-contract'];
/** The oldest browser that still runs on Windows 7, which communes still have. */
const TARGETS = ['chrome109', 'firefox115', 'safari16'];
const KEPT_MS = 24 * 3_600_000;
const COPIED = ['icon.svg', 'app.webmanifest'];
const COMPRESSED = /\.(?:js|css|html|svg|json|webmanifest)$/;

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

async function stampOfSources(): Promise<string> {
  const hash = createHash('sha256').update(await readFile(join(ROOT, 'package-lock.json')));
  for (const source of SOURCES) {
    const entries = await readdir(join(ROOT, source), { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    for (const file of files.sort()) hash.update(relative(ROOT, file)).update(await readFile(file));
  }
  return hash.digest('hex').slice(0, 32);
}

/** The page names the files of the first load; the typeface of headings is fetched later, under a name without a hash. */
async function writePage(folder: string, { outputs: made }: Metafile): Promise<void> {
  const nameOf = (file: string): string => relative(folder, join(ROOT, file));
  const outputs = Object.keys(made).map(nameOf);
  const named = (pattern: RegExp): string[] =>
    outputs.filter((file) => pattern.test(file)).map((file) => `/${file}`);
  const [script] = named(/^assets\/main-[^/]+\.js$/);
  const [style] = named(/^assets\/main-[^/]+\.css$/);
  if (script === undefined || style === undefined) throw new Error('The build made no main script or style');
  const page = await readFile(join(ROOT, 'web', 'index.html'), 'utf8');
  const main = Object.entries(made).find(([file]) => `/${nameOf(file)}` === script)?.[1];
  const preloads = (main?.imports ?? [])
    .filter(({ kind }) => kind === 'import-statement')
    .map(({ path }) => `<link rel="modulepreload" href="/${nameOf(path)}" />\n    `)
    .join('');
  const links = `${preloads}<link rel="stylesheet" href="${style}" />\n    <script type="module" src="${script}"></script>`;
  await writeFile(join(folder, 'index.html'), page.replace(/<!-- styles and scripts.*-->/, links));
}

async function bundle(folder: string): Promise<void> {
  const { build } = await import('esbuild');
  const shared = {
    absWorkingDir: ROOT,
    bundle: true,
    minify: true,
    target: TARGETS,
    loader: { '.woff2': 'file' },
    outdir: join(folder, 'assets'),
    assetNames: '[name]-[hash]',
    legalComments: 'none',
    logLevel: 'warning',
  } as const;
  const { metafile } = await build({
    ...shared,
    entryPoints: ['web/main.tsx'],
    format: 'esm',
    splitting: true,
    metafile: true,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
  });
  await build({ ...shared, entryPoints: ['web/styles/fonts.css'], entryNames: '[name]' });
  await writePage(folder, metafile);
  await writeFile(join(folder, 'build.meta'), JSON.stringify(metafile));
}

async function compressAll(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter(
    (entry) => entry.isFile() && COMPRESSED.test(entry.name) && entry.name !== 'build.meta',
  );
  await Promise.all(
    files.map(async (entry) => {
      const file = join(entry.parentPath, entry.name);
      const bytes = await readFile(file);
      const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
      await writeFile(`${file}.br`, await promisify(brotliCompress)(bytes, quality));
      await writeFile(`${file}.gz`, await promisify(gzip)(bytes, { level: 9 }));
    }),
  );
}

/** Screens of other sources are kept for a day: a server that started with them may still be running. */
async function throwAwayOthers(kept: string): Promise<void> {
  for (const name of await readdir(FOLDERS)) {
    const folder = join(FOLDERS, name);
    const { mtimeMs } = await stat(folder).catch(() => ({ mtimeMs: Date.now() }));
    if (folder !== kept && Date.now() - mtimeMs > KEPT_MS) await rm(folder, { recursive: true, force: true });
  }
}

/** Answers the folder of the built screens; builds them when a source has changed. */
export async function buildScreens(onBuild: () => void = () => undefined): Promise<string> {
  const folder = join(FOLDERS, await stampOfSources());
  if (await exists(folder)) return folder;
  onBuild();
  await mkdir(FOLDERS, { recursive: true });
  const fresh = await mkdtemp(join(FOLDERS, 'building-'));
  await bundle(fresh);
  for (const file of COPIED) await cp(join(ROOT, 'web', file), join(fresh, file));
  await compressAll(fresh);
  await rename(fresh, folder).catch(async (error: unknown) => {
    await rm(fresh, { recursive: true, force: true });
    if (!(await exists(folder))) throw error;
  });
  await throwAwayOthers(folder);
  return folder;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.stdout.write(`${await buildScreens()}\n`);
