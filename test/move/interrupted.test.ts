/** A move that is cut off, hindered or disturbed ends either whole or not at all. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { openDynamoSourceSide, openDynamoTargetSide } from '../../local/move/dynamodb-sides.ts';
import type { TargetSide } from '../../local/move/sides.ts';
import { openSqliteSourceSide, openSqliteTargetSide, reopenSqlite } from '../../local/move/sqlite-sides.ts';
import { createMemoryFiles } from '../../local/rehearse/stage/memory-files.ts';
import { createDynamoLedger, type Table } from '../../shared/adapters/dynamodb/ledger.ts';
import { isAtHome, readMark } from '../../shared/adapters/dynamodb/move-mark.ts';
import { TargetNotEmptyError } from '../../shared/adapters/ledger/portable.ts';
import { tallyOf } from '../../shared/adapters/ledger/tally.ts';
import { openSqliteStore } from '../../shared/adapters/sqlite/open-store.ts';
import { openHome } from '../../local/home/home.ts';
import { createVirtualClock } from '../../local/clock/virtual-clock.ts';
import { assignment, commitNext } from '../ledger/builders.ts';
import { startFaultProxy } from '../support/fault-proxy.ts';
import { ends, inFile, moved, moveBetween, NOW, rowsOf, toCloud, toMachine } from './ends.ts';

const at = ends();
const RECORDS = 60;
const PAGE = 25;
const EPOCH = '1970-01-01T00:00:00.000Z' as typeof NOW;

let original: string;
beforeAll(async () => {
  original = at.newFile();
  await writeLedger(original);
}, 60_000);

async function writeLedger(file: string): Promise<void> {
  const store = openSqliteStore(file);
  for (let record = 1; record <= RECORDS; record += 1)
    await Promise.all([
      commitNext(
        store.ledger,
        assignment(`a-${record}`),
        {},
        { uniqueKeys: [{ key: `k-${record}`, owner: 'x' }] },
      ),
    ]);
  await store.meta.setMeta('relay-cursor', String(RECORDS));
  store.close();
}
/** A copy for a test that changes its source. */
function freshLedger(): string {
  const file = at.newFile();
  inFile(original, (database) => database.prepare('VACUUM INTO ?').run(file));
  return file;
}

/** Takes a few pages, then the line is cut. */
const cutAfter = (side: TargetSide, pages: number): TargetSide => {
  let left = pages;
  const { target } = side;
  return {
    ...side,
    target: {
      ...target,
      take: async (page) => {
        if ((left -= 1) < 0) throw new Error('Đường truyền đứt');
        await target.take(page);
      },
    },
  };
};

/** Counts what it takes. */
const counting = (side: TargetSide, seen: { entries: number }): TargetSide => ({
  ...side,
  target: {
    ...side.target,
    take: async (page) => {
      seen.entries += page.entries.length;
      await side.target.take(page);
    },
  },
});

test('bị ngắt khi đang lên đám mây: nơi đi vẫn khóa, nơi đến chưa mở; chạy lại thì chép tiếp từ chỗ dở, không chép lại từ đầu', async () => {
  const file = freshLedger();
  const table = await at.newTable();
  const target = () => openDynamoTargetSide(table, { now: () => NOW });
  await expect(moveBetween(openSqliteSourceSide(file, PAGE), cutAfter(target(), 3))).rejects.toThrow(
    'Đường truyền đứt',
  );
  expect(await isAtHome(table)).toBe(false);
  expect(await readMark(table)).toMatchObject({ state: 'ARRIVING' });

  const seen = { entries: 0 };
  moved(await moveBetween(openSqliteSourceSide(file), counting(target(), seen)));
  expect(seen.entries, 'three pages, all numbers, were there').toBe(2 * RECORDS);
  expect(await isAtHome(table)).toBe(true);
  const back = at.newFile();
  moved(await toMachine(table, back));
  expect(rowsOf(back)).toEqual(rowsOf(file));
}, 60_000);

test('bị ngắt khi đang về một máy: tệp sổ cái chưa có nên không ai mở nhầm; chạy lại thì xong', async () => {
  const table = await at.newTable();
  moved(await toCloud(freshLedger(), table));
  const file = at.newFile();
  const source = await openDynamoSourceSide(table, PAGE);
  await expect(moveBetween(source, cutAfter(openSqliteTargetSide(file), 1))).rejects.toThrow(
    'Đường truyền đứt',
  );
  expect(existsSync(file)).toBe(false);
  expect(await isAtHome(table), 'the cloud starts nobody meanwhile').toBe(false);
  moved(await toMachine(table, file));
  expect(rowsOf(file)).toEqual(rowsOf(original));
}, 60_000);

