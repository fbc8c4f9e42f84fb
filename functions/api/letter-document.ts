import { apiHandler } from '../runtime/api-handler.ts';
import { letterFile } from '../runtime/document-file.ts';
import { letterDocument } from '../../shared/api-contract/letters.ts';
import { getLetter } from '../../shared/use-cases/letter/get-letter.ts';

export const handler = apiHandler({
  contract: letterDocument,
  run: async ({ deps, actor, params, query }) => {
    const found = await getLetter(deps, { actor, ...params });
    return found.outcome === 'REFUSED' ? found : letterFile(found.draft, query.format, params.letterId);
  },
});
