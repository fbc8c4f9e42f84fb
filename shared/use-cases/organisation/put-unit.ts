import type { Unit } from '../../domain/organisation/unit.ts';
import { refuse, type Refused } from '../../domain/outcome.ts';
import type { Ledger } from '../../ports/ledger.ts';
import {
  guardAdministration,
  save,
  type AdminDependencies,
  type AdminRequest,
  type SaveOutcome,
} from '../administration.ts';
import { load } from '../store.ts';

async function guardUnit(ledger: Pick<Ledger, 'load'>, unit: Unit): Promise<Refused | undefined> {
  if (unit.validUntil !== undefined && unit.validUntil <= unit.validFrom)
    return refuse('INVALID', 'Ngày thôi hoạt động phải sau ngày bắt đầu hoạt động.', 'unit.validUntil');
  if (unit.parentId === unit.id)
    return refuse('INVALID', 'Đơn vị không trực thuộc chính mình.', 'unit.parentId');
  if (unit.parentId === undefined || (await load(ledger, 'unit', unit.parentId)) !== undefined)
    return undefined;
  return refuse('INVALID', 'Không có đơn vị cấp trên này.', 'unit.parentId');
}

/** A new unit, or a new version of one. Predecessors and successors are set by the merger alone. */
export async function putUnit(
  deps: AdminDependencies,
  request: AdminRequest,
  { unit }: { readonly unit: Unit },
): Promise<SaveOutcome> {
  const denied = guardAdministration('EDIT_UNITS', request.actor) ?? (await guardUnit(deps.ledger, unit));
  if (denied) return denied;
  return save(deps, request, {
    kind: 'unit',
    id: unit.id,
    phase: 'SAVED',
    decide: (current) => {
      const kept = {
        predecessorIds: current?.body.predecessorIds ?? unit.predecessorIds,
        successorId: current?.body.successorId,
      };
      return {
        outcome: 'SAVE',
        body: { ...unit, ...kept },
        type: 'UNIT_SAVED',
        payload: { name: unit.name },
      };
    },
  });
}