test('ngắt đúng lúc nơi đến đã xong mà nơi đi chưa biết: chạy lại chỉ đóng nơi đi', async () => {
  const table = await at.newTable();
  const up = freshLedger();
  const leaving = openSqliteSourceSide(up);
  const failing = { ...leaving, left: () => Promise.reject(new Error('Đường truyền đứt')) };
  await expect(moveBetween(failing, openDynamoTargetSide(table, { now: () => NOW }))).rejects.toThrow('đứt');
  expect(await toCloud(up, table)).toEqual({ outcome: 'MOVED_BEFORE' });
  const closed = openSqliteSourceSide(up);
  await expect(closed.leave('x')).rejects.toThrow('đã được chuyển đến dynamodb:');
  closed.close();

  const file = at.newFile();
  const source = await openDynamoSourceSide(table);
  const cut = { ...source, left: () => Promise.reject(new Error('Đường truyền đứt')) };
  await expect(moveBetween(cut, openSqliteTargetSide(file))).rejects.toThrow('đứt');
  expect(await toMachine(table, file)).toEqual({ outcome: 'MOVED_BEFORE' });
  expect(await readMark(table)).toMatchObject({ state: 'LEFT' });
}, 60_000);

test('tiến trình chuyển bị giết giữa chừng, hai lần: chạy lại cùng lệnh thì xong, hai nơi như nhau', async () => {
  const file = freshLedger();
  const table = await at.newTable();
  const proxy = await startFaultProxy(at.dynamo.endpoint);
  const command = () => {
    const args = [join(import.meta.dirname, '../../local/move/main.ts'), '--from', file];
    const child = spawn(process.execPath, [...args, '--to', `dynamodb:${table.tableName}`], {
      env: {
        ...process.env,
        AWS_ENDPOINT_URL_DYNAMODB: proxy.endpoint,
        AWS_REGION: 'ap-southeast-1',
        AWS_ACCESS_KEY_ID: 'local',
        AWS_SECRET_ACCESS_KEY: 'local',
      },
    });
    let text = '';
    child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()));
    return { child, ended: once(child, 'exit').then(([code]) => ({ code: code as number | null, text })) };
  };
  for (const batches of [2, 5]) {
    let seen = 0;
    const { child, ended } = command();
    proxy.on('BatchWriteItem', () => {
      seen += 1;
      if (seen === batches) child.kill('SIGKILL');
      return 'PASS';
    });
    expect((await ended).code).toBe(null);
  }
  proxy.reset();
  const { code, text } = await command().ended;
  expect(text).toContain('Đã chuyển xong. Hai nơi giống nhau từng byte');
  expect(code).toBe(0);
  proxy.stop();
  const back = at.newFile();
  moved(await toMachine(table, back));
  expect(rowsOf(back)).toEqual(rowsOf(file));
}, 90_000);

test('nơi đến không trống thì không bị đụng đến, và nơi đi vẫn mở được', async () => {
  const file = freshLedger();
  const table = await at.newTable();
  await commitNext(createDynamoLedger(table), assignment('của người khác'));
  await expect(toCloud(file, table)).rejects.toThrow(TargetNotEmptyError);
  openSqliteStore(file).close();
  expect(await createDynamoLedger(table).load(assignment('a-1'))).toBeUndefined();

  const other = await at.newTable();
  moved(await toCloud(freshLedger(), other));
  await expect(toMachine(other, original)).rejects.toThrow(TargetNotEmptyError);
  expect(await isAtHome(other)).toBe(true);
}, 60_000);

test('bản sao dở dang của sổ cái khác cũng là nơi đến không trống', async () => {
  const table = await at.newTable();
  const side = cutAfter(openDynamoTargetSide(table, { now: () => NOW }), 1);
  await expect(moveBetween(openSqliteSourceSide(freshLedger(), PAGE), side)).rejects.toThrow('đứt');
  const stranger = at.newFile();
  const store = openSqliteStore(stranger);
  await commitNext(store.ledger, assignment('lạ'), { body: { khác: true } });
  store.close();
  await expect(toCloud(stranger, table)).rejects.toThrow('bản sao dở dang của một sổ cái khác');
});

