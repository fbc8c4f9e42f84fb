/** Makes of staged entries a ledger file that a home can open. */
import { DatabaseSync } from 'node:sqlite';

import { LEDGER_INDEXES } from '../../ports/ledger.ts';
import { BOOT, MOVE, RELAY_CURSOR } from './meta.ts';
import { LEDGER_PRAGMAS } from './open-database.ts';
import { bringSchemaForward } from './schema.ts';
import { MAIL_COLUMNS } from './staged-entries.ts';

export interface BuildOptions {
  readonly staging: string;
  readonly file: string;
  /** Drivers of one start of a home are numbered from its count of starts times this. */
  readonly epochsPerStart: number;
  /** Where it came from. */
  readonly mark: string;
}

const INDEX_COLUMNS = LEDGER_INDEXES.flatMap((index) => [`${index}_p`, `${index}_s`]);
const EVENT_COLUMNS = 'type, at, actor, payload, body_hash, previous_hash, hash';

/** Within a record the clock of the cloud's functions may have gone back; the chain never does. */
const PLACES = `
  CREATE TABLE place (position INTEGER PRIMARY KEY, kind TEXT, id TEXT, sequence INTEGER, is_new INTEGER, at TEXT);
  INSERT INTO place (position, kind, id, sequence, is_new, at)
    SELECT row_number() OVER (ORDER BY position IS NULL, position, settled_at, kind, id, sequence),
      kind, id, sequence, position IS NULL, settled_at
    FROM (SELECT kind, id, sequence, position,
        max(at) OVER (PARTITION BY kind, id ORDER BY sequence) AS settled_at FROM staged.event);
`;

/** Records are numbered in the order in which they were created, as a home numbers them. */
const LEDGER = `
  INSERT INTO record (number, kind, id, version, hash, body, ${INDEX_COLUMNS.join(', ')})
    SELECT row_number() OVER (ORDER BY place.position), kind, id, version, hash, body, ${INDEX_COLUMNS.join(', ')}
    FROM staged.record LEFT JOIN place USING (kind, id) WHERE place.sequence = 1 OR place.sequence IS NULL;
  INSERT INTO claim (record, epoch)
    SELECT number, epoch FROM record JOIN staged.record AS given USING (kind, id) WHERE epoch > 0;
  INSERT INTO event (position, record, sequence, ${EVENT_COLUMNS})
    SELECT place.position, record.number, place.sequence, ${EVENT_COLUMNS.split(', ')
      .map((column) => `given.${column}`)
      .join(', ')}
    FROM place JOIN record USING (kind, id) JOIN staged.event AS given USING (kind, id, sequence)
    ORDER BY place.position;
  INSERT INTO unique_key SELECT key, owner FROM staged.unique_key ORDER BY key;
  INSERT INTO kept_answer (key, fingerprint, answer, at)
    SELECT key, fingerprint, answer, at FROM staged.kept_answer ORDER BY at, key;
  INSERT INTO mail (${MAIL_COLUMNS.join(', ')})
    SELECT ${MAIL_COLUMNS.join(', ')} FROM staged.mail ORDER BY queued_at, key;
  INSERT INTO failed_event SELECT * FROM staged.failed_event ORDER BY kind, id, sequence;
`;

/**
 * What was written in the cloud's last day is told to the relay of the new home once more, because nobody can see how far
 * the cloud's had come; every effect is idempotent. Everything before was carried out, or stands among the failures.
 */
const RELAY_FROM = `
  INSERT INTO meta (key, value) SELECT '${RELAY_CURSOR}', CAST(coalesce(
    (SELECT min(position) - 1 FROM place WHERE is_new
      AND at >= strftime('%Y-%m-%dT%H:%M:%fZ', (SELECT max(at) FROM place WHERE is_new), '-1 day')),
    (SELECT max(position) FROM place), 0) AS TEXT);
`;

/** The next start is numbered above every driver that ever held a record, wherever it ran. */
const bootOf = (epochsPerStart: number): string => `
  INSERT INTO meta (key, value)
    SELECT '${BOOT}', CAST(coalesce(max(epoch), 0) / ${epochsPerStart} AS TEXT) FROM claim;
`;

/** A file that was cut short is built anew: it is nobody's ledger before it has its name. */
export function buildLedgerFile({ staging, file, epochsPerStart, mark }: BuildOptions): void {
  const database = new DatabaseSync(file);
  try {
    // The order of a great ledger is worked out on the disk, not in memory.
    database.exec(`${LEDGER_PRAGMAS}; PRAGMA temp_store = FILE; PRAGMA synchronous = OFF`);
    bringSchemaForward(database);
    database.prepare('ATTACH DATABASE ? AS staged').run(staging);
    database.exec(
      `BEGIN IMMEDIATE; ${PLACES} ${LEDGER} ${RELAY_FROM} ${bootOf(epochsPerStart)} DROP TABLE place`,
    );
    database.prepare('INSERT INTO meta (key, value) VALUES (?, ?)').run(MOVE, mark);
    database.exec('COMMIT; DETACH DATABASE staged; PRAGMA wal_checkpoint(TRUNCATE)');
  } finally {
    database.close();
  }
}
