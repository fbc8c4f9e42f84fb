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
  // Two generations instead of a strict order of use: evicting the oldest key of one Map, again and again, leaves holes
  // that every later look for the oldest must walk over. When the young generation is full, the old one is forgotten.
  const full = Math.max(1, Math.floor(capacity / 2));
  let young = new Map<string, KnownRecord>();
  let old = new Map<string, KnownRecord>();
  const staged = new Map<string, KnownRecord>();

  function keep(name: string, known: KnownRecord): void {
    if (young.size >= full && !young.has(name)) {
      old = young;
      young = new Map();
    }
    young.set(name, known);
  }

  return {
    committed(key) {
      const name = keyText(key);
      const known = young.get(name);
      if (known !== undefined) return known;
      const older = old.get(name);
      if (older !== undefined) keep(name, older);
      return older;
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
