/**
 * A virtual environment with exactly the packages that a requirements file names, each checked against its hash. It is
 * named after the file's content: a changed file makes a new one, an unchanged one is used as it is.
 */
import { createHash } from 'node:crypto';
import { access, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BUILD, ROOT } from '../places.ts';
import { runCommand } from '../run-command.ts';

const MOST_MS = 300_000;

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

const run = (file: string, args: readonly string[], log: string): Promise<unknown> =>
  runCommand({ file, args, cwd: ROOT, log: join(BUILD, log), mostMs: MOST_MS });

/** Debian ships Python without the means to make an environment. */
async function makeEnvironment(folder: string, log: string): Promise<void> {
  try {
    await run('python3', ['-m', 'venv', folder], log);
  } catch (error) {
    throw new Error(
      'Python 3.10 or later with venv is missing; install it: apt-get install -y python3-venv',
      {
        cause: error,
      },
    );
  }
}

/** Answers the Python of the environment. */
export async function pythonEnvironment(requirements: string): Promise<string> {
  const text = await readFile(requirements);
  const folder = join(BUILD, `python-${createHash('sha256').update(text).digest('hex').slice(0, 16)}`);
  const python = join(folder, 'bin', 'python');
  const complete = join(folder, 'complete');
  if (await exists(complete)) return python;
  await rm(folder, { recursive: true, force: true });
  await mkdir(BUILD, { recursive: true });
  await makeEnvironment(folder, 'python.log');
  const quiet = ['--quiet', '--disable-pip-version-check', '--no-input'];
  await run(
    python,
    ['-m', 'pip', 'install', ...quiet, '--require-hashes', '--only-binary', ':all:', '-r', requirements],
    'pip.log',
  );
  await writeFile(complete, '');
  return python;
}
