/** The archive of a Word file, read and written entry by entry; every entry carries the same date, so the same content gives the same bytes. */

export interface ZipEntry {
  readonly name: string;
  readonly isDeflated: boolean;
  readonly crc: number;
  /** Before it was deflated. */
  readonly size: number;
  /** As it lies in the archive. */
  readonly data: Uint8Array;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const LOCAL_BYTES = 30;
const CENTRAL_BYTES = 46;
const END_BYTES = 22;
const VERSION = 20;
const DEFLATED = 8;
/** 1 January 1980, the earliest date that an entry can carry. */
const EPOCH_DATE = 0x21;

/** Expects an archive without comment, as the packer writes it. */
export function zipEntries(archive: Uint8Array): ZipEntry[] {
  const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = bytes.length - END_BYTES;
  const entries: ZipEntry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const nameBytes = bytes.readUInt16LE(at + 28);
    const local = bytes.readUInt32LE(at + 42);
    const from = local + LOCAL_BYTES + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    entries.push({
      name: bytes.toString('utf8', at + CENTRAL_BYTES, at + CENTRAL_BYTES + nameBytes),
      isDeflated: bytes.readUInt16LE(at + 10) === DEFLATED,
      crc: bytes.readUInt32LE(at + 16),
      size: bytes.readUInt32LE(at + 24),
      data: bytes.subarray(from, from + bytes.readUInt32LE(at + 20)),
    });
    at += CENTRAL_BYTES + nameBytes + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

/** What the local header and the central directory say alike, from the version that is needed to the length of the name. */
function description({ name, isDeflated, crc, size, data }: ZipEntry): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(VERSION, 0);
  fields.writeUInt16LE(isDeflated ? DEFLATED : 0, 4);
  fields.writeUInt16LE(EPOCH_DATE, 8);
  fields.writeUInt32LE(crc, 10);
  fields.writeUInt32LE(data.length, 14);
  fields.writeUInt32LE(size, 18);
  fields.writeUInt16LE(Buffer.byteLength(name), 22);
  return fields;
}

const numbers = (...values: readonly (readonly [value: number, bytes: 2 | 4])[]): Buffer =>
  Buffer.concat(
    values.map(([value, size]) => {
      const bytes = Buffer.alloc(size);
      bytes.writeUIntLE(value, 0, size);
      return bytes;
    }),
  );

function centralHeader(entry: ZipEntry, at: number): Buffer {
  // No comment, first disk, no attributes; then where the local header lies.
  const rest = numbers([0, 2], [0, 2], [0, 2], [0, 4], [at, 4]);
  return Buffer.concat([
    numbers([CENTRAL, 4], [VERSION, 2]),
    description(entry),
    rest,
    Buffer.from(entry.name),
  ]);
}

export function zipArchive(entries: readonly ZipEntry[]): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const local = Buffer.concat([numbers([LOCAL, 4]), description(entry), Buffer.from(entry.name)]);
    directory.push(centralHeader(entry, at));
    parts.push(local, entry.data);
    at += local.length + entry.data.length;
  }
  const size = directory.reduce((sum, header) => sum + header.length, 0);
  const count = entries.length;
  const end = numbers([END, 4], [0, 2], [0, 2], [count, 2], [count, 2], [size, 4], [at, 4], [0, 2]);
  return new Uint8Array(Buffer.concat([...parts, ...directory, end]));
}
