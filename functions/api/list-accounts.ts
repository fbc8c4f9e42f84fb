import { apiHandler } from '../runtime/api-handler.ts';
import { foundOf } from '../runtime/found.ts';
import { keptAccounts } from '../runtime/kept-accounts.ts';
import { accountList } from '../../shared/api-contract/accounts.ts';
import { DEFAULT_LIMIT } from '../../shared/api-contract/common.ts';

export const handler = apiHandler({
  contract: accountList,
  run: async ({ runtime, actor, query: { limit = DEFAULT_LIMIT, after, q } }) =>
    foundOf(await keptAccounts(runtime).list({ actor }, { limit, after, text: q })),
});
