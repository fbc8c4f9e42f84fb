/** Both ends of a move for tests, and how a ledger file is laid open row by row. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect } from 'vitest';
import { openDynamoSourceSide, openDynamoTargetSide } from '../../local/move/dynamodb-sides.ts';
import { moveLedger, type MoveOptions, type MoveOutcome } from '../../local/move/move-ledger.ts';
import type { SourceSide, TargetSide } from '../../local/move/sides.ts';
import { openSqliteSourceSide, openSqliteTargetSide } from '../../local/move/sqlite-sides.ts';
import type { Table } from '../../shared/adapters/dynamodb/ledger.ts';
import { instant, type Instant } from '../../shared/domain/time.ts';
import { startLocalDynamo, type LocalDynamo } from '../support/dynamodb-local.ts';

export const NOW = instant('2026-11-22T01:00:00.000Z');

/** One DynamoDB Local and one folder for a test file. */
export function ends() {
  let dynamo: LocalDynamo | undefined;
  let folder = '';
  let files = 0;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'move-'));
    dynamo = await startLocalDynamo();
  }, 60_000);
  afterAll(() => {
    dynamo?.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    get dynamo(): LocalDynamo {
      if (dynamo === undefined) throw new Error('DynamoDB Local did not start');
      return dynamo;
    },
    newTable: async (): Promise<Table> => {
      if (dynamo === undefined) throw new Error('DynamoDB Local did not start');
      return { client: dynamo.client, tableName: await dynamo.createTable() };
    },
    newFolder: (): string => mkdtempSync(join(folder, 'home-')),
    newFile: (): string => join(folder, `ledger-${(files += 1)}.sqlite`),
  };
}

export async function moveBetween(
  from: SourceSide,
  to: TargetSide,
  { now = NOW, ...more }: Partial<MoveOptions> & { readonly now?: Instant } = {},
): Promise<MoveOutcome> {
  try {
    return await moveLedger({ from, to, clock: { now: () => now }, ...more });
  } finally {
    from.close();
    to.close();
  }
}
export const toCloud = (file: string, table: Table, now: Instant = NOW): Promise<MoveOutcome> =>
  moveBetween(openSqliteSourceSide(file), openDynamoTargetSide(table, { now: () => now }), { now });
export const toMachine = async (table: Table, file: string, now: Instant = NOW): Promise<MoveOutcome> =>
  moveBetween(await openDynamoSourceSide(table), openSqliteTargetSide(file), { now });

export function moved(outcome: MoveOutcome): Extract<MoveOutcome, { outcome: 'MOVED' }> {
  expect(outcome, JSON.stringify(outcome)).toMatchObject({ outcome: 'MOVED' });
  return outcome as Extract<MoveOutcome, { outcome: 'MOVED' }>;
}

const TABLES: Readonly<Record<string, string>> = {
  record: 'SELECT * FROM record ORDER BY number',
  claim: 'SELECT * FROM claim WHERE epoch > 0 ORDER BY record',
  event: 'SELECT * FROM event ORDER BY position',
  unique_key: 'SELECT * FROM unique_key ORDER BY key',
  kept_answer: 'SELECT * FROM kept_answer ORDER BY key',
  failed_event: 'SELECT * FROM failed_event ORDER BY kind, id, sequence',
  mail: 'SELECT * FROM mail ORDER BY key',
};
/** Only an order of insertion: the log of mail is read by time and key. */
const SURROGATES: Readonly<Record<string, string>> = { mail: 'number' };

/** Every row of every table of the ledger, with the texts as they are stored. */
export function rowsOf(file: string): Record<string, Record<string, unknown>[]> {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    const tables = Object.entries(TABLES).map(([table, sql]) => {
      const rows = database.prepare(sql).all();
      return [
        table,
        rows.map((row) =>
          Object.fromEntries(Object.entries(row).filter(([column]) => column !== SURROGATES[table])),
        ),
      ] as const;
    });
    return Object.fromEntries(tables);
  } finally {
    database.close();
  }
}

export function inFile<T>(file: string, work: (database: DatabaseSync) => T): T {
  const database = new DatabaseSync(file);
  try {
    return work(database);
  } finally {
    database.close();
  }
}
