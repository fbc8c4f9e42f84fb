/** What a file really is, by its first bytes: a name and a header can say anything. */
import type { EvidenceType } from '../../../shared/api-contract/evidence.ts';

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const BEGINNINGS: { readonly [mediaType in EvidenceType]: readonly number[] } = {
  'application/pdf': [0x25, 0x50, 0x44, 0x46, 0x2d],
  'image/jpeg': [0xff, 0xd8, 0xff],
  'image/png': [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ZIP,
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ZIP,
};

/** As far as the first piece of an upload can tell. */
export const beginsLike = (bytes: Uint8Array, mediaType: EvidenceType): boolean =>
  startsWith(bytes, BEGINNINGS[mediaType].slice(0, bytes.byteLength));

/** DOCX and XLSX are ZIP archives; the folder of their main part tells them apart. */
function isOfficeFile(bytes: Uint8Array, folder: string): boolean {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return (
    archive.includes('[Content_Types].xml') && archive.includes(folder) && !archive.includes('vbaProject.bin')
  );
}

/** Macros are not evidence: a file that carries them is no DOCX or XLSX here. */
export function isOfType(bytes: Uint8Array, mediaType: EvidenceType): boolean {
  if (!startsWith(bytes, BEGINNINGS[mediaType])) return false;
  switch (mediaType) {
    case 'application/pdf':
    case 'image/jpeg':
    case 'image/png':
      return true;
    case 'application/vnd.openxmlformats-officedocument.wordprocessingml.document':
      return isOfficeFile(bytes, 'word/document.xml');
    case 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet':
      return isOfficeFile(bytes, 'xl/workbook.xml');
  }
}

export const EXTENSIONS: { readonly [mediaType in EvidenceType]: string } = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'image/jpeg': 'jpg',
  'image/png': 'png',
};
