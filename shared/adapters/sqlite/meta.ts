import type { DatabaseSync } from 'node:sqlite';

import type { GroupCommit, WorkOptions } from './group-commit.ts';
import { text } from './row.ts';

/** Under this name: the position up to which the relay has carried out everything or put it aside. */
export const RELAY_CURSOR = 'relay-cursor';
/** Under this name: how often a server was started on this file; its drivers are numbered by it. */
export const BOOT = 'boot';
/** Under this name: what is known of a move of this ledger to another home. */
export const MOVE = 'move';

/** Small facts about this machine: how far the relay has read, how often the server was started. */
export interface Meta {
  getMeta(key: string): Promise<string | undefined>;
  /** Joins the group commit; `lazy` waits for the next transaction rather than causing one. */
  setMeta(key: string, value: string, options?: Pick<WorkOptions, 'lazy'>): Promise<void>;
}

export function createMeta(database: DatabaseSync, group: GroupCommit): Meta {
  const read = database.prepare('SELECT value FROM meta WHERE key = ?');
  const write = database.prepare(
    'INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  );
  return {
    async getMeta(key) {
      const row = read.get(key);
      return row === undefined ? undefined : text(row, 'value');
    },
    setMeta: (key, value, options) => group.submit(() => void write.run(key, value), options),
  };
}
