/** What a starting function costs before it can answer: its import in a process of its own. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** Processor time of the thread, in microseconds: on a machine that others use, a clock would time them as well. */
const IMPORT_AND_TELL = `
const { pathToFileURL } = await import('node:url');
const before = process.threadCpuUsage();
await import(pathToFileURL(process.argv[1]).href);
const { user, system } = process.threadCpuUsage(before);
console.log(user + system);`;

const run = promisify(execFile);

async function importOnce(file: string): Promise<number> {
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', IMPORT_AND_TELL, file]);
  return Number(stdout) / 1000;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** Median milliseconds by file. Each round imports every file once, so that a slow moment of the machine meets all alike. */
export async function initTimes(
  files: readonly string[],
  rounds: number,
): Promise<ReadonlyMap<string, number>> {
  const times = new Map(files.map((file): [string, number[]] => [file, []]));
  for (let round = 0; round < rounds; round++)
    for (const [file, measured] of times) measured.push(await importOnce(file));
  return new Map([...times].map(([file, measured]) => [file, median(measured)]));
}
