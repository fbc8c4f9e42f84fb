import { apiHandler } from '../runtime/api-handler.ts';
import { receiptOf } from '../runtime/answer.ts';
import { personSaving } from '../../shared/api-contract/organisation.ts';
import { putPerson } from '../../shared/use-cases/organisation/put-person.ts';

export const handler = apiHandler({
  contract: personSaving,
  run: async ({ deps, params, body, ...request }) =>
    receiptOf(await putPerson(deps, request, { person: { ...body.person, id: params.personId } })),
});
