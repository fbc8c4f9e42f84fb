/**
 * What a starting function costs before it can answer: its code is loaded, as Lambda loads it, in a process of its own.
 * Before and after each function stands the SDK's client alone, so that a busy moment of the machine meets both.
 */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Floors } from '../bundles/bundle-floor.ts';

/**
 * Processor time of the thread: on a machine that others use, a clock would time them as well. Linux counts it up to the
 * moment only when the time of the whole process is asked for, else up to its last tick, which may be 4 ms ago.
 */
const LOAD_AND_TELL = `
const micros = () => (process.cpuUsage(), process.threadCpuUsage());
const before = micros();
require(process.argv[1]);
const after = micros();
console.log(after.user + after.system - before.user - before.system);`;

const run = promisify(execFile);

async function loadOnce(file: string): Promise<number> {
  const { stdout } = await run(process.execPath, ['--input-type=commonjs', '--eval', LOAD_AND_TELL, file]);
  return Number(stdout) / 1000;
}

export interface Start {
  readonly milliseconds: number;
  /** How many times what the client alone costs, without what Lambda never asks of it. */
  readonly ofTrimmed: number;
  /** How many times what the client alone costs, with nothing left out. */
  readonly ofWhole: number;
}
interface Alone {
  readonly trimmed: number;
  readonly whole: number;
}
export interface Starts {
  /** By file. */
  readonly functions: ReadonlyMap<string, Start>;
  readonly alone: Alone;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

const mediansOf = (starts: readonly Start[]): Start => ({
  milliseconds: median(starts.map(({ milliseconds }) => milliseconds)),
  ofTrimmed: median(starts.map(({ ofTrimmed }) => ofTrimmed)),
  ofWhole: median(starts.map(({ ofWhole }) => ofWhole)),
});

const startBetween = (milliseconds: number, before: Alone, after: Alone): Start => ({
  milliseconds,
  ofTrimmed: (2 * milliseconds) / (before.trimmed + after.trimmed),
  ofWhole: (2 * milliseconds) / (before.whole + after.whole),
});

/** Medians over the rounds, each of which loads every file once. */
export async function measureStarts(
  files: readonly string[],
  floors: Floors,
  rounds: number,
): Promise<Starts> {
  const clients: Alone[] = [];
  const loadClients = async (): Promise<Alone> => {
    const alone = { trimmed: await loadOnce(floors.trimmed), whole: await loadOnce(floors.whole) };
    clients.push(alone);
    return alone;
  };
  const starts = new Map(files.map((file): [string, Start[]] => [file, []]));
  for (let round = 0; round < rounds; round += 1) {
    let before = await loadClients();
    for (const [file, measured] of starts) {
      const milliseconds = await loadOnce(file);
      const after = await loadClients();
      measured.push(startBetween(milliseconds, before, after));
      before = after;
    }
  }
  return {
    functions: new Map([...starts].map(([file, measured]) => [file, mediansOf(measured)])),
    alone: {
      trimmed: median(clients.map(({ trimmed }) => trimmed)),
      whole: median(clients.map(({ whole }) => whole)),
    },
  };
}
