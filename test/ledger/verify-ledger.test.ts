import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { LEDGER_FILE, openSqliteStore } from '../../shared/adapters/sqlite/open-store.ts';
import { assignment, commitNext } from './builders.ts';

const COMMAND = join(import.meta.dirname, '../../local/verify-ledger.ts');

describe('the command that verifies the ledger', () => {
  let folder: string;
  let file: string;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'verify-'));
    file = join(folder, LEDGER_FILE);
    const store = openSqliteStore(file);
    for (let step = 1; step <= 4; step += 1) {
      for (const unit of ['so-noi-vu', 'phuong-1']) await commitNext(store.ledger, assignment(unit));
    }
    store.close();
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const verify = () => {
    const { stdout, stderr, status } = spawnSync(process.execPath, [COMMAND, folder], { encoding: 'utf8' });
    return { text: stdout + stderr, status };
  };
  const tamper = (sql: string) => {
    const database = new DatabaseSync(file);
    database.exec(sql);
    database.close();
  };

  test('finds nothing wrong with a ledger that nobody touched, also while the server runs', () => {
    const server = openSqliteStore(file);
    const found = verify();
    server.close();
    expect(found).toEqual({
      text: 'Sổ cái nguyên vẹn: 2 bản ghi, 8 sự kiện, mọi chuỗi băm đều khớp.\n',
      status: 0,
    });
  });

  test.each([
    [
      'a payload',
      `UPDATE event SET payload = '{"note":"khác"}' WHERE position = 5`,
      'Chuỗi của assignment so-noi-vu đứt tại sự kiện 3: nội dung sự kiện 3 đã bị sửa',
    ],
    [
      'a time',
      `UPDATE event SET at = '2026-11-21T01:00:00.000Z' WHERE position = 4`,
      'assignment phuong-1 đứt tại sự kiện 2',
    ],
    [
      'an event taken out',
      'DELETE FROM event WHERE position = 6',
      'assignment phuong-1 đứt tại sự kiện 3: thiếu sự kiện 3',
    ],
    [
      'the body of a record',
      `UPDATE record SET body = '{"phase":"ACCEPTED"}' WHERE id = 'phuong-1'`,
      'nội dung bản ghi đã bị sửa',
    ],
    [
      'a payload that is no longer JSON',
      `UPDATE event SET payload = 'x' WHERE position = 3`,
      'so-noi-vu đứt tại sự kiện 2: không đọc được sự kiện 2',
    ],
    [
      'a record taken out',
      `DELETE FROM record WHERE id = 'phuong-1'`,
      'Sự kiện ở vị trí 2 thuộc về một bản ghi đã mất',
    ],
    [
      'a record taken out with its events',
      `DELETE FROM event WHERE record = 1; DELETE FROM record WHERE number = 1`,
      'Thiếu sự kiện ở ngay trước vị trí 2',
    ],
  ])('names the first broken link: %s', (_what, sql, words) => {
    tamper(sql);
    const found = verify();
    expect(found.text).toContain(words);
    expect(found.status).toBe(1);
  });

  /** As the programs of the schema before had the file. */
  const OLDER: readonly [number, string][] = [
    [3, 'DROP TRIGGER wait_over; DROP TABLE wait'],
    [
      2,
      'DROP INDEX record_waiting; ALTER TABLE record DROP COLUMN waiting_p; ALTER TABLE record DROP COLUMN waiting_s',
    ],
    [1, 'DROP TABLE failed_event'],
  ];
  test.each([3, 2, 1])('reads a file of schema %i as it is, says so, and changes nothing in it', (schema) => {
    for (const [version, sql] of OLDER)
      if (version >= schema) tamper(`${sql}; PRAGMA user_version = ${version}`);
    const before = readFileSync(file);
    const found = verify();
    expect(found.text).toContain(`Tệp do một chương trình cũ hơn ghi (lược đồ ${schema}`);
    expect(found.text).toContain('Sổ cái nguyên vẹn: 2 bản ghi, 8 sự kiện');
    expect(found.status).toBe(0);
    expect(readFileSync(file).equals(before)).toBe(true);
    tamper(`UPDATE event SET payload = '{}' WHERE position = 5`);
    expect(verify()).toMatchObject({
      status: 1,
      text: expect.stringContaining('đứt tại sự kiện 3') as string,
    });
  });

  test('a file of a newer program is left to that program', () => {
    tamper('PRAGMA user_version = 99');
    expect(verify()).toMatchObject({
      status: 2,
      text: expect.stringContaining('chương trình mới hơn') as string,
    });
  });

  test.each([
    ['text', () => writeFileSync(file, 'không phải sổ cái'.repeat(99))],
    ['an empty file', () => writeFileSync(file, '')],
  ])('%s is no ledger', (_what, write) => {
    rmSync(file);
    write();
    expect(verify()).toMatchObject({
      status: 2,
      text: expect.stringContaining('Tệp không phải là sổ cái') as string,
    });
  });

  test('says so when there is no ledger', () => {
    rmSync(file);
    const found = verify();
    expect(found.text).toContain('Không tìm thấy sổ cái');
    expect(found.status).toBe(2);
  });
});
