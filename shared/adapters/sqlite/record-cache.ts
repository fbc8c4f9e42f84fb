/** The records read or written last. This process is the only writer, so what is here is what is in the file. */
import type { IndexEntries, RecordKey, StoredRecord } from '../../ports/ledger.ts';

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

/** By kind and then by id: to make one name of the two costs more than the look-up itself. */
class Shelf {
  readonly #kinds = new Map<string, Map<string, KnownRecord>>();
  #size = 0;

  get size(): number {
    return this.#size;
  }

  find({ kind, id }: RecordKey): KnownRecord | undefined {
    return this.#kinds.get(kind)?.get(id);
  }

  put(known: KnownRecord): void {
    const { kind, id } = known.record;
    const ofKind = this.#kinds.get(kind) ?? new Map<string, KnownRecord>();
    this.#kinds.set(kind, ofKind);
    const before = ofKind.size;
    ofKind.set(id, known);
    this.#size += ofKind.size - before;
  }

  *all(): Iterable<KnownRecord> {
    for (const ofKind of this.#kinds.values()) yield* ofKind.values();
  }

  clear(): void {
    this.#kinds.clear();
    this.#size = 0;
  }
}

export function createRecordCache(capacity: number): RecordCache {
  // Two generations instead of a strict order of use: evicting the oldest key of one Map, again and again, leaves holes
  // that every later look for the oldest must walk over. When the young generation is full, the old one is forgotten.
  const full = Math.max(1, Math.floor(capacity / 2));
  let young = new Shelf();
  let old = new Shelf();
  const staged = new Shelf();

  function keep(known: KnownRecord): void {
    if (young.size >= full && young.find(known.record) === undefined) {
      old = young;
      young = new Shelf();
    }
    young.put(known);
  }

  return {
    committed(key) {
      const known = young.find(key);
      if (known !== undefined) return known;
      const older = old.find(key);
      if (older !== undefined) keep(older);
      return older;
    },
    staged: (key) => staged.find(key),
    stage: (known) => staged.put(known),
    keep,
    settle() {
      for (const known of staged.all()) keep(known);
      staged.clear();
    },
    forgetStaged: () => staged.clear(),
  };
}
