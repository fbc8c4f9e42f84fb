/** `npm start` on a warm checkout, as a newcomer types it the second time. */
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';
import { atMost, type Finding } from '../goals.ts';
import { askOnce } from '../load/clients.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PATIENCE_MS = 120_000;

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function firstAnswer(url: string): Promise<number> {
  const begin = performance.now();
  while (performance.now() - begin < PATIENCE_MS) {
    const answered = await askOnce(url, { method: 'GET', path: '/', token: '' }).then(
      () => true,
      () => false,
    );
    if (answered) return performance.now() - begin;
    await pause(10);
  }
  throw new Error('npm start showed no page within two minutes');
}

async function startOnce(dataFolder: string): Promise<number> {
  const port = await freePort();
  const child = spawn('npm', ['start'], {
    cwd: ROOT,
    // A process group of its own, since npm starts the server as a child.
    detached: true,
    stdio: 'ignore',
    env: { ...process.env, DATA_DIR: dataFolder, PORT: String(port) },
  });
  const exited = new Promise((resolve) => child.once('exit', resolve));
  try {
    return await firstAnswer(`http://127.0.0.1:${port}`);
  } finally {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
    await exited;
  }
}

export async function firstPage(folder: string): Promise<Finding[]> {
  const empty = await startOnce(folder);
  const warm = Math.min(await startOnce(folder), await startOnce(folder));
  return [
    {
      name: '`npm start` to first page',
      value: warm / 1000,
      unit: 's',
      goal: atMost(2),
      note: `better of two, with the sample province on record; the very first start, before the sample is loaded: ${(empty / 1000).toFixed(1)} s`,
    },
  ];
}
