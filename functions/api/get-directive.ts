import { apiHandler } from '../runtime/api-handler.ts';
import { foundOf } from '../runtime/found.ts';
import { directiveReading } from '../../shared/api-contract/directives.ts';
import { getDirective } from '../../shared/use-cases/directive/get-directive.ts';
import { namedUnits } from '../../shared/use-cases/directive/named-units.ts';

export const handler = apiHandler({
  contract: directiveReading,
  run: async ({ deps, actor, params }) => {
    const found = await getDirective(deps, { ...params, actor });
    if (found.outcome === 'REFUSED') return found;
    return foundOf({ ...found, unitNames: await namedUnits(deps.ledger, found.directive) });
  },
});
