import { apiHandler } from '../runtime/api-handler.ts';
import { foundOf } from '../runtime/found.ts';
import { unitYearReading } from '../../shared/api-contract/emulation.ts';
import { unitYear } from '../../shared/use-cases/emulation/unit-year.ts';

export const handler = apiHandler({
  contract: unitYearReading,
  run: async ({ deps, actor, params }) =>
    foundOf(await unitYear(deps, { actor, unitId: params.unitId, year: Number(params.year) })),
});
