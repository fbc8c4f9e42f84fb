/** The units that a directive names by id; groups and those named on paper are words already. */
import type { Clause, Directive, Recipient } from '../../domain/directive/directive.ts';
import type { Ledger } from '../../ports/ledger.ts';
import { loadMany } from '../store.ts';

const ofRecipient = ({ target }: Recipient): string[] => (target.kind === 'UNIT' ? [target.unitId] : []);

function ofClause({ obligation }: Clause): readonly string[] {
  if (obligation === undefined) return [];
  const { owner, coordinatingUnitIds } = obligation;
  return owner?.kind === 'UNITS' ? [...owner.unitIds, ...coordinatingUnitIds] : coordinatingUnitIds;
}

function idsIn({ content, fallbackReviewerUnitId, reviewSuccessorUnitId }: Directive): Set<string> {
  const { issuerUnitId, reviewerUnitId, secondReviewerUnitId, recipients, clauses } = content;
  const single = [
    issuerUnitId,
    reviewerUnitId,
    secondReviewerUnitId,
    fallbackReviewerUnitId,
    reviewSuccessorUnitId,
  ];
  return new Set([
    ...single.filter((unitId) => unitId !== undefined),
    ...recipients.flatMap(ofRecipient),
    ...clauses.flatMap(ofClause),
  ]);
}

/** By id; a unit that is not on record is left out. */
export async function namedUnits(
  ledger: Pick<Ledger, 'loadMany'>,
  directive: Directive,
): Promise<Record<string, string>> {
  const units = await loadMany(ledger, 'unit', [...idsIn(directive)]);
  return Object.fromEntries(units.map(({ id, body }) => [id, body.name]));
}
