import { apiHandler } from '../runtime/api-handler.ts';
import { letterFile } from '../runtime/document-file.ts';
import { directiveReport } from '../../shared/api-contract/directive-overview.ts';
import { closingReport } from '../../shared/use-cases/directive/closing-report.ts';

export const handler = apiHandler({
  contract: directiveReport,
  run: async ({ deps, actor, params, query }) => {
    const found = await closingReport(deps, { actor, ...params });
    return found.outcome === 'REFUSED'
      ? found
      : letterFile(found.draft, query.format, `bao-cao-tong-hop-${params.directiveId}`);
  },
});
