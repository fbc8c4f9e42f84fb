/** Files that arrive piece by piece over a line that breaks: what has arrived is kept until the rest follows. */
import type { Instant } from '../domain/time.ts';

/** The same person sending the same content goes on where the line broke. */
export interface Upload {
  readonly owner: string;
  /** Of the whole content, in hex; checked when the last piece has arrived. */
  readonly sha256: string;
  /** Bytes of the whole content. */
  readonly size: number;
}
export interface Piece {
  readonly offset: number;
  readonly bytes: Uint8Array;
}

export interface UnfinishedFiles {
  /** Bytes that are here, from the first on and without a gap. */
  received(upload: Upload): Promise<number>;
  /**
   * Adds a piece and answers how much is here then. One that would leave a gap, or pass the size, changes nothing; of two
   * that bring the same bytes, either may be the one that is kept.
   */
  append(upload: Upload, piece: Piece, now: Instant): Promise<number>;
  /** What is here; undefined when nothing is. */
  read(upload: Upload): Promise<Uint8Array | undefined>;
  drop(upload: Upload): Promise<void>;
  /** Drops all of a person's but those touched last. */
  keepNewest(owner: string, most: number): Promise<void>;
  /** Drops what nobody went on with. Absent where that goes by itself. */
  dropUntouchedSince?(moment: Instant): Promise<void>;
}
