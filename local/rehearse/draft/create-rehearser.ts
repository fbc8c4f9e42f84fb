/**
 * Rehearses drafts beside the server: one at a time, each in a process that knows nothing but its order, that may write
 * no file, and that is ended when it takes too long or says too much.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { RehearsalOrder, RehearsalOutcome, Rehearser } from '../../../shared/ports/rehearser.ts';
import type { Assembly } from '../../home/assembly.ts';
import { replySchema, type Message } from './order-message.ts';

const PROGRAM = fileURLToPath(new URL('child.ts', import.meta.url));
const MEBIBYTE = 1_048_576;
const USUAL_SECONDS = 60;
/** Of the time limit; the rest is for telling what was played. */
const PLAYING_SHARE = 0.7;
const MOST_ANSWER_BYTES = 32 * MEBIBYTE;
const MOST_NOTES = 4096;
/** Lower than the server's: people who work go before a rehearsal. */
const NICENESS = 10;

export interface RehearserOptions {
  /** The state machines that the server itself runs. */
  readonly assembly: Assembly;
  readonly secondsAtMost?: number;
  readonly bytesAtMost?: number;
}
export interface LocalRehearser extends Rehearser {
  /** Ends a rehearsal that is under way. */
  close(): void;
}

/** A process that ended in the meantime needs no place in the queue. */
function giveWay({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) setPriority(pid, NICENESS);
  } catch {
    return;
  }
}

/** `--permission` alone: reads, but writes no file and starts no program or thread. No variable is handed on. */
function startChild(): ChildProcess {
  const flags = ['--conditions=local', '--permission', '--allow-fs-read=*', '--max-old-space-size=1024'];
  const child = spawn(process.execPath, [...flags, PROGRAM], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { NODE_NO_WARNINGS: '1' },
  });
  giveWay(child);
  return child;
}

type Ending =
  | { readonly kind: 'ANSWERED'; readonly text: string }
  | { readonly kind: 'TOO_LONG' }
  | { readonly kind: 'FAILED'; readonly reason: string };

interface Limits {
  readonly seconds: number;
  readonly bytes: number;
}

/** Settles when the process is gone, whatever became of it. */
function endingOf(child: ChildProcess, { seconds, bytes }: Limits): Promise<Ending> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    let notes = '';
    let ended: Ending | undefined;
    const end = (ending: Ending): void => {
      ended ??= ending;
      child.kill('SIGKILL');
    };
    const timer = setTimeout(() => end({ kind: 'TOO_LONG' }), seconds * 1000);
    child.stdout?.on('data', (chunk: Buffer) => {
      size += chunk.byteLength;
      if (size > bytes) end({ kind: 'FAILED', reason: `answered more than ${bytes} bytes` });
      else chunks.push(chunk);
    });
    child.stderr?.on('data', (chunk: Buffer) => (notes = (notes + chunk.toString()).slice(-MOST_NOTES)));
    child.on('error', (error) => end({ kind: 'FAILED', reason: error.message }));
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      const failed = { kind: 'FAILED', reason: `ended with ${code ?? signal ?? '?'}: ${notes}` } as const;
      resolve(ended ?? (code === 0 ? { kind: 'ANSWERED', text: Buffer.concat(chunks).toString() } : failed));
    });
  });
}

async function perform(child: ChildProcess, message: Message, limits: Limits): Promise<RehearsalOutcome> {
  const ending = endingOf(child, limits);
  // A process that died before it read everything is told of by its end.
  child.stdin?.on('error', () => undefined);
  child.stdin?.end(JSON.stringify(message));
  const ended = await ending;
  switch (ended.kind) {
    case 'ANSWERED':
      return replySchema.parse(JSON.parse(ended.text));
    case 'TOO_LONG':
      return { outcome: 'TOO_LONG', seconds: limits.seconds };
    case 'FAILED':
      throw new Error(`The rehearsal ${ended.reason}`);
  }
}

export function createRehearser(options: RehearserOptions): LocalRehearser {
  const { assembly, secondsAtMost = USUAL_SECONDS, bytesAtMost = MOST_ANSWER_BYTES } = options;
  let running: ChildProcess | undefined;
  const closing = new AbortController();
  const isClosed = (): boolean => closing.signal.aborted;
  return {
    async rehearse(order: RehearsalOrder) {
      if (running !== undefined || isClosed()) return { outcome: 'BUSY' };
      running = startChild();
      try {
        const message = { order, assembly, secondsToPlay: secondsAtMost * PLAYING_SHARE };
        return await perform(running, message, { seconds: secondsAtMost, bytes: bytesAtMost });
      } catch (error) {
        // Whoever still waits when the server stops may ask again when it is back.
        if (isClosed()) return { outcome: 'BUSY' };
        throw error;
      } finally {
        running = undefined;
      }
    },
    close() {
      closing.abort();
      running?.kill('SIGKILL');
    },
  };
}
