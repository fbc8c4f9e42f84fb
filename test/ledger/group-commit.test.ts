/** What is told to anybody is on the disk: the disk here is one that takes as long as the test wants, or breaks. */
import { describe, expect, test } from 'vitest';

import { createGroupCommit } from '../../shared/adapters/sqlite/group-commit.ts';
import { createSqliteLedger } from '../../shared/adapters/sqlite/ledger.ts';
import type { LogSync } from '../../shared/adapters/sqlite/log-sync.ts';
import { IN_MEMORY, openDatabase } from '../../shared/adapters/sqlite/open-database.ts';
import { assignment, writeAfter } from './builders.ts';

const write = (id: string) => writeAfter(assignment(id), undefined);

const turns = async (count = 5): Promise<void> => {
  for (let index = 0; index < count; index += 1) await new Promise((resolve) => setImmediate(resolve));
};

/** A disk whose syncs wait until they are let go, or fail. */
class HeldDisk implements LogSync {
  #waiting: { resolve: () => void; reject: (error: Error) => void }[] = [];
  syncs = 0;
  readonly sync = (): Promise<void> => {
    this.syncs += 1;
    return new Promise((resolve, reject) => this.#waiting.push({ resolve, reject }));
  };
  readonly syncNow = (): void => void (this.syncs += 1);
  readonly close = (): void => undefined;
  release(): void {
    for (const { resolve } of this.#waiting.splice(0)) resolve();
  }
  break(): void {
    for (const { reject } of this.#waiting.splice(0)) reject(new Error('EIO: i/o error, fdatasync'));
  }
}

function ledgerOn(disk: HeldDisk) {
  const { database } = openDatabase(IN_MEMORY);
  const group = createGroupCommit(database, 256, disk);
  return { group, ledger: createSqliteLedger(database, group) };
}

const isSettled = async (promise: Promise<unknown>): Promise<boolean> => {
  let settled = false;
  const note = () => (settled = true);
  promise.then(note, note);
  await turns();
  return settled;
};

describe('a commit and the disk', () => {
  test('nobody hears of a commit before the disk has it, and everybody does afterwards', async () => {
    const disk = new HeldDisk();
    const { ledger } = ledgerOn(disk);
    let announced = 0;
    ledger.onCommitted((events) => (announced += events.length));
    const committed = ledger.commit({ writes: [write('a')] });
    expect(await isSettled(committed)).toBe(false);
    expect(announced).toBe(0);
    disk.release();
    expect((await committed).outcome).toBe('COMMITTED');
    expect(announced).toBe(1);
  });

  test('whoever reads a record waits while the disk does not have its newest version', async () => {
    const disk = new HeldDisk();
    const { ledger } = ledgerOn(disk);
    const committed = ledger.commit({ writes: [write('a')] });
    await turns();
    const loaded = ledger.load({ kind: 'assignment', id: 'a' });
    const events = ledger.events({ kind: 'assignment', id: 'a' });
    expect(await isSettled(loaded)).toBe(false);
    expect(await isSettled(events)).toBe(false);
    disk.release();
    await committed;
    expect((await loaded)?.version).toBe(1);
    expect(await events).toHaveLength(1);
  });

  test('what arrives while the disk is busy shares the next sync', async () => {
    const disk = new HeldDisk();
    const { ledger } = ledgerOn(disk);
    const first = ledger.commit({ writes: [write('a')] });
    await turns();
    const others = ['b', 'c', 'd'].map((id) => ledger.commit({ writes: [write(id)] }));
    await turns();
    expect(disk.syncs).toBe(1);
    disk.release();
    await first;
    await turns();
    expect(disk.syncs).toBe(2);
    disk.release();
    await Promise.all(others);
  });

  test('when the disk fails, what waited is refused, and so is everything after it', async () => {
    const disk = new HeldDisk();
    const { ledger } = ledgerOn(disk);
    const first = ledger.commit({ writes: [write('a')] });
    await turns();
    const second = ledger.commit({ writes: [write('b')] });
    const refusals = Promise.allSettled([first, second]);
    disk.break();
    for (const { status } of await refusals) expect(status).toBe('rejected');
    await expect(ledger.commit({ writes: [write('c')] })).rejects.toThrow('check the disk');
  });

  test('closing syncs at once what was still under way', async () => {
    const disk = new HeldDisk();
    const { ledger, group } = ledgerOn(disk);
    const first = ledger.commit({ writes: [write('a')] });
    await turns();
    const second = ledger.commit({ writes: [write('b')] });
    group.drain();
    expect((await first).outcome).toBe('COMMITTED');
    expect((await second).outcome).toBe('COMMITTED');
    disk.release();
  });
});
