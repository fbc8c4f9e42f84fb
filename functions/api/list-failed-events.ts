import { apiHandler } from '../runtime/api-handler.ts';
import { answer } from '../runtime/answer.ts';
import { DEFAULT_LIMIT } from '../../shared/api-contract/common.ts';
import { failedEventList } from '../../shared/api-contract/ledger.ts';
import { guardAdministration } from '../../shared/use-cases/administration.ts';

export const handler = apiHandler({
  contract: failedEventList,
  run: async ({ runtime: { failedEvents }, actor, query: { limit = DEFAULT_LIMIT } }) => {
    const refused = guardAdministration('VERIFY_LEDGER', actor);
    if (refused) return refused;
    return answer({ items: (await failedEvents?.list({ limit })) ?? [] });
  },
});
