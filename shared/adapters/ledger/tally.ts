/**
 * Counts and digests of a whole ledger that do not depend on the order of the reading, so that two homes which keep their
 * entries in different orders can be compared without sorting either.
 *
 * Each entry is stretched to 1,024 numbers of 16 bits by SHAKE128, and the numbers of all entries are added up, each
 * modulo 65,536 (LtHash16 by Bellare and Micciancio): equal sums of unequal ledgers can neither be met by chance nor be
 * made on purpose, which a mere exclusive-or would allow.
 */
import { createHash } from 'node:crypto';

import { LEDGER_INDEXES } from '../../ports/ledger.ts';
import { canonicalText } from './canonical-text.ts';
import { ENTRIES } from './portable.ts';
import type { PortableEntry, PortableSource } from './portable.ts';
import { sha256 } from './chain.ts';

const LANES = 1_024;
const BYTES = 2 * LANES;

class OrderlessHash {
  readonly #sums = new Uint16Array(LANES);

  add(text: string): void {
    const stretched = createHash('shake128', { outputLength: BYTES }).update(text).digest();
    // Both ends are summed up by one process, so its own order of bytes serves.
    const numbers = new Uint16Array(new Uint8Array(stretched).buffer);
    for (let lane = 0; lane < LANES; lane += 1)
      this.#sums[lane] = (this.#sums[lane] ?? 0) + (numbers[lane] ?? 0);
  }

  get digest(): string {
    return sha256(new Uint8Array(this.#sums.buffer));
  }
}

export type Counts = Readonly<Record<PortableEntry['entry'], number>>;
export interface Tally {
  readonly counts: Counts;
  /** Of every byte of every entry; of an event without its position. */
  readonly digest: string;
  /** Events that have a place in the order of all events. */
  readonly placed: number;
  /** Of the first `upTo` places: which event stands where. */
  readonly order: string;
  /** The newest driver of any record. */
  readonly highestEpoch: number;
}

export interface TallyOptions {
  /** Places that are compared; all when absent. */
  readonly upTo?: number;
  readonly onPage?: (entries: readonly PortableEntry[]) => Promise<void>;
}

/** Everything that an entry says, one text for each. */
export function entryText(entry: PortableEntry): string {
  switch (entry.entry) {
    case 'RECORD': {
      const { kind, id, version, hash, epoch, body, indexes } = entry;
      const lists = LEDGER_INDEXES.map((index) => [indexes[index]?.partition, indexes[index]?.sort]);
      return JSON.stringify([entry.entry, kind, id, version, hash, epoch, body, lists]);
    }
    case 'EVENT': {
      const { kind, id, sequence, type, at, actor, payload, bodyHash, previousHash, hash } = entry;
      const parts = [kind, id, sequence, type, at, actor, payload, bodyHash, previousHash, hash];
      return JSON.stringify([entry.entry, ...parts]);
    }
    case 'UNIQUE_KEY':
      return JSON.stringify([entry.entry, entry.key, entry.owner]);
    case 'ANSWER':
      return JSON.stringify([entry.entry, entry.key, entry.fingerprint, entry.answer, entry.at]);
    case 'MAIL':
      return JSON.stringify([entry.entry, canonicalText(entry.mail)]);
    case 'FAILURE':
      return JSON.stringify([entry.entry, canonicalText(entry.failed)]);
  }
}

const noCounts = (): Record<PortableEntry['entry'], number> =>
  ({ RECORD: 0, EVENT: 0, UNIQUE_KEY: 0, ANSWER: 0, MAIL: 0, FAILURE: 0 }) satisfies Counts;

/** Reads everything once. */
export async function tallyOf(
  source: PortableSource,
  { upTo = Number.POSITIVE_INFINITY, onPage }: TallyOptions = {},
): Promise<Tally> {
  const counts = noCounts();
  const content = new OrderlessHash();
  const order = new OrderlessHash();
  let placed = 0;
  let highestEpoch = 0;
  for await (const { entries } of source.pages()) {
    for (const entry of entries) {
      counts[entry.entry] += 1;
      content.add(entryText(entry));
      if (entry.entry === 'RECORD') highestEpoch = Math.max(highestEpoch, entry.epoch);
      if (entry.entry !== 'EVENT' || entry.position === undefined || entry.position > upTo) continue;
      placed += 1;
      order.add(JSON.stringify([entry.kind, entry.id, entry.sequence, entry.position]));
    }
    await onPage?.(entries);
  }
  return { counts, digest: content.digest, placed, order: order.digest, highestEpoch };
}

/** What two ledgers do not share, by kind of entry; empty when they are the same. */
export const countsThatDiffer = (one: Counts, other: Counts): readonly PortableEntry['entry'][] =>
  ENTRIES.filter((entry) => one[entry] !== other[entry]);
