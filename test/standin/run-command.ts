/** One command, bounded in time; what it says goes to a file, and to the error when it fails. */
import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { finished } from 'node:stream/promises';

export interface Command {
  readonly file: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly log: string;
  readonly mostMs: number;
  readonly environment?: Readonly<Record<string, string>>;
}

const LAST_LINES = 25;

async function tailOf(log: string): Promise<string> {
  const text = await readFile(log, 'utf8').catch(() => '');
  return text.trimEnd().split('\n').slice(-LAST_LINES).join('\n');
}

const ended = (child: ReturnType<typeof spawn>): Promise<string> =>
  new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(signal ?? String(code)));
  });

/** Answers what the command said. @throws Error with the last lines of it, when it fails or takes too long */
export async function runCommand({ file, args, cwd, log, mostMs, environment }: Command): Promise<string> {
  await mkdir(dirname(log), { recursive: true });
  const output = createWriteStream(log);
  const child = spawn(file, args, {
    cwd,
    timeout: mostMs,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...environment },
  });
  child.stdout.pipe(output, { end: false });
  child.stderr.pipe(output, { end: false });
  const end = await ended(child);
  output.end();
  await finished(output);
  if (end !== '0') throw new Error(`${file} ${args.join(' ')} ended with ${end}:\n${await tailOf(log)}`);
  return readFile(log, 'utf8');
}
