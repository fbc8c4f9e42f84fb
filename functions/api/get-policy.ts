import { apiHandler } from '../runtime/api-handler.ts';
import { foundOf } from '../runtime/found.ts';
import { policyReading } from '../../shared/api-contract/settings.ts';
import { getPolicy } from '../../shared/use-cases/policy/get-policy.ts';

export const handler = apiHandler({
  contract: policyReading,
  run: async ({ deps, actor }) => foundOf(await getPolicy(deps, { actor })),
});
