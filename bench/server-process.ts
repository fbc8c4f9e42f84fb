/** Starts, asks and kills the server under test. */
import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';
import { COMPILED_FOLDER } from '../local/compiled-folder.ts';
import {
  figuresSchema,
  mailsSchema,
  memorySchema,
  momentSchema,
  monotonicMillis,
  readySchema,
  tokensSchema,
  type Figures,
  type Mails,
  type Memory,
  type Order,
  type Ready,
} from './protocol.ts';

const messageSchema = z.object({
  id: z.int(),
  answer: z.optional(z.unknown()),
  error: z.optional(z.string()),
});

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
}

class Channel {
  readonly #child: ChildProcess;
  readonly #open = new Map<number, Waiting>();
  #last = 0;

  constructor(child: ChildProcess) {
    this.#child = child;
    child.on('message', (message) => this.#settle(messageSchema.parse(message)));
    child.on('exit', (code, signal) => {
      for (const { reject } of this.#open.values())
        reject(new Error(`The server ended: ${code ?? signal ?? 'unknown'}`));
    });
  }

  #settle({ id, answer, error }: z.infer<typeof messageSchema>): void {
    const waiting = this.#open.get(id);
    this.#open.delete(id);
    if (error === undefined) waiting?.resolve(answer);
    else waiting?.reject(new Error(error));
  }

  expect(id: number): Promise<unknown> {
    return new Promise((resolve, reject) => this.#open.set(id, { resolve, reject }));
  }

  ask(given: Order): Promise<unknown> {
    this.#last += 1;
    const answer = this.expect(this.#last);
    this.#child.send({ id: this.#last, given });
    return answer;
  }
}

export class ServerProcess {
  readonly ready: Ready;
  /** When the process was spawned. */
  readonly spawnedAt: number;
  readonly #child: ChildProcess;
  readonly #channel: Channel;
  readonly #exited: Promise<void>;

  constructor(child: ChildProcess, channel: Channel, spawnedAt: number, ready: Ready) {
    this.ready = ready;
    this.spawnedAt = spawnedAt;
    this.#child = child;
    this.#channel = channel;
    this.#exited = new Promise((resolve) => child.once('exit', () => resolve()));
  }

  async loadProvince(size: {
    readonly seed: string;
    readonly communes: number;
    readonly departments: number;
  }): Promise<void> {
    await this.#channel.ask({ order: 'LOAD_PROVINCE', ...size });
  }
  async mint(personIds: string[]): Promise<string[]> {
    return tokensSchema.parse(await this.#channel.ask({ order: 'MINT', personIds })).tokens;
  }
  async waitsReached(count: number): Promise<number> {
    return momentSchema.parse(await this.#channel.ask({ order: 'AWAIT_WAITS', count })).at;
  }
  async settled(): Promise<number> {
    return momentSchema.parse(await this.#channel.ask({ order: 'SETTLE' })).at;
  }
  async figures(): Promise<Figures> {
    return figuresSchema.parse(await this.#channel.ask({ order: 'FIGURES' }));
  }
  async memory(): Promise<Memory> {
    return memorySchema.parse(await this.#channel.ask({ order: 'MEMORY' }));
  }
  async mails(): Promise<Mails> {
    return mailsSchema.parse(await this.#channel.ask({ order: 'COUNT_MAILS' }));
  }
  /** SIGKILL: nothing is flushed, nobody is told. */
  async kill(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.#exited;
  }
  async stop(): Promise<void> {
    await this.#channel.ask({ order: 'STOP' }).catch(() => undefined);
    await this.#exited;
  }
}

/** Nobody listens there: mails are queued durably and stay queued, as when the mail server is down. */
export const NO_MAIL_SERVER = { SMTP_URL: 'smtp://127.0.0.1:1' };

/** The settings of `npm start`, with an empty ledger, any free port, and mail into the outbox folder unless told otherwise. */
export async function spawnServer(
  dataFolder: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<ServerProcess> {
  const spawnedAt = monotonicMillis();
  const child = fork(fileURLToPath(new URL('served.ts', import.meta.url)), {
    execArgv: [
      '--conditions=local',
      '--expose-gc',
      ...(process.env['BENCH_NODE_FLAGS']?.split(' ').filter(Boolean) ?? []),
    ],
    env: {
      ...process.env,
      NODE_COMPILE_CACHE: COMPILED_FOLDER,
      DATA_DIR: dataFolder,
      PORT: '0',
      DEMO: 'empty',
      ...settings,
    },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const channel = new Channel(child);
  const ready = readySchema.parse(await channel.expect(0));
  return new ServerProcess(child, channel, spawnedAt, ready);
}
