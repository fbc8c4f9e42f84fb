/** Scripts on an interpreter that is written in Python: a process of its own reads them and writes what came of them. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { BUILD, HERE, REGION } from '../places.ts';
import type { Script, Trace } from './script.ts';

const MOST_MS = 240_000;
const PREFIX = 'TRACES ';
const tracesSchema = z.array(
  z.object({
    states: z.array(z.string()),
    status: z.string(),
    error: z.optional(z.nullable(z.string())),
    strays: z.array(z.string()),
  }),
);

export interface PythonTrace extends Trace {
  readonly error?: string | null | undefined;
}

const ENVIRONMENT = {
  PATH: process.env['PATH'] ?? '',
  LANG: 'C.UTF-8',
  HOME: BUILD,
  TMPDIR: BUILD,
  AWS_DEFAULT_REGION: REGION,
  AWS_ACCESS_KEY_ID: 'test',
  AWS_SECRET_ACCESS_KEY: 'test',
  PYTHONDONTWRITEBYTECODE: '1',
};

export async function runInPython(
  python: string,
  program: readonly [string, ...string[]],
  scripts: readonly Script[],
  definitions: Readonly<Record<string, unknown>>,
): Promise<readonly PythonTrace[]> {
  const [file, ...args] = program;
  const child = spawn(python, [join(HERE, 'traces', file), ...args], {
    env: ENVIRONMENT,
    cwd: BUILD,
    timeout: MOST_MS,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  child.stdin.end(
    JSON.stringify(scripts.map((script) => ({ ...script, definition: definitions[script.machine] }))),
  );
  const [said, complaints] = await Promise.all([child.stdout.toArray(), child.stderr.toArray()]);
  const line = Buffer.concat(said as Buffer[])
    .toString()
    .split('\n')
    .find((one) => one.startsWith(PREFIX));
  if (line === undefined)
    throw new Error(
      `${program.join(' ')} told nothing:\n${Buffer.concat(complaints as Buffer[]).toString()}`,
    );
  return tracesSchema.parse(JSON.parse(line.slice(PREFIX.length)));
}
