/**
 * Reads what waits, never more than a fixed number of each: a start page with 100,000 assignments open costs what one with
 * 100 costs. A list that is longer says so.
 */
import type { RecordKind } from '../../domain/records.ts';
import { reviewsOf, WAITING } from '../../domain/waiting.ts';
import type { Ledger, LedgerQuery } from '../../ports/ledger.ts';
import { query, type Stored } from '../store.ts';

export const MOST_READ = 100;

export interface Waiting<Kind extends RecordKind> {
  readonly items: readonly Stored<Kind>[];
  /** The list goes on behind what was read. */
  readonly isMore: boolean;
}
export const NONE_WAITING = { items: [], isMore: false } as const;

export async function readWaiting<Kind extends RecordKind>(
  ledger: Pick<Ledger, 'query'>,
  kind: Kind,
  list: Omit<LedgerQuery, 'limit' | 'after'>,
): Promise<Waiting<Kind>> {
  const { items, next } = await query(ledger, kind, { ...list, limit: MOST_READ });
  return { items, isMore: next !== undefined };
}

const list = (partition: (typeof WAITING)[keyof typeof WAITING]) =>
  ({ index: 'waiting', partition }) as const;

export const readQuestions = (ledger: Pick<Ledger, 'query'>) =>
  readWaiting(ledger, 'assignment', list(WAITING.questions));
export const readLate = (ledger: Pick<Ledger, 'query'>) =>
  readWaiting(ledger, 'assignment', list(WAITING.late));
/** What one unit must review; of all reviewing units when none is named. */
export const readReviews = (ledger: Pick<Ledger, 'query'>, unitId?: string) =>
  readWaiting(ledger, 'assignment', unitId === undefined ? list(WAITING.reviews) : reviewsOf(unitId));
export const readDirectives = (ledger: Pick<Ledger, 'query'>, which: 'drafts' | 'numbers' | 'closings') =>
  readWaiting(ledger, 'directive', list(WAITING[which]));
