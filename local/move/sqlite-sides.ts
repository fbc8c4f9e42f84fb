/** A ledger file as an end of a move. */
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { createSqliteSource } from '../../shared/adapters/sqlite/portable-source.ts';
import { openDatabase } from '../../shared/adapters/sqlite/open-database.ts';
import { openSqliteTarget } from '../../shared/adapters/sqlite/portable-target.ts';
import { readMoveMark, removeMoveMark, writeMoveMark } from '../../shared/adapters/sqlite/move-mark.ts';
import { verifyLedgerFile } from '../../shared/adapters/sqlite/verify-file.ts';
import { EPOCHS_PER_START } from '../home/epochs.ts';
import { MoveRefusedError, type SourceSide, type TargetSide } from './sides.ts';

function openExisting(file: string) {
  if (!existsSync(file)) throw new MoveRefusedError(`Không tìm thấy sổ cái: ${file}`);
  return openDatabase(file);
}

/** Holds the lock of the file until it is closed, so no server writes meanwhile. Throws `LedgerInUseError`. */
export function openSqliteSourceSide(file: string, pageSize?: number): SourceSide {
  const opened = openExisting(file);
  const { database } = opened;
  const first = database.prepare('SELECT hash FROM event WHERE position = 1').get()?.['hash'];
  return {
    name: file,
    origin: `sqlite:${typeof first === 'string' ? first : ''}`,
    async leave(to) {
      const mark = readMoveMark(database);
      if (mark?.state === 'LEFT')
        throw new MoveRefusedError(`Sổ cái ${file} đã được chuyển đến ${mark.other}`);
      const order = mark?.state === 'LEAVING' && mark.other === to ? mark.order : randomUUID();
      writeMoveMark(database, { state: 'LEAVING', order, other: to });
      return order;
    },
    stay: async () => removeMoveMark(database),
    entries: (answersSince) => createSqliteSource(database, { answersSince, pending: true, pageSize }),
    async left(to) {
      writeMoveMark(database, { state: 'LEFT', order: readMoveMark(database)?.order ?? '', other: to });
    },
    close: () => opened.close(),
  };
}

export function openSqliteTargetSide(file: string): TargetSide {
  const target = openSqliteTarget(file, EPOCHS_PER_START);
  return {
    name: file,
    target,
    async verify() {
      const { records, events, broken, faults } = await verifyLedgerFile(target.builtFile);
      const links = broken.map(
        ({ kind, id, sequence, reason }) => `${kind} ${id}, sự kiện ${sequence}: ${reason}`,
      );
      return { records, events, faults: [...links, ...faults] };
    },
    close: () => target.close(),
  };
}

/** The move was given up: a home may open the file again. */
export function reopenSqlite(file: string): void {
  const opened = openExisting(file);
  removeMoveMark(opened.database);
  opened.close();
}
