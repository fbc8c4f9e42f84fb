import { apiHandler } from '../runtime/api-handler.ts';
import { answer } from '../runtime/answer.ts';
import { RequestError } from '../runtime/problem.ts';
import { EVIDENCE_TYPES, evidenceUpload } from '../../shared/api-contract/evidence.ts';
import { refuse } from '../../shared/domain/outcome.ts';
import { isOfType } from './evidence/sniff-media-type.ts';

export const handler = apiHandler({
  contract: evidenceUpload,
  run: async ({ deps, actor, file }) => {
    if (actor.roles.length === 0)
      return refuse('NOT_ENTITLED', 'Ông/bà hiện không giữ vai trò nào nên chưa tải tệp lên được.');
    const mediaType = EVIDENCE_TYPES.find((type) => type === file?.mediaType);
    if (file === undefined || mediaType === undefined || !isOfType(file.bytes, mediaType))
      throw new RequestError('UNSUPPORTED_TYPE', 'Nội dung tệp không đúng với loại tệp đã khai.');
    const sha256 = await deps.files.put(file.bytes, mediaType);
    return answer({ sha256, bytes: file.bytes.byteLength, mediaType });
  },
});
