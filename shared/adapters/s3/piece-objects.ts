/**
 * Pieces of unfinished uploads as objects of a bucket: `pieces/<owner>/<sha256>-<size>/<offset>-<bytes>`. A key says all there
 * is to know of its piece, so one list tells how far an upload has come.
 */
import type { Upload } from '../../ports/unfinished-files.ts';
import { folderOfOwner } from '../ledger/file-names.ts';
import type { ListedObject } from './bucket.ts';

export interface KeptPiece extends ListedObject {
  readonly offset: number;
  /** The byte after its last. */
  readonly end: number;
}

export const folderOf = (owner: string): string => `pieces/${folderOfOwner(owner)}/`;
export const prefixOf = ({ owner, sha256: name, size }: Upload): string =>
  `${folderOf(owner)}${name}-${size}/`;

/** As many as the size of the largest file has, so that keys are in the order of the bytes. */
const OFFSET_DIGITS = 8;
export const keyOf = (upload: Upload, offset: number, bytes: number): string =>
  `${prefixOf(upload)}${String(offset).padStart(OFFSET_DIGITS, '0')}-${bytes}`;

const PIECE = /\/(\d+)-(\d+)$/;

export function keptPiece(listed: ListedObject): readonly KeptPiece[] {
  const [, offset, bytes] = PIECE.exec(listed.key) ?? [];
  if (offset === undefined || bytes === undefined) return [];
  return [{ ...listed, offset: Number(offset), end: Number(offset) + Number(bytes) }];
}

export const endOf = (chain: readonly KeptPiece[]): number => chain.at(-1)?.end ?? 0;

/** The fewest that follow each other from the first byte on, without a gap. */
export function chainOf(pieces: readonly KeptPiece[]): readonly KeptPiece[] {
  const chain: KeptPiece[] = [];
  for (;;) {
    const here = endOf(chain);
    const next = pieces
      .filter(({ offset, end }) => offset <= here && end > here)
      .reduce<KeptPiece | undefined>((best, one) => (best && best.end >= one.end ? best : one), undefined);
    if (next === undefined) return chain;
    chain.push(next);
  }
}

const touchedAt = (pieces: readonly ListedObject[]): number =>
  Math.max(...pieces.map(({ modifiedAt }) => modifiedAt));

/** The pieces of each upload together; the upload that was touched last comes first. */
export const newestFirst = (pieces: readonly ListedObject[]): readonly (readonly ListedObject[])[] =>
  [...Map.groupBy(pieces, ({ key }) => key.replace(PIECE, '')).values()].sort(
    (one, other) => touchedAt(other) - touchedAt(one),
  );
