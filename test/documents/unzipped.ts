import { inflateRawSync } from 'node:zlib';

/** The text files of a ZIP archive by name, read through its central directory. */
export function unzipped(archive: Uint8Array): Map<string, string> {
  const bytes = Buffer.from(archive);
  const files = new Map<string, string>();
  let at = bytes.readUInt32LE(bytes.length - 6);
  for (let left = bytes.readUInt16LE(bytes.length - 12); left > 0; left -= 1) {
    const nameLength = bytes.readUInt16LE(at + 28);
    const local = bytes.readUInt32LE(at + 42);
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const data = bytes.subarray(from, from + bytes.readUInt32LE(at + 20));
    const isStored = bytes.readUInt16LE(at + 10) === 0;
    files.set(
      bytes.toString('utf8', at + 46, at + 46 + nameLength),
      (isStored ? data : inflateRawSync(data)).toString('utf8'),
    );
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return files;
}

/** The date that each entry carries in the central directory: seven bits of years since 1980, four of months, five of days. */
export function zipDates(archive: Uint8Array): string[] {
  const bytes = Buffer.from(archive);
  const dates: string[] = [];
  let at = bytes.readUInt32LE(bytes.length - 6);
  for (let left = bytes.readUInt16LE(bytes.length - 12); left > 0; left -= 1) {
    const date = bytes.readUInt16LE(at + 14);
    const parts = [1980 + (date >> 9), (date >> 5) & 15, date & 31];
    dates.push(parts.map((part) => String(part).padStart(2, '0')).join('-'));
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return dates;
}
