import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
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

  test('says so when there is no ledger', () => {
    rmSync(file);
    const found = verify();
    expect(found.text).toContain('Không tìm thấy sổ cái');
    expect(found.status).toBe(2);
  });
});
