import { apiHandler } from '../runtime/api-handler.ts';
import { answer } from '../runtime/answer.ts';
import { unitReading } from '../../shared/api-contract/organisation.ts';
import { isInForce } from '../../shared/domain/organisation/unit.ts';
import { refuse } from '../../shared/domain/outcome.ts';
import { localDayOf } from '../../shared/domain/time.ts';
import { guardAdministration } from '../../shared/use-cases/administration.ts';
import { load } from '../../shared/use-cases/store.ts';

export const handler = apiHandler({
  contract: unitReading,
  run: async ({ deps, actor, params }) => {
    const refused = guardAdministration('VIEW_UNITS', actor);
    if (refused) return refused;
    const found = await load(deps.ledger, 'unit', params.unitId);
    if (found === undefined) return refuse('NOT_FOUND', 'Không có đơn vị này.');
    const { body: unit, version } = found;
    return answer({ version, unit, inForce: isInForce(unit, localDayOf(deps.clock.now())) }, { version });
  },
});