test('đám mây vẫn ghi trong lúc chép: việc chuyển nhận ra, không mở nơi đến; lần sau chép lại hết và xong', async () => {
  const table = await at.newTable();
  moved(await toCloud(freshLedger(), table));
  const ledger = createDynamoLedger(table);
  const file = at.newFile();
  const side = openSqliteTargetSide(file);
  const disturbed: TargetSide = {
    ...side,
    target: {
      ...side.target,
      complete: async () => {
        await commitNext(ledger, assignment('a-1'), { body: { ghi: 'trong lúc chép' } });
        return side.target.complete();
      },
    },
  };
  expect(await moveBetween(await openDynamoSourceSide(table), disturbed)).toMatchObject({
    outcome: 'DIFFERENT',
    differs: ['EVENT', 'DIGEST'],
  });
  expect(existsSync(file)).toBe(false);
  moved(await toMachine(table, file));
  const versions = rowsOf(file)
    ['record']?.filter(({ id }) => id === 'a-1')
    .map(({ version }) => version);
  expect(versions).toEqual([2]);
}, 60_000);

test('ở nơi đến có mục bị sửa sau khi chép: đối chiếu nhận ra dù số lượng vẫn khớp', async () => {
  const table = await at.newTable();
  const side = openDynamoTargetSide(table, { now: () => NOW });
  const spoiled: TargetSide = {
    ...side,
    target: {
      ...side.target,
      complete: async () => {
        await createDynamoLedger(table).claim(assignment('a-7'), 4);
        return side.target.complete();
      },
    },
  };
  expect(await moveBetween(openSqliteSourceSide(freshLedger()), spoiled)).toMatchObject({
    outcome: 'DIFFERENT',
    differs: ['DIGEST'],
  });
}, 60_000);

test('thứ tự các sự kiện bị đảo cũng bị nhận ra', async () => {
  const file = freshLedger();
  const before = await tallyOf(openSqliteSourceSideOnce(file));
  inFile(file, (database) =>
    database.exec(`UPDATE event SET position = -1 WHERE position = 5;
      UPDATE event SET position = 5 WHERE position = 6; UPDATE event SET position = 6 WHERE position = -1`),
  );
  const after = await tallyOf(openSqliteSourceSideOnce(file));
  expect(after.digest).toBe(before.digest);
  expect(after.order).not.toBe(before.order);
});
function openSqliteSourceSideOnce(file: string) {
  const side = openSqliteSourceSide(file);
  const entries = side.entries(EPOCH);
  return {
    async *pages() {
      yield* entries.pages();
      side.close();
    },
  };
}

test('chuỗi băm ở nơi đi đã đứt: bản sao không được mở, chỗ đứt được gọi tên', async () => {
  const file = freshLedger();
  inFile(file, (database) =>
    database.exec(`UPDATE event SET payload = '{"note":"khác"}' WHERE position = 33`),
  );
  const table: Table = await at.newTable();
  const outcome = await toCloud(file, table);
  expect(outcome).toMatchObject({
    outcome: 'BROKEN',
    chains: { faults: [expect.stringContaining('assignment a-33, sự kiện 1: nội dung sự kiện 1 đã bị sửa')] },
  });
  expect(await isAtHome(table)).toBe(false);
}, 60_000);

test('sổ cái đã chuyển đi thì một máy không mở nữa; hủy việc chuyển thì mở lại được', async () => {
  const file = freshLedger();
  moved(await toCloud(file, await at.newTable()));
  const open = () =>
    openHome({
      ledgerFile: file,
      assembly: { machines: {}, schedules: [] },
      time: createVirtualClock(NOW),
      mailer: { send: () => Promise.resolve({ outcome: 'SENT', detail: '' }) },
      files: createMemoryFiles(),
      settings: {
        publicUrl: 'https://chidao.tinh.example',
        mailFrom: { name: 'Văn phòng', address: 'vanphong@tinh.example' },
        linkKeys: [],
        province: { name: '', place: '', officeUnitId: '', committeeUnitId: '' },
      },
    });
  await expect(open()).rejects.toThrow('Sổ cái này đã được chuyển đến dynamodb:');
  reopenSqlite(file);
  (await open()).close();
}, 60_000);
