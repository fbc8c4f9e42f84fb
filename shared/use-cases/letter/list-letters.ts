import type { EscalationLetterKind } from '../../domain/documents/letter-kind.ts';
import type { LetterRecord } from '../../domain/letter.ts';
import type { Refused } from '../../domain/outcome.ts';
import { foldedIncludes } from '../../domain/search.ts';
import type { LedgerQuery } from '../../ports/ledger.ts';
import { guardAdministration, type AdminDependencies, type AdminRequest } from '../administration.ts';
import { filteredPage, type FoundPage, type PageRequest } from '../filtered-page.ts';
import { query } from '../store.ts';

export interface LetterFilter {
  readonly phase?: LetterRecord['phase'] | undefined;
  readonly kind?: EscalationLetterKind | undefined;
  readonly unitId?: string | undefined;
  readonly directiveId?: string | undefined;
  /** Looked for in unit name, abstract, and both notations, without diacritics. */
  readonly text?: string | undefined;
}
export type LetterItem = LetterRecord & { readonly version: number };

function matches(letter: LetterRecord, { phase, kind, unitId, directiveId, text }: LetterFilter): boolean {
  if (phase !== undefined && letter.phase !== phase) return false;
  if (kind !== undefined && letter.kind !== kind) return false;
  if (unitId !== undefined && letter.unitId !== unitId) return false;
  if (directiveId !== undefined && letter.directiveId !== directiveId) return false;
  const { unitName, subject, notation } = letter.facts;
  return (
    text === undefined ||
    foldedIncludes(`${unitName} ${subject} ${notation} ${letter.signed?.notation ?? ''}`, text)
  );
}

function listOf({ phase, unitId }: LetterFilter): Omit<LedgerQuery, 'limit'> {
  if (phase === 'DRAFT') return { index: 'open', partition: 'letters-to-sign' };
  if (unitId !== undefined) return { index: 'unit', partition: `unit-letters#${unitId}`, descending: true };
  return { index: 'list', partition: 'letters', descending: true };
}

/** Newest first; what waits for a signature comes oldest first, because it has waited longest. */
export async function listLetters(
  { ledger }: Pick<AdminDependencies, 'ledger'>,
  { actor }: Pick<AdminRequest, 'actor'>,
  { limit, after, ...filter }: LetterFilter & PageRequest,
): Promise<FoundPage<LetterItem> | Refused> {
  return (
    guardAdministration('VIEW_LETTERS', actor) ??
    filteredPage(
      { limit, after },
      (page) => query(ledger, 'letter', { ...listOf(filter), ...page }),
      async (found) =>
        found.map(({ body, version }) => (matches(body, filter) ? { ...body, version } : undefined)),
    )
  );
}
