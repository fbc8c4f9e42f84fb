import { apiHandler } from '../runtime/api-handler.ts';
import { receiptOf } from '../runtime/answer.ts';
import { comeBackLater, keptAccounts } from '../runtime/kept-accounts.ts';
import { passwordChange } from '../../shared/api-contract/accounts.ts';

export const handler = apiHandler({
  contract: passwordChange,
  run: async ({ runtime, actor, body }) => {
    const changed = await keptAccounts(runtime).changePassword({ actor }, body);
    if (changed.outcome === 'LOCKED' || changed.outcome === 'BUSY') throw comeBackLater(changed);
    return receiptOf(changed);
  },
});
