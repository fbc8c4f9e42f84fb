import { apiHandler } from '../runtime/api-handler.ts';
import { answer } from '../runtime/answer.ts';
import { evidenceProgress } from '../../shared/api-contract/evidence.ts';
import { guardUpload } from './evidence/evidence-type.ts';
import { progressOf } from './evidence/receive-piece.ts';

export const handler = apiHandler({
  contract: evidenceProgress,
  run: async ({ deps, actor, params, query }) =>
    guardUpload(actor) ?? answer(await progressOf(deps, { owner: actor.personId, ...params, ...query })),
});
