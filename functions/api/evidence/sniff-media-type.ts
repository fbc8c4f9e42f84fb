/** What a file really is, by its first bytes: a name and a header can say anything. */
import type { EvidenceType } from '../../../shared/api-contract/evidence.ts';

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

/** DOCX and XLSX are ZIP archives; the folder of their main part tells them apart. */
function isOfficeFile(bytes: Uint8Array, folder: string): boolean {
  if (!startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return false;
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return (
    archive.includes('[Content_Types].xml') && archive.includes(folder) && !archive.includes('vbaProject.bin')
  );
}

/** Macros are not evidence: a file that carries them is no DOCX or XLSX here. */
export function isOfType(bytes: Uint8Array, mediaType: EvidenceType): boolean {
  switch (mediaType) {
    case 'application/pdf':
      return startsWith(bytes, [0x25, 0x50, 0x44, 0x46, 0x2d]);
    case 'image/jpeg':
      return startsWith(bytes, [0xff, 0xd8, 0xff]);
    case 'image/png':
      return startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
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
