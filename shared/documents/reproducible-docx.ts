/**
 * The packer stamps the clock into the ZIP entries and into the document's properties. Letters are filed by the hash of
 * their bytes, so the same draft must give the same bytes.
 */
const CENTRAL_ENTRY_BYTES = 46;
const END_RECORD_BYTES = 22;
/** 1 January 1980, the earliest date that a ZIP entry can carry. */
const DOS_EPOCH_DATE = 0x21;

/** Sets the times of every entry to the ZIP epoch, in place. Expects an archive without comment, as the packer writes it. */
export function withoutZipTimes(archive: Uint8Array): Uint8Array {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = archive.byteLength - END_RECORD_BYTES;
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    const local = view.getUint32(at + 42, true);
    for (const stamp of [at + 12, local + 10]) view.setUint32(stamp, DOS_EPOCH_DATE << 16, true);
    at +=
      CENTRAL_ENTRY_BYTES +
      view.getUint16(at + 28, true) +
      view.getUint16(at + 30, true) +
      view.getUint16(at + 32, true);
  }
  return archive;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Title only: no author, no times. */
export const plainProperties = (title: string): { path: string; data: string } => ({
  path: 'docProps/core.xml',
  data:
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
    `xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(title)}</dc:title></cp:coreProperties>`,
});
