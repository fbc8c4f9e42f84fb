import { apiHandler } from '../runtime/api-handler.ts';
import { receiptOf } from '../runtime/answer.ts';
import { registerOpening } from '../../shared/api-contract/settings.ts';
import { openYearRegister } from '../../shared/use-cases/register/open-year-register.ts';

export const handler = apiHandler({
  contract: registerOpening,
  run: async ({ deps, body, ...request }) => receiptOf(await openYearRegister(deps, request, body)),
});
