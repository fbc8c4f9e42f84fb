/**
 * `node local/verify-ledger.ts [data directory]`: verifies every hash chain of the ledger of this machine, also
 * while the server runs. Ends with 1 when a link is broken, with 2 when there is no ledger to verify.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { LEDGER_FILE } from '../shared/adapters/sqlite/open-store.ts';
import { SCHEMA_VERSION } from '../shared/adapters/sqlite/schema.ts';
import { UnreadableLedgerError, verifyLedgerFile } from '../shared/adapters/sqlite/verify-file.ts';
import type { FileVerdict } from '../shared/adapters/sqlite/verify-file.ts';

const DEFAULT_DATA_DIRECTORY = '.data';
const MOST_LINES = 50;

const number = (value: number): string => value.toLocaleString('vi-VN');

const ageLines = (schema: number): readonly string[] =>
  schema === SCHEMA_VERSION
    ? []
    : [
        `Tệp do một chương trình cũ hơn ghi (lược đồ ${schema}, nay là ${SCHEMA_VERSION}); đã kiểm tra nguyên trạng, không sửa gì.`,
      ];

function linesOf({ records, events, broken, faults, schema }: FileVerdict): readonly string[] {
  if (broken.length === 0 && faults.length === 0) {
    return [
      ...ageLines(schema),
      `Sổ cái nguyên vẹn: ${number(records)} bản ghi, ${number(events)} sự kiện, mọi chuỗi băm đều khớp.`,
    ];
  }
  const links = broken.map(
    ({ kind, id, sequence, reason }) => `Chuỗi của ${kind} ${id} đứt tại sự kiện ${sequence}: ${reason}.`,
  );
  const shown = [...links, ...faults].slice(0, MOST_LINES);
  return [
    ...ageLines(schema),
    `Sổ cái KHÔNG nguyên vẹn: ${number(broken.length)} trên ${number(records)} chuỗi bị đứt, ${number(faults.length)} lỗi khác.`,
    ...shown,
  ];
}

async function verify(file: string): Promise<number> {
  if (!existsSync(file)) throw new UnreadableLedgerError(`Không tìm thấy sổ cái: ${file}`);
  const verdict = await verifyLedgerFile(file);
  for (const line of linesOf(verdict)) console.log(line);
  return verdict.broken.length === 0 && verdict.faults.length === 0 ? 0 : 1;
}

try {
  process.exitCode = await verify(join(process.argv[2] ?? DEFAULT_DATA_DIRECTORY, LEDGER_FILE));
} catch (error) {
  if (!(error instanceof UnreadableLedgerError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
