import { apiHandler } from '../runtime/api-handler.ts';
import { foundOf } from '../runtime/found.ts';
import { SHOWN, workListReading } from '../../shared/api-contract/work-list.ts';
import { workList } from '../../shared/use-cases/work-list/work-list.ts';

export const handler = apiHandler({
  contract: workListReading,
  run: async ({ deps, actor, query: { shown = SHOWN } }) =>
    foundOf(await workList(deps, { actor }, { shown })),
});
