/** MiniStack in a process group of its own, on a free port of this machine only; it ends with whoever started it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { BUILD, HERE, REGION, ROOT } from '../places.ts';
import { pythonEnvironment } from './python-environment.ts';

export interface MiniStack {
  readonly endpoint: string;
  readonly port: number;
  readonly log: string;
  /** Of the stand-in, which may be ahead of the machine's. */
  now(): number;
  /** The stand-in's clock is set ahead, never back. */
  travelTo(millis: number): Promise<void>;
  stop(): void;
}

export interface MiniStackOptions {
  /** Every call is judged against the policies of its caller. */
  readonly enforcesPolicies: boolean;
}

/** What whoever drives the stand-in signs with; it stands for the account's own administrator. */
export const OPERATOR = { accessKeyId: 'test', secretAccessKey: 'test' };

const START_MS = 60_000;

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });

/** Lambda's own Node comes first on the path: MiniStack runs functions with whatever `node` is there. */
const pathWithLambdaNode = (): string => `${dirname(process.execPath)}:${process.env['PATH'] ?? ''}`;

function environmentOf(port: number, folder: string, { enforcesPolicies }: MiniStackOptions) {
  return {
    PATH: pathWithLambdaNode(),
    HOME: folder,
    TMPDIR: join(folder, 'tmp'),
    LANG: 'C.UTF-8',
    PYTHONUNBUFFERED: '1',
    PYTHONDONTWRITEBYTECODE: '1',
    BIND_HOST: '127.0.0.1',
    GATEWAY_PORT: String(port),
    MINISTACK_REGION: REGION,
    AWS_DEFAULT_REGION: REGION,
    STATE_DIR: join(folder, 'state'),
    S3_DATA_DIR: join(folder, 's3'),
    AUTH: String(enforcesPolicies),
    // Nothing listens but the one port.
    IOT_MTLS_ENABLED: '0',
    SFTP_ENABLED: '0',
    AWS_ACCESS_KEY_ID: OPERATOR.accessKeyId,
    AWS_SECRET_ACCESS_KEY: OPERATOR.secretAccessKey,
    STANDIN_CLOCK: join(folder, 'clock'),
    NODE_OPTIONS: `--import=${join(HERE, 'stand', 'travelling-clock.ts')} --disable-warning=ExperimentalWarning`,
  };
}

async function untilReady(endpoint: string, child: ChildProcess, log: string): Promise<void> {
  const until = Date.now() + START_MS;
  while (Date.now() < until && child.exitCode === null) {
    const answer = await fetch(`${endpoint}/_ministack/health`).catch(() => undefined);
    if (answer?.ok === true) return;
    await pause(100);
  }
  const said = (await readFile(log, 'utf8')).trimEnd().split('\n').slice(-20).join('\n');
  throw new Error(`MiniStack did not start:\n${said}`);
}

function endWith(child: ChildProcess): () => void {
  const stop = (): void => {
    if (child.pid === undefined || child.exitCode !== null) return;
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch {
      // The group is gone already.
    }
  };
  process.once('exit', stop);
  return () => {
    process.removeListener('exit', stop);
    stop();
  };
}

export async function startMiniStack(options: MiniStackOptions): Promise<MiniStack> {
  const python = await pythonEnvironment(join(HERE, 'stand', 'ministack.requirements.txt'));
  const folder = join(BUILD, 'data');
  const log = join(BUILD, 'ministack.log');
  await rm(folder, { recursive: true, force: true });
  await mkdir(join(folder, 'tmp'), { recursive: true });
  // Functions lie in here, and must not be taken for modules of this project.
  await writeFile(join(folder, 'package.json'), '{}');
  const clock = join(folder, 'clock');
  await writeFile(clock, '0');
  const port = await freePort();
  const endpoint = `http://127.0.0.1:${port}`;
  const child = spawn(python, [join(HERE, 'stand', 'corrected-ministack.py')], {
    cwd: ROOT,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: environmentOf(port, folder, options),
  });
  const output = createWriteStream(log);
  child.stdout.pipe(output);
  child.stderr.pipe(output);
  const stop = endWith(child);
  await untilReady(endpoint, child, log);
  let ahead = 0;
  return {
    endpoint,
    port,
    log,
    now: () => Date.now() + ahead,
    async travelTo(millis) {
      ahead = Math.max(ahead, millis - Date.now());
      // Moved into place, so that nobody reads half a number.
      await writeFile(`${clock}.next`, String(ahead));
      await rename(`${clock}.next`, clock);
    },
    stop,
  };
}
