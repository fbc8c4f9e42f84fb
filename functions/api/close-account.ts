import { apiHandler } from '../runtime/api-handler.ts';
import { receiptOf } from '../runtime/answer.ts';
import { keptAccounts } from '../runtime/kept-accounts.ts';
import { accountClosing } from '../../shared/api-contract/accounts.ts';

export const handler = apiHandler({
  contract: accountClosing,
  run: async ({ runtime, params, actor, expectedVersion }) =>
    receiptOf(await keptAccounts(runtime).close({ actor, expectedVersion }, params.account)),
});
