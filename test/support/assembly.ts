/** The synthesized state machines and schedules for tests: made once for a run, read by every worker. */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Assembly } from '../../local/home/assembly.ts';
import { readAssembly } from '../../local/home/read-assembly.ts';
import { synthesize } from '../../local/home/synthesize.ts';

export const ASSEMBLY_FILE = fileURLToPath(new URL('../../.build/test-assembly.json', import.meta.url));

/** Written beside and moved into place, so that no worker ever reads half a file. */
async function writeWhole(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const part = join(dirname(file), `test-assembly-${process.pid}.part`);
  await writeFile(part, text);
  await rename(part, file);
}

/** Synthesizes when a source of the templates has changed, and keeps what the home needs of them in one file. */
export async function prepareAssembly(): Promise<void> {
  const assembly = await readAssembly(await synthesize());
  await writeWhole(ASSEMBLY_FILE, JSON.stringify(assembly));
}

let known: Promise<Assembly> | undefined;
const isAssembly = (value: unknown): value is Assembly =>
  typeof value === 'object' && value !== null && 'machines' in value;

async function readPrepared(): Promise<Assembly> {
  const text = await readFile(ASSEMBLY_FILE, 'utf8').catch(() => {
    throw new Error(
      'The state machines were not synthesized: see what test/support/global-setup.ts reported',
    );
  });
  const assembly: unknown = JSON.parse(text);
  if (!isAssembly(assembly)) throw new Error(`${ASSEMBLY_FILE} holds no assembly`);
  return assembly;
}

/** Each worker reads the file once. */
export const preparedAssembly = (): Promise<Assembly> => (known ??= readPrepared());
