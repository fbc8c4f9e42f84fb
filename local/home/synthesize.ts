/**
 * Synthesizes without bundling when something that the templates come from has changed; a few seconds, then never again.
 * An assembly is named after its sources and moved into place whole, so that of two processes that synthesize at once
 * neither reads half an assembly, nor one that the other is taking away.
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Everything that decides what the templates say. */
const SOURCES = ['infra', 'workflows', 'shared/api-contract', 'shared/domain', 'shared/adapters/dynamodb'];
const SINGLE_FILES = ['cdk.json', 'package-lock.json'];
const ASSEMBLIES = join(ROOT, '.build', 'assemblies');
/** An assembly of other sources, or a synthesis that was broken off, is thrown away when it is this old. */
const KEPT_MS = 24 * 3_600_000;

async function stampOfSources(): Promise<string> {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    const entries = await readdir(join(ROOT, source), { recursive: true });
    for (const entry of entries.filter((name) => name.endsWith('.ts')).sort())
      hash.update(entry).update(await readFile(join(ROOT, source, entry)));
  }
  for (const file of SINGLE_FILES) hash.update(await readFile(join(ROOT, file)));
  return hash.digest('hex');
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

async function throwAwayOthers(assemblies: string, kept: string): Promise<void> {
  for (const name of await readdir(assemblies)) {
    const folder = join(assemblies, name);
    const age = await stat(folder).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    );
    if (folder !== kept && age > KEPT_MS) await rm(folder, { recursive: true, force: true });
  }
}

/** A folder cannot be moved onto one that has files: then another process was faster, and its assembly is as good. */
async function moveIntoPlace(fresh: string, folder: string): Promise<void> {
  try {
    await rename(fresh, folder);
  } catch (error) {
    await rm(fresh, { recursive: true, force: true });
    if (!(await exists(folder))) throw error;
  }
}

/** Answers the folder of the assembly. */
export async function synthesize(
  onSynthesis: () => void = () => undefined,
  assemblies = ASSEMBLIES,
): Promise<string> {
  const folder = join(assemblies, await stampOfSources());
  if (await exists(folder)) return folder;
  onSynthesis();
  await mkdir(assemblies, { recursive: true });
  const fresh = await mkdtemp(join(assemblies, 'part-'));
  const command = [join(ROOT, 'infra', 'app.ts'), '--no-bundling', '--out', fresh];
  await promisify(execFile)(process.execPath, command, { cwd: ROOT });
  await moveIntoPlace(fresh, folder);
  await throwAwayOthers(assemblies, folder);
  return folder;
}
