import { apiHandler } from '../runtime/api-handler.ts';
import { receiptOf } from '../runtime/answer.ts';
import { mailResending } from '../../shared/api-contract/mails.ts';
import { orderMailAgain } from '../../shared/use-cases/mail/order-mail-again.ts';

export const handler = apiHandler({
  contract: mailResending,
  run: async ({ deps, params, body, ...request }) =>
    receiptOf(await orderMailAgain(deps, { ...request, ...params }, body)),
});
