import { apiHandler } from '../runtime/api-handler.ts';
import { receiptOf } from '../runtime/answer.ts';
import { letterSignature } from '../../shared/api-contract/letters.ts';
import { signLetter } from '../../shared/use-cases/letter/sign-letter.ts';

export const handler = apiHandler({
  contract: letterSignature,
  run: async ({ deps, params, body, ...request }) =>
    receiptOf(await signLetter(deps, { ...request, ...params }, body ?? {})),
});
