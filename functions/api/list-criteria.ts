import { apiHandler } from '../runtime/api-handler.ts';
import { foundOf } from '../runtime/found.ts';
import { catalogueReading } from '../../shared/api-contract/criteria.ts';
import { listCriteria } from '../../shared/use-cases/criteria/list-criteria.ts';

export const handler = apiHandler({
  contract: catalogueReading,
  run: async ({ actor }) => foundOf(listCriteria({ actor })),
});
