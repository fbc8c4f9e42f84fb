import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fileAddresses, readArguments } from '../../local/move/arguments.ts';
import { momentOf } from '../../local/move/restored.ts';
import { MoveRefusedError } from '../../local/move/sides.ts';

const machine = (folder: string) => ({
  kind: 'MACHINE',
  file: join(process.cwd(), folder, 'ledger.sqlite'),
  filesFolder: join(process.cwd(), folder, 'files'),
});

test('từ một máy lên đám mây và về: nơi giữ tệp minh chứng theo cùng chiều', () => {
  const up = readArguments(['--from', 'x', '--to', 'dynamodb:so-cai', '--files', 's3:tep']);
  expect(up).toEqual({
    verb: 'MOVE',
    from: machine('x'),
    to: { kind: 'TABLE', table: 'so-cai' },
    files: 's3:tep',
  });
  if (up.verb !== 'MOVE') throw new Error('A move was asked for');
  expect(fileAddresses(up)).toEqual({ from: machine('x').filesFolder, to: 's3:tep' });

  const down = readArguments(['--from', 'dynamodb:so-cai', '--to', 'y/z.sqlite', '--files', 's3:tep']);
  if (down.verb !== 'MOVE') throw new Error('A move was asked for');
  expect(down.to).toEqual({ ...machine('y'), file: join(process.cwd(), 'y', 'z.sqlite') });
  expect(fileAddresses(down)).toEqual({ from: 's3:tep', to: machine('y').filesFolder });
});

test('không có --files thì tệp minh chứng ở lại', () => {
  const asked = readArguments(['--from', 'x', '--to', 'dynamodb:so-cai']);
  expect(asked.verb === 'MOVE' && fileAddresses(asked)).toBeUndefined();
});

test('hủy việc chuyển, và việc phải làm sau khi khôi phục bảng', () => {
  expect(readArguments(['--reopen', 'x'])).toEqual({ verb: 'REOPEN', home: machine('x') });
  const lostAt = '2026-11-22T08:30:00+07:00';
  expect(readArguments(['--restored', 'dynamodb:so-cai', '--lost-at', lostAt])).toEqual({
    verb: 'RESTORED',
    table: 'so-cai',
    lostAt,
  });
  expect(momentOf(lostAt)).toBe('2026-11-22T01:30:00.000Z');
});

test.each([
  [[]],
  [['--from', 'x']],
  [['--from', 'x', '--to', 'x']],
  [['--from', 'x', '--to', 'y', '--reopen', 'x']],
  [['--restored', 'x', '--lost-at', 'y']],
  [['--restored', 'dynamodb:x']],
  [['--từ', 'x']],
])('%j: không hiểu thì nói cách dùng, không làm gì', (given) => {
  expect(() => readArguments(given)).toThrow(MoveRefusedError);
});

test('điều không phải là thời điểm thì bị từ chối', () => {
  expect(() => momentOf('hôm qua')).toThrow('Không phải là thời điểm');
});
