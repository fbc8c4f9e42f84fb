/** `npm run move`: see `USAGE`. Ends with 0 when the ledger has moved, 1 when it has not, 2 when it was not tried. */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Table } from '../../shared/adapters/dynamodb/ledger.ts';
import { LedgerInUseError } from '../../shared/adapters/sqlite/exclusive-lock.ts';
import { TargetNotEmptyError } from '../../shared/adapters/ledger/portable.ts';
import type { PortableEntry } from '../../shared/adapters/ledger/portable.ts';
import { instantAt } from '../../shared/domain/time.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import { fileAddresses, readArguments, type Asked, type Home } from './arguments.ts';
import { openDynamoSourceSide, openDynamoTargetSide, reopenDynamo } from './dynamodb-sides.ts';
import { fileHomeAt, type FileHome } from './file-homes.ts';
import { filesNamedIn, moveFiles } from './move-files.ts';
import { moveLedger } from './move-ledger.ts';
import { createProgress, number } from './progress.ts';
import { momentOf, settleRestored } from './restored.ts';
import { MoveRefusedError, type SourceSide, type TargetSide } from './sides.ts';
import { openSqliteSourceSide, openSqliteTargetSide, reopenSqlite } from './sqlite-sides.ts';
import { filesLines, missingLines, outcomeLines } from './tell-outcome.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const clock: Clock = { now: () => instantAt(Date.now()) };

const tableAt = (tableName: string): Table => ({ client: new DynamoDBClient(), tableName });

const sourceAt = async (home: Home): Promise<SourceSide> =>
  home.kind === 'TABLE' ? openDynamoSourceSide(tableAt(home.table)) : openSqliteSourceSide(home.file);

const targetAt = (home: Home): TargetSide =>
  home.kind === 'TABLE' ? openDynamoTargetSide(tableAt(home.table), clock) : openSqliteTargetSide(home.file);

/** Collects the evidence that is named and is not there. */
const missingFrom =
  (there: FileHome | undefined, missing: Set<string>) =>
  async (entries: readonly PortableEntry[]): Promise<void> => {
    if (there === undefined) return;
    const named = entries.flatMap((entry) => (entry.entry === 'RECORD' ? filesNamedIn(entry.body) : []));
    for (const name of named) if (!missing.has(name) && !(await there.has(name))) missing.add(name);
  };

async function moveEvidence(from: FileHome, to: FileHome): Promise<boolean> {
  say(`Chép tệp minh chứng từ ${from.name} đến ${to.name}…`);
  const moved = await moveFiles(from, to);
  for (const line of filesLines(moved)) say(line);
  return moved.damaged.length === 0;
}

/** Evidence goes first: a ledger is not open anywhere before its evidence is there. */
async function move(asked: Extract<Asked, { verb: 'MOVE' }>): Promise<number> {
  const addresses = fileAddresses(asked);
  using ends = new DisposableStack();
  const from = ends.adopt(await sourceAt(asked.from), (side) => side.close());
  const to = ends.adopt(targetAt(asked.to), (side) => side.close());
  say(`Chuyển sổ cái từ ${from.name} đến ${to.name}.`);
  const there = addresses === undefined ? undefined : fileHomeAt(addresses.to);
  if (there === undefined || addresses === undefined)
    say('Không có --files: tệp minh chứng KHÔNG được chuyển.');
  else if (!(await moveEvidence(fileHomeAt(addresses.from), there))) return 1;
  const missing = new Set<string>();
  const progress = createProgress(say);
  const outcome = await moveLedger({ from, to, clock, progress, inspect: missingFrom(there, missing) });
  for (const line of [...outcomeLines(outcome), ...missingLines(missing)]) say(line);
  return outcome.outcome === 'MOVED' || outcome.outcome === 'MOVED_BEFORE' ? 0 : 1;
}

async function reopen(home: Home): Promise<number> {
  if (home.kind === 'TABLE') await reopenDynamo(tableAt(home.table));
  else reopenSqlite(home.file);
  say('Đã mở lại. Chỉ chạy ở một nơi: đừng mở bản sao ở nơi đến nữa.');
  return 0;
}

async function settle(tableName: string, lostAt: string): Promise<number> {
  const { ambiguous, fenced } = await settleRestored(tableAt(tableName), momentOf(lostAt), clock);
  say(`${number(ambiguous)} thư có thể đã đi: không tự gửi lại, xem trong sổ thư.`);
  say(`${number(fenced)} hồ sơ còn mở: tiến trình cũ đã bị thay, đợt rà soát sẽ mở tiến trình mới.`);
  return 0;
}

function carryOut(asked: Asked): Promise<number> {
  switch (asked.verb) {
    case 'MOVE':
      return move(asked);
    case 'REOPEN':
      return reopen(asked.home);
    case 'RESTORED':
      return settle(asked.table, asked.lostAt);
  }
}

function refusalOf(error: unknown): string | undefined {
  if (error instanceof MoveRefusedError) return error.message;
  if (error instanceof TargetNotEmptyError)
    return `Nơi đến không trống: ${error.message}. Hãy chọn nơi đến trống; không có gì bị ghi đè.`;
  if (error instanceof LedgerInUseError)
    return 'Sổ cái đang có tiến trình khác mở: hãy dừng máy chủ trước rồi chạy lại.';
  return undefined;
}

try {
  process.exitCode = await carryOut(readArguments(process.argv.slice(2)));
} catch (error) {
  const refusal = refusalOf(error);
  if (refusal === undefined) throw error;
  process.stderr.write(`${refusal}\n`);
  process.exitCode = 2;
}
