/** `npm start` as a newcomer runs it, in a folder of its own. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const START = fileURLToPath(new URL('../../local/start.ts', import.meta.url));
const PATIENCE_MS = 120_000;

export interface Newcomer {
  readonly url: string;
  readonly password: string;
  close(): Promise<void>;
}

export async function startAsNewcomer(): Promise<Newcomer> {
  const folder = await mkdtemp(join(tmpdir(), 'chi-dao-screens-'));
  const child = spawn(process.execPath, ['--conditions=local', START], {
    env: { ...process.env, DATA_DIR: folder, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const close = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  let said = '';
  const told = new Promise<Pick<Newcomer, 'url' | 'password'>>((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`The server did not start; it said: ${said}`)),
      PATIENCE_MS,
    );
    void ended.then(() => reject(new Error(`The server ended before it was ready; it said: ${said}`)));
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const url = /trình duyệt:\s+(http\S+)/.exec(said)?.[1];
      const password = /mật khẩu chung: (\S+)/.exec(said)?.[1];
      if (url === undefined || password === undefined || !said.includes('Ctrl+C')) return;
      clearTimeout(timer);
      resolve({ url, password });
    });
  });
  try {
    return { ...(await told), close };
  } catch (error) {
    await close();
    throw error;
  }
}
