import type { RegisteredCriterion } from '../../domain/criteria/own-criteria.ts';
import type { Refused } from '../../domain/outcome.ts';
import type { Dependencies } from '../dependencies.ts';
import { guardCriteria, type CriteriaRequest } from './guard-criteria.ts';
import { loadOwnCriteria } from './load-own-criteria.ts';

export type CriterionItem = RegisteredCriterion & { readonly retired: boolean };
export interface FoundCriteria {
  readonly outcome: 'FOUND';
  readonly unitId: string;
  /** 0: the unit has registered nothing yet. */
  readonly version: number;
  /** In the unit's order, retired ones included. */
  readonly criteria: readonly CriterionItem[];
}

export async function getCriteria(
  { ledger }: Pick<Dependencies, 'ledger'>,
  request: CriteriaRequest,
): Promise<FoundCriteria | Refused> {
  const denied = await guardCriteria(ledger, 'VIEW', request);
  if (denied) return denied;
  const { version, criteria } = await loadOwnCriteria(ledger, request.unitId);
  return {
    outcome: 'FOUND',
    unitId: request.unitId,
    version,
    criteria: criteria.map((criterion) => ({ ...criterion, retired: criterion.retiredAt !== undefined })),
  };
}
