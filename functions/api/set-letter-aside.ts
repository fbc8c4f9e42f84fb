import { apiHandler } from '../runtime/api-handler.ts';
import { receiptOf } from '../runtime/answer.ts';
import { letterSettingAside } from '../../shared/api-contract/letters.ts';
import { setLetterAside } from '../../shared/use-cases/letter/set-letter-aside.ts';

export const handler = apiHandler({
  contract: letterSettingAside,
  run: async ({ deps, params, body, ...request }) =>
    receiptOf(await setLetterAside(deps, { ...request, ...params }, body)),
});
