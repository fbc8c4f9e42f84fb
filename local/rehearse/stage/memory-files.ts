/** Files that nobody keeps. */
import { sha256 } from '../../../shared/adapters/ledger/chain.ts';
import type { Files } from '../../../shared/ports/files.ts';

export function createMemoryFiles(): Files {
  const kept = new Map<string, { readonly bytes: Uint8Array; readonly mediaType: string }>();
  return {
    async put(bytes, mediaType) {
      const name = sha256(bytes);
      if (!kept.has(name)) kept.set(name, { bytes, mediaType });
      return name;
    },
    async get(name, part) {
      const found = kept.get(name);
      if (found === undefined || part === undefined) return found;
      return { ...found, bytes: found.bytes.subarray(part.from, part.to + 1) };
    },
    async about(name) {
      const found = kept.get(name);
      return found && { size: found.bytes.byteLength, mediaType: found.mediaType };
    },
  };
}
