import { apiHandler } from '../runtime/api-handler.ts';
import { receiptOf } from '../runtime/answer.ts';
import { comeBackLater, keptAccounts } from '../runtime/kept-accounts.ts';
import { accountSaving } from '../../shared/api-contract/accounts.ts';

export const handler = apiHandler({
  contract: accountSaving,
  run: async ({ runtime, params, body, actor, expectedVersion }) => {
    const put = await keptAccounts(runtime).put({ actor, expectedVersion }, { ...params, ...body });
    if (put.outcome === 'LOCKED' || put.outcome === 'BUSY') throw comeBackLater(put);
    return receiptOf(put);
  },
});
