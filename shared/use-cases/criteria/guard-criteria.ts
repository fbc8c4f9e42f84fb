/** Who reads and who keeps a unit's own criteria; whoever may not read them is told that there is no such unit. */
import { isProvincial, mayOnCriteria, type CriteriaOperation } from '../../domain/authorization.ts';
import { refuse, type Refused } from '../../domain/outcome.ts';
import type { Ledger } from '../../ports/ledger.ts';
import type { Actor } from '../actor.ts';
import { load } from '../store.ts';

export interface CriteriaRequest {
  readonly actor: Actor;
  readonly unitId: string;
}

const NO_UNIT = refuse('NOT_FOUND', 'Không có đơn vị này hoặc ông/bà không có quyền xem.');
const NOT_YOURS = refuse(
  'NOT_ENTITLED',
  'Chỉ cán bộ đầu mối và thủ trưởng của đơn vị được sửa tiêu chí riêng của đơn vị.',
);

export async function guardCriteria(
  ledger: Pick<Ledger, 'load'>,
  operation: CriteriaOperation,
  { actor: { roles, unitId: own }, unitId }: CriteriaRequest,
): Promise<Refused | undefined> {
  const standing = [
    ...(own === unitId ? (['OWN_UNIT'] as const) : []),
    ...(isProvincial(roles) ? (['PROVINCE'] as const) : []),
  ];
  if (!mayOnCriteria('VIEW', roles, standing)) return NO_UNIT;
  if ((await load(ledger, 'unit', unitId)) === undefined) return NO_UNIT;
  return mayOnCriteria(operation, roles, standing) ? undefined : NOT_YOURS;
}
