import { EVIDENCE_TYPES, type EvidenceType } from '../../../shared/api-contract/evidence.ts';
import type { Refused } from '../../../shared/domain/outcome.ts';
import { refuse } from '../../../shared/domain/outcome.ts';
import type { Actor } from '../../../shared/use-cases/actor.ts';
import { RequestError } from '../../runtime/problem.ts';

/** Whoever holds a role today may lay down evidence; what it proves, a report says. */
export const guardUpload = ({ roles }: Actor): Refused | undefined =>
  roles.length > 0
    ? undefined
    : refuse('NOT_ENTITLED', 'Ông/bà hiện không giữ vai trò nào nên chưa tải tệp lên được.');

export const otherContent = (): RequestError =>
  new RequestError('UNSUPPORTED_TYPE', 'Nội dung tệp không đúng với loại tệp đã khai.');

export function evidenceTypeOf(mediaType: string): EvidenceType {
  const known = EVIDENCE_TYPES.find((type) => type === mediaType);
  if (known === undefined) throw otherContent();
  return known;
}
