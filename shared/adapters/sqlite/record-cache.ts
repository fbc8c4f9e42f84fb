/** The records read or written last. This process is the only writer, so what is here is what is in the file. */
import type { IndexEntries, RecordKey, StoredRecord } from '../../ports/ledger.ts';
import { keyText } from '../ledger/prepare-commit.ts';

export interface KnownRecord {
  /** Primary key of its row. */
  readonly number: number;
  readonly record: StoredRecord;
  readonly indexes: IndexEntries;
}

/**
 * `staged` holds what the transaction under way has written: seen by later works of the same transaction,
 * by nobody else until COMMIT.
 */
export interface RecordCache {
  committed(key: RecordKey): KnownRecord | undefined;
  staged(key: RecordKey): KnownRecord | undefined;
  stage(known: KnownRecord): void;
  keep(known: KnownRecord): void;
  settle(): void;
  forgetStaged(): void;
}

export function createRecordCache(capacity: number): RecordCache {
  const kept = new Map<string, KnownRecord>();
  const staged = new Map<string, KnownRecord>();

  /** A Map remembers the order of insertion: the first key is the one unused for longest. */
  function keep(name: string, known: KnownRecord): void {
    kept.delete(name);
    kept.set(name, known);
    if (kept.size <= capacity) return;
    for (const oldest of kept.keys()) {
      kept.delete(oldest);
      return;
    }
  }

  return {
    committed(key) {
      const name = keyText(key);
      const known = kept.get(name);
      if (known !== undefined) keep(name, known);
      return known;
    },
    staged: (key) => staged.get(keyText(key)),
    stage: (known) => staged.set(keyText(known.record), known),
    keep: (known) => keep(keyText(known.record), known),
    settle() {
      for (const [name, known] of staged) keep(name, known);
      staged.clear();
    },
    forgetStaged: () => staged.clear(),
  };
}
