/** The SHA-256 of a file, worked out in small pieces so that an old computer goes on answering its user meanwhile. */
import { sha256 } from '@noble/hashes/sha2.js';

const PIECE_BYTES = 128 * 1024;

/** `crypto.subtle` is missing on plain HTTP inside a province's network, and would want the whole file at once. */
export async function sha256Of(file: Blob, signal: AbortSignal): Promise<string> {
  const hash = sha256.create();
  for (let offset = 0; offset < file.size && !signal.aborted; offset += PIECE_BYTES)
    hash.update(new Uint8Array(await file.slice(offset, offset + PIECE_BYTES).arrayBuffer()));
  signal.throwIfAborted();
  return Array.from(hash.digest(), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
