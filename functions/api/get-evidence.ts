import { apiHandler } from '../runtime/api-handler.ts';
import { evidenceReading } from '../../shared/api-contract/evidence.ts';
import { attachment } from '../runtime/attachment.ts';
import { findEvidence } from './evidence/find-evidence.ts';

export const handler = apiHandler({
  contract: evidenceReading,
  run: async ({ deps, actor, params, query }) => {
    const found = await findEvidence(deps, { actor, assignmentId: query.assignment, sha256: params.sha256 });
    return found.outcome === 'REFUSED' ? found : attachment(found.bytes, found.mediaType, found.name);
  },
});
