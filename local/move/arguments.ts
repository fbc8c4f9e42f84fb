/** What was asked on the command line. */
import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { LEDGER_FILE } from '../../shared/adapters/sqlite/open-store.ts';
import { MoveRefusedError } from './sides.ts';

export const USAGE = `Chuyển cả sổ cái giữa một máy chủ và AWS, theo chiều nào cũng được:

  npm run move -- --from .data --to dynamodb:<bảng> --files s3:<bucket>
  npm run move -- --from dynamodb:<bảng> --to <thư mục dữ liệu mới> --files s3:<bucket>
  npm run move -- --reopen .data            hủy việc chuyển, mở lại nơi đi
  npm run move -- --restored dynamodb:<bảng> --lost-at <thời điểm hỏng>
                                            một lần, sau khi bảng được khôi phục về thời điểm trước

  --from, --to   thư mục dữ liệu (hoặc tệp .sqlite), hay dynamodb:<bảng>
  --files        nơi giữ tệp minh chứng ở phía đám mây; phía máy chủ là thư mục files trong thư mục dữ liệu.
                 Không có --files thì tệp minh chứng không được chuyển.

Vùng, tài khoản và địa chỉ AWS lấy từ biến môi trường như mọi công cụ AWS. Bị ngắt giữa chừng thì chạy lại đúng lệnh đó.`;

export type Home =
  | { readonly kind: 'TABLE'; readonly table: string }
  | { readonly kind: 'MACHINE'; readonly file: string; readonly filesFolder: string };

export type Asked =
  | { readonly verb: 'MOVE'; readonly from: Home; readonly to: Home; readonly files?: string }
  | { readonly verb: 'REOPEN'; readonly home: Home }
  | { readonly verb: 'RESTORED'; readonly table: string; readonly lostAt: string };

const TABLE = /^dynamodb:(.+)$/;

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() === true;

export function homeOf(address: string): Home {
  const table = TABLE.exec(address)?.[1];
  if (table !== undefined) return { kind: 'TABLE', table };
  const path = resolve(address);
  const isLedger = isFile(path) || path.endsWith('.sqlite');
  const folder = isLedger ? join(path, '..') : path;
  return {
    kind: 'MACHINE',
    file: isLedger ? path : join(path, LEDGER_FILE),
    filesFolder: join(folder, 'files'),
  };
}

function read(given: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args: [...given],
      options: { from: text, to: text, files: text, reopen: text, restored: text, 'lost-at': text },
    }).values;
  } catch {
    throw new MoveRefusedError(USAGE);
  }
}

type Given = ReturnType<typeof read>;

/** Exactly these options are given, and none beside them. */
const areGiven = (given: Given, ...names: readonly (keyof Given)[]): boolean =>
  Object.keys(given).length === names.length && names.every((name) => given[name] !== undefined);

function tableOf(address: string): string {
  const home = homeOf(address);
  if (home.kind === 'TABLE') return home.table;
  throw new MoveRefusedError(
    'Chỉ bảng trên đám mây mới cần bước này: một máy tự xem lại mọi hồ sơ khi khởi động.',
  );
}

/** Throws `MoveRefusedError` with what is missing. */
export function readArguments(args: readonly string[]): Asked {
  const given = read(args);
  const { from = '', to = '', files, reopen = '', restored = '', 'lost-at': lostAt = '' } = given;
  if (areGiven(given, 'reopen')) return { verb: 'REOPEN', home: homeOf(reopen) };
  if (areGiven(given, 'restored', 'lost-at')) return { verb: 'RESTORED', table: tableOf(restored), lostAt };
  const isMove = areGiven(given, 'from', 'to') || areGiven(given, 'from', 'to', 'files');
  if (!isMove) throw new MoveRefusedError(USAGE);
  if (from === to) throw new MoveRefusedError('Nơi đi và nơi đến là một.');
  const homes = { from: homeOf(from), to: homeOf(to) };
  return { verb: 'MOVE', ...homes, ...(files === undefined ? {} : { files }) };
}

/** From where to where evidence goes; undefined when it stays. */
export function fileAddresses({ from, to, files }: Extract<Asked, { verb: 'MOVE' }>) {
  const here = from.kind === 'MACHINE' ? from.filesFolder : files;
  const there = to.kind === 'MACHINE' ? to.filesFolder : files;
  if (files !== undefined && from.kind === to.kind)
    throw new MoveRefusedError('--files chỉ dùng khi một phía là máy chủ, một phía là đám mây.');
  return here === undefined || there === undefined ? undefined : { from: here, to: there };
}
