import { apiHandler } from '../runtime/api-handler.ts';
import { foundOf } from '../runtime/found.ts';
import { mergerPreview } from '../../shared/api-contract/organisation.ts';
import { previewMerger } from '../../shared/use-cases/organisation/preview-merger.ts';

export const handler = apiHandler({
  contract: mergerPreview,
  run: async ({ deps, actor, body }) => foundOf(await previewMerger(deps, { actor }, body)),
});
