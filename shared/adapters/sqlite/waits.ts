/**
 * Where the drivers of open assignments wait. What is kept says of one version of a record where its driver waits and
 * when it wakes; it need not be up to date, because nothing is read of any other version.
 */
import type { DatabaseSync } from 'node:sqlite';

import { instantSchema, type Instant } from '../../domain/time.ts';
import type { GroupCommit } from './group-commit.ts';
import { optionalText, text, whole } from './row.ts';
import type { Row } from './row.ts';

export interface KeptWait {
  /** The state of the definition that waits. */
  readonly state: string;
  readonly phase: string;
  readonly overdue: boolean;
  readonly wakeAt: Instant;
}
export interface ConfirmedWait extends KeptWait {
  readonly assignmentId: string;
  /** The version of the record that the wait belongs to. */
  readonly version: number;
  /** Names everything else that decided about the wait. */
  readonly edition: string;
}
export interface OpenAssignment {
  readonly id: string;
  /** Absent when nothing is kept that holds for the record as it stands, in this edition. */
  readonly wait?: KeptWait;
}

export interface Waits {
  /** Written with one of the next transactions; what is lost only makes a start slower. */
  keep(wait: ConfirmedWait): void;
  /** Open assignments of a directive, by id. */
  openOf(
    directiveId: string,
    page: { readonly edition: string; readonly after: string; readonly limit: number },
  ): readonly OpenAssignment[];
}

export function createWaits(database: DatabaseSync, group: GroupCommit): Waits {
  const open = database.prepare(
    // The newest event of a record has the number of its version: so no record is read, only indexes are.
    `SELECT record.open_s AS id, wait.state, wait.phase, wait.overdue, wait.wake_at
     FROM record LEFT JOIN wait ON wait.record = record.number AND wait.edition = ?
       AND wait.version = (SELECT max(sequence) FROM event WHERE event.record = record.number)
     WHERE record.open_p = ? AND record.open_s > ? ORDER BY record.open_s LIMIT ?`,
  );
  return {
    keep: createKeep(database, group),
    openOf(directiveId, { edition, after, limit }) {
      const rows = open.all(edition, `open#${directiveId}`, after, limit);
      return rows.map(createReading());
    },
  };
}

function createKeep(database: DatabaseSync, group: GroupCommit): Waits['keep'] {
  const upsert = database.prepare(
    `INSERT INTO wait (record, version, edition, state, phase, overdue, wake_at)
     SELECT number, ?, ?, ?, ?, ?, ? FROM record WHERE kind = 'assignment' AND id = ? AND open_p IS NOT NULL
     ON CONFLICT (record) DO UPDATE SET version = excluded.version, edition = excluded.edition,
       state = excluded.state, phase = excluded.phase, overdue = excluded.overdue, wake_at = excluded.wake_at`,
  );
  const unwritten = new Map<string, ConfirmedWait>();
  function writeAll(): void {
    for (const { assignmentId, version, edition, state, phase, overdue, wakeAt } of unwritten.values())
      upsert.run(version, edition, state, phase, Number(overdue), wakeAt, assignmentId);
    unwritten.clear();
  }
  return (wait) => {
    if (unwritten.size === 0) void group.submit(writeAll, { lazy: true }).catch(() => undefined);
    unwritten.set(wait.assignmentId, wait);
  };
}

/** Thousands of assignments wait in the same phase for the same morning: each text is parsed, and held, once. */
function createReading(): (row: Row) => OpenAssignment {
  const instants = new Map<string, Instant>();
  const phases = new Map<string, string>();
  return (row) => {
    const id = text(row, 'id');
    const state = optionalText(row, 'state');
    if (state === undefined) return { id };
    const wakes = text(row, 'wake_at');
    const wakeAt = instants.get(wakes) ?? instantSchema.safeParse(wakes).data;
    // What cannot be read is as good as lost: the record itself says where its driver belongs.
    if (wakeAt === undefined) return { id };
    instants.set(wakes, wakeAt);
    const name = text(row, 'phase');
    const phase = phases.get(name) ?? name;
    phases.set(name, phase);
    return { id, wait: { state, phase, overdue: whole(row, 'overdue') === 1, wakeAt } };
  };
}
