/**
 * The README's first command, as a newcomer types it: starts, prints where to look, answers; killed and started again,
 * it goes on. In a data folder of its own. Ends the processes that it started, by their id.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PATIENCE_MS = 60_000;

interface Started {
  readonly child: ChildProcess;
  readonly url: string;
  readonly text: string;
}

function start(dataFolder: string): Promise<Started> {
  const environment = { ...process.env, DATA_DIR: dataFolder, PORT: '0' };
  const child = spawn(process.execPath, ['--conditions=local', 'local/start.ts'], {
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    let text = '';
    const late = setTimeout(
      () => reject(new Error(`Nothing was printed in ${PATIENCE_MS / 1000} s:\n${text}`)),
      PATIENCE_MS,
    );
    child.once('exit', (code) => reject(new Error(`npm start ended with ${String(code)}:\n${text}`)));
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      text += part;
      const url = /http:\/\/\S+/.exec(text)?.[0];
      if (url === undefined || !text.includes('Ctrl+C')) return;
      clearTimeout(late);
      child.removeAllListeners('exit');
      resolve({ child, url, text });
    });
  });
}

async function directivesAt(
  url: string,
  dataFolder: string,
): Promise<readonly { readonly id: string; readonly notation: string }[]> {
  const password = (await readFile(join(dataFolder, 'demo-password'), 'utf8')).trim();
  const signIn = await fetch(`${url}/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ account: 'chuyen-vien', password }),
  });
  const { token } = (await signIn.json()) as { token: string };
  const answer = await fetch(`${url}/directives`, { headers: { authorization: `Bearer ${token}` } });
  return ((await answer.json()) as { items: { id: string; notation: string }[] }).items;
}

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => child.once('exit', () => resolve()));

const dataFolder = await mkdtemp(join(tmpdir(), 'chi-dao-start-'));
try {
  const began = performance.now();
  const first = await start(dataFolder);
  process.stdout.write(`${first.text}\nanswering after ${Math.round(performance.now() - began)} ms\n`);
  const before = await directivesAt(first.url, dataFolder);
  // Newest first: the instruction that is ready to be issued has no number yet.
  if (before.map(({ notation }) => notation).join() !== ',455/UBND-NV')
    throw new Error(`Expected a draft and 455/UBND-NV, found ${JSON.stringify(before)}`);
  const gone = ended(first.child);
  first.child.kill('SIGKILL');
  await gone;
  const again = performance.now();
  const second = await start(dataFolder);
  process.stdout.write(`after kill -9, answering again after ${Math.round(performance.now() - again)} ms\n`);
  const after = await directivesAt(second.url, dataFolder);
  if (after.length !== before.length || !second.text.includes('Tiếp tục theo dõi'))
    throw new Error('The second start did not go on');
  const stopped = ended(second.child);
  second.child.kill('SIGTERM');
  await stopped;
} finally {
  await rm(dataFolder, { recursive: true, force: true });
}
