import { apiHandler } from '../runtime/api-handler.ts';
import { foundOf } from '../runtime/found.ts';
import { letterReading } from '../../shared/api-contract/letters.ts';
import { getLetter } from '../../shared/use-cases/letter/get-letter.ts';

export const handler = apiHandler({
  contract: letterReading,
  run: async ({ deps, actor, params }) => foundOf(await getLetter(deps, { actor, ...params })),
});
