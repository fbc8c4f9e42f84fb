import { amendOwnCriteria, type WantedCriterion } from '../../domain/criteria/amend-own-criteria.ts';
import { save, type AdminDependencies, type AdminRequest, type SaveOutcome } from '../administration.ts';
import { guardCriteria, type CriteriaRequest } from './guard-criteria.ts';

/** The whole set at once. Reports that were filed keep the wording that they were filed with. */
export async function putCriteria(
  deps: AdminDependencies,
  request: AdminRequest & CriteriaRequest,
  { criteria }: { readonly criteria: readonly WantedCriterion[] },
): Promise<SaveOutcome> {
  const denied = await guardCriteria(deps.ledger, 'EDIT', request);
  if (denied) return denied;
  const { unitId } = request;
  return save(deps, request, {
    kind: 'criteria',
    id: unitId,
    phase: 'SAVED',
    decide: (current) => {
      const amended = amendOwnCriteria(current?.body.criteria ?? [], criteria, deps.clock.now());
      if (amended.outcome === 'REFUSED') return amended;
      return {
        outcome: 'SAVE',
        body: { id: unitId, criteria: amended.criteria },
        type: 'CRITERIA_SAVED',
        payload: amended.amendments,
      };
    },
  });
}
