import { apiHandler } from '../runtime/api-handler.ts';
import { answer } from '../runtime/answer.ts';
import { evidenceUpload } from '../../shared/api-contract/evidence.ts';
import { evidenceTypeOf, guardUpload, otherContent } from './evidence/evidence-type.ts';
import { isOfType } from './evidence/sniff-media-type.ts';

export const handler = apiHandler({
  contract: evidenceUpload,
  run: async ({ deps, actor, file }) => {
    const denied = guardUpload(actor);
    if (denied) return denied;
    if (file === undefined) throw otherContent();
    const mediaType = evidenceTypeOf(file.mediaType);
    if (!isOfType(file.bytes, mediaType)) throw otherContent();
    const sha256 = await deps.files.put(file.bytes, mediaType);
    return answer({ sha256, bytes: file.bytes.byteLength, mediaType });
  },
});
