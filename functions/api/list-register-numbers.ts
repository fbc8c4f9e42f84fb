import { apiHandler } from '../runtime/api-handler.ts';
import { foundOf } from '../runtime/found.ts';
import { DEFAULT_LIMIT } from '../../shared/api-contract/common.ts';
import { registerNumberList } from '../../shared/api-contract/settings.ts';
import { listRegisterNumbers } from '../../shared/use-cases/register/list-register-numbers.ts';

export const handler = apiHandler({
  contract: registerNumberList,
  run: async ({ deps, actor, params, query: { limit = DEFAULT_LIMIT, after = 0 } }) =>
    foundOf(await listRegisterNumbers(deps, { actor }, { ...params, limit, after })),
});
