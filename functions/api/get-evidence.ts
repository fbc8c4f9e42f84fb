import { apiHandler } from '../runtime/api-handler.ts';
import { evidenceReading } from '../../shared/api-contract/evidence.ts';
import { findEvidence } from './evidence/find-evidence.ts';
import { readEvidence } from './evidence/read-evidence.ts';

export const handler = apiHandler({
  contract: evidenceReading,
  run: async ({ deps, actor, event, params, query }) => {
    const found = await findEvidence(deps, { actor, assignmentId: query.assignment, sha256: params.sha256 });
    return found.outcome === 'REFUSED' ? found : readEvidence(deps.files, found, event.headers['range']);
  },
});
