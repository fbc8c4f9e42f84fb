/** A ledger that goes to the cloud and comes back is the same ledger, row by row and byte by byte. */
import { existsSync } from 'node:fs';
import { ScanCommand } from '@aws-sdk/client-dynamodb';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { createDynamoFailedEvents } from '../../shared/adapters/dynamodb/failed-events.ts';
import { createDynamoLedger, type Table } from '../../shared/adapters/dynamodb/ledger.ts';
import { createDynamoMailStore } from '../../shared/adapters/dynamodb/mail-store.ts';
import { verifyLedger } from '../../shared/adapters/ledger/verify-ledger.ts';
import { openSqliteStore } from '../../shared/adapters/sqlite/open-store.ts';
import { verifyLedgerFile } from '../../shared/adapters/sqlite/verify-file.ts';
import { ends, inFile, moved, NOW, rowsOf, toCloud, toMachine } from './ends.ts';
import { livedInLedger, type LivedIn } from './lived-in.ts';
import { fill, fillings } from './random-ledger.ts';

const at = ends();

describe('sổ cái mà một tỉnh đã dùng một tháng', () => {
  let lived: LivedIn;
  let before: ReturnType<typeof rowsOf>;
  beforeAll(async () => {
    lived = await livedInLedger(at.newFolder());
    before = rowsOf(lived.file);
  }, 60_000);

  test('có đủ mọi thứ mà việc chuyển có thể làm mất', () => {
    for (const [table, rows] of Object.entries(before)) expect(rows.length, table).toBeGreaterThan(0);
    const kinds = new Set(before['record']?.map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(
      [
        ...['account', 'assignment', 'calendar', 'directive', 'distribution', 'letter', 'mail-order'],
        ...['person', 'policy', 'register', 'signing', 'unit'],
      ].sort(),
    );
  });

  test('lên đám mây rồi trở về một máy: giống nhau từng dòng, từng byte; mọi chuỗi băm đều khớp ở cả hai nơi', async () => {
    const table = await at.newTable();
    const up = moved(await toCloud(lived.file, table, lived.now));
    expect((await verifyLedger(createDynamoLedger(table))).broken).toEqual([]);
    const back = at.newFile();
    const down = moved(await toMachine(table, back, lived.now));

    expect(down.tally).toEqual(up.tally);
    expect(rowsOf(back)).toEqual(before);
    expect(await verifyLedgerFile(back)).toMatchObject({
      broken: [],
      faults: [],
      records: before['record']?.length,
      events: before['event']?.length,
    });
    expect([`${back}.copying`, `${back}.unnamed`].filter(existsSync)).toEqual([]);
  }, 60_000);
});

test('sổ cái bất kỳ: đi rồi về vẫn y nguyên', async () => {
  await fc.assert(
    fc.asyncProperty(fillings, async (filling) => {
      const file = at.newFile();
      const store = openSqliteStore(file);
      await fill(store.ledger, store.mails, store.failedEvents, filling);
      store.close();
      const events = inFile(file, (database) =>
        database.prepare('SELECT max(position) AS last FROM event').get(),
      );
      inFile(file, (database) =>
        database
          .prepare("INSERT INTO meta (key, value) VALUES ('relay-cursor', ?)")
          .run(String(Number(events?.['last'] ?? 0))),
      );
      const before = rowsOf(file);
      const table = await at.newTable();
      const up = moved(await toCloud(file, table));
      const back = at.newFile();
      const down = moved(await toMachine(table, back));
      expect(down.tally).toEqual(up.tally);
      expect(rowsOf(back)).toEqual(before);
    }),
    { numRuns: 25 },
  );
}, 180_000);

/** What the ledger itself put into a table; where waits, digests and moves stand is the home's own business. */
async function itemsOf({ client, tableName }: Table) {
  const { Items = [] } = await client.send(new ScanCommand({ TableName: tableName }));
  const kept = Items.filter(({ pk, sk }) => sk?.S !== 'MOVE' && !(pk?.S ?? '').startsWith('DIGEST#'));
  const plain = kept.map(({ position: _position, writtenBy: _writtenBy, ...item }) => {
    // The cloud keeps of an answer only when it goes away; on its way it gets the moment back, to the second.
    const { at: since, ...answer } = item;
    return item['sk']?.S === 'ANSWER' ? answer : { ...answer, ...(since === undefined ? {} : { at: since }) };
  });
  return plain.sort((one, other) =>
    `${one['pk']?.S} ${one['sk']?.S}` < `${other['pk']?.S} ${other['sk']?.S}` ? -1 : 1,
  );
}

test('sổ cái sinh ra trên đám mây: về một máy rồi lên lại, từng mục trong bảng y nguyên', async () => {
  await fc.assert(
    fc.asyncProperty(fillings, async (filling) => {
      const table = await at.newTable();
      await fill(
        createDynamoLedger(table),
        createDynamoMailStore(table),
        createDynamoFailedEvents(table),
        filling,
      );
      const before = await itemsOf(table);
      const file = at.newFile();
      moved(await toMachine(table, file));
      expect(await verifyLedgerFile(file)).toMatchObject({ broken: [], faults: [] });
      // The relay of the new home hears the cloud's last day once more; here it has heard it.
      inFile(file, (database) =>
        database.exec("UPDATE meta SET value = '999999' WHERE key = 'relay-cursor'"),
      );
      const again = await at.newTable();
      moved(await toCloud(file, again, NOW));
      expect(await itemsOf(again)).toEqual(before);
    }),
    { numRuns: 15 },
  );
}, 180_000);
