/** One life of the server: started, asked, killed. Only processes that were started here are ever ended. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Answer, Order } from './messages.ts';

export type Ready = Extract<Answer, { kind: 'READY' }>;
export interface ServerProcess {
  /** Undefined when it ended before it was ready. */
  readonly ready: Promise<Ready | undefined>;
  /** Its log, line by line. */
  readonly log: readonly string[];
  /** How it ended, once it has: by whom it was killed, or its exit code. */
  readonly ended: Promise<{ readonly code: number | null; readonly signal: string | null }>;
  ask<Kind extends Answer['kind']>(
    order: Order['kind'],
    kind: Kind,
  ): Promise<Extract<Answer, { kind: Kind }>>;
  kill(): Promise<void>;
  stop(): Promise<void>;
}

export interface ServerSettings {
  readonly dataFolder: string;
  readonly assemblyFile: string;
  readonly cacheFolder: string;
  readonly smtpUrl: string;
  /** Milliseconds by which the server's clock is ahead. */
  readonly clockOffset: number;
}

const CHILD = join(import.meta.dirname, 'child.ts');

function launch({
  dataFolder,
  assemblyFile,
  cacheFolder,
  smtpUrl,
  clockOffset,
}: ServerSettings): ChildProcess {
  return spawn(process.execPath, ['--conditions=local', CHILD], {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    env: {
      PATH: process.env['PATH'],
      NODE_COMPILE_CACHE: cacheFolder,
      DATA_DIR: dataFolder,
      HOST: '127.0.0.1',
      PORT: '0',
      PUBLIC_URL: 'http://localhost:8080',
      SMTP_URL: smtpUrl,
      CRASH_ASSEMBLY: assemblyFile,
      CRASH_CLOCK_OFFSET: String(clockOffset),
    },
  });
}

function readLog(child: ChildProcess): string[] {
  const log: string[] = [];
  let rest = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    log.push(...lines);
  });
  return log;
}

export function startProcess(settings: ServerSettings): ServerProcess {
  const child = launch(settings);
  const log = readLog(child);
  const ended = once(child, 'close').then(([code, signal]) => ({
    code: code as number | null,
    signal: signal as string | null,
  }));
  const answer = <Kind extends Answer['kind']>(kind: Kind) =>
    new Promise<Extract<Answer, { kind: Kind }> | undefined>((resolve) => {
      const listen = (message: Answer): void => {
        if (message.kind !== kind) return;
        child.off('message', listen);
        resolve(message as Extract<Answer, { kind: Kind }>);
      };
      child.on('message', listen);
      void ended.then(() => resolve(undefined));
    });
  return {
    ready: answer('READY'),
    log,
    ended,
    async ask(order, kind) {
      const answered = answer(kind);
      child.send({ kind: order } satisfies Order);
      const found = await answered;
      if (found === undefined)
        throw new Error(`The server ended while it was asked to ${order}: ${log.slice(-5).join('\n')}`);
      return found;
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
    async stop() {
      child.send({ kind: 'STOP' } satisfies Order);
      const late = setTimeout(() => child.kill('SIGKILL'), 20_000);
      await ended;
      clearTimeout(late);
    },
  };
}
