import { apiHandler } from '../runtime/api-handler.ts';
import { receiptOf } from '../runtime/answer.ts';
import { policySaving } from '../../shared/api-contract/settings.ts';
import { putPolicy } from '../../shared/use-cases/policy/put-policy.ts';

export const handler = apiHandler({
  contract: policySaving,
  run: async ({ deps, body, ...request }) => {
    const { policy, reason } = body;
    return receiptOf(await putPolicy(deps, request, { policy: { ...policy, id: 'default' }, reason }));
  },
});
