/** Synthesizes without bundling when something that the templates come from has changed; a few seconds, then never again. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Everything that decides what the templates say. */
const SOURCES = ['infra', 'workflows', 'shared/api-contract', 'shared/domain', 'shared/adapters/dynamodb'];
const SINGLE_FILES = ['cdk.json', 'package-lock.json'];
export const ASSEMBLY_FOLDER = join(ROOT, '.build', 'assembly');
const STAMP = 'sources.sha256';

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

/** Answers the folder of the assembly. */
export async function synthesize(onSynthesis: () => void = () => undefined): Promise<string> {
  const stamp = await stampOfSources();
  const known = await readFile(join(ASSEMBLY_FOLDER, STAMP), 'utf8').catch(() => '');
  if (known === stamp) return ASSEMBLY_FOLDER;
  onSynthesis();
  const command = [join(ROOT, 'infra', 'app.ts'), '--no-bundling', '--out', ASSEMBLY_FOLDER];
  await promisify(execFile)(process.execPath, command, { cwd: ROOT });
  await writeFile(join(ASSEMBLY_FOLDER, STAMP), stamp);
  return ASSEMBLY_FOLDER;
}
