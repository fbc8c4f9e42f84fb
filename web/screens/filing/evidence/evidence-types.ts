/** What the server takes as evidence, and how a chosen file is told: on a computer without an office suite the browser names no type. */
import type { EvidenceType } from '../../../../shared/api-contract/evidence.ts';

const BY_EXTENSION: Readonly<Record<string, EvidenceType>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
};
export const ACCEPTED = '.pdf,.docx,.xlsx,.jpg,.jpeg,.png,image/jpeg,image/png';
export const ACCEPTED_PICTURES = 'image/jpeg,image/png';
/** As the contract says. */
export const MOST_BYTES = 10 * 1_048_576;

const MAGIC: readonly (readonly [EvidenceType, readonly number[]])[] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47]],
];

/** First by what the file begins with, then by its name; `undefined`: the server would refuse it. */
export async function evidenceTypeOf(file: File): Promise<EvidenceType | undefined> {
  const head = new Uint8Array(await file.slice(0, 8).arrayBuffer());
  const found = MAGIC.find(([, bytes]) => bytes.every((byte, index) => head[index] === byte));
  if (found !== undefined) return found[0];
  const isArchive = head[0] === 0x50 && head[1] === 0x4b;
  const named = BY_EXTENSION[/\.(\w+)$/.exec(file.name)?.[1]?.toLowerCase() ?? ''];
  return isArchive && named?.includes('openxmlformats') === true ? named : undefined;
}

export const isPicture = (type: string): boolean => type.startsWith('image/');
