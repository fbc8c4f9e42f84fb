import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { expect, test } from 'vitest';

import { openSqliteStore } from '../../shared/adapters/sqlite/open-store.ts';
import { verifyLedgerFile } from '../../shared/adapters/sqlite/verify-file.ts';
import { assignment } from './builders.ts';

const KILLS = 40;
const LONGEST_LIFE_MILLIS = 150;
const CHILD = join(import.meta.dirname, 'crash-child.ts');

/** Lets the child commit, kills it at a random moment after its first answer, and gives back what it acknowledged. */
function liveAndDie(file: string, life: number): Promise<readonly string[]> {
  const child = spawn(process.execPath, [CHILD, file, String(life)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  child.stdout.setEncoding('utf8');
  child.stdout.once(
    'data',
    () => void pause(Math.random() * LONGEST_LIFE_MILLIS).then(() => child.kill('SIGKILL')),
  );
  child.stdout.on('data', (text: string) => (printed += text));
  return new Promise((resolve, reject) => {
    child.once('close', (code) => {
      if (code !== null) reject(new Error(`The child ended by itself, with ${code}`));
      // The last line may be cut by the kill: what was not printed whole was not acknowledged.
      else resolve(printed.split('\n').slice(0, -1));
    });
  });
}

async function expectKept(file: string, acknowledged: readonly string[]): Promise<void> {
  const store = openSqliteStore(file);
  const { ledger } = store;
  for (const line of acknowledged) {
    const [id = '', sequence, hash, request = ''] = line.split(' ');
    expect((await ledger.event(assignment(id), Number(sequence)))?.hash, line).toBe(hash);
    expect(await ledger.idempotentAnswer(request), line).toBeDefined();
  }
  for (let client = 0; client < 16; client += 1) {
    const versions = await ledger.loadMany([assignment(`left-${client}`), assignment(`right-${client}`)]);
    expect(versions[0]?.version, 'both halves of a commit, or none').toBe(versions[1]?.version);
  }
  store.close();
}

test(`a server killed ${KILLS} times at random moments loses nothing that it had acknowledged`, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'crash-'));
  const file = join(folder, 'ledger.sqlite');
  let acknowledged = 0;
  for (let life = 1; life <= KILLS; life += 1) {
    const lines = await liveAndDie(file, life);
    acknowledged += lines.length;
    await expectKept(file, lines);
  }
  const verdict = await verifyLedgerFile(file);
  expect(verdict).toMatchObject({ records: 32, broken: [], faults: [] });
  expect(verdict.events).toBeGreaterThanOrEqual(acknowledged);
  console.log(`${KILLS} kills, ${acknowledged} acknowledged events, ${verdict.events} on record, 0 lost`);
  rmSync(folder, { recursive: true });
}, 300_000);
