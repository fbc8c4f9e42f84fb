import { apiHandler } from '../runtime/api-handler.ts';
import { evidencePiece } from '../../shared/api-contract/evidence.ts';
import { evidenceTypeOf, guardUpload, otherContent } from './evidence/evidence-type.ts';
import { receivePiece } from './evidence/receive-piece.ts';

export const handler = apiHandler({
  contract: evidencePiece,
  run: async ({ deps, actor, params, query: { size, offset }, file }) => {
    const denied = guardUpload(actor);
    if (denied) return denied;
    if (file === undefined) throw otherContent();
    const { sha256 } = params;
    const piece = { offset, bytes: file.bytes, mediaType: evidenceTypeOf(file.mediaType) };
    return receivePiece(deps, { owner: actor.personId, sha256, size }, piece);
  },
});
