import { apiHandler } from '../runtime/api-handler.ts';
import { foundOf } from '../runtime/found.ts';
import { registerList } from '../../shared/api-contract/settings.ts';
import { listRegisters } from '../../shared/use-cases/register/list-registers.ts';

export const handler = apiHandler({
  contract: registerList,
  run: async ({ deps, actor }) => foundOf(await listRegisters(deps, { actor })),
});
