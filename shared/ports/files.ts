import type { UnfinishedFiles } from './unfinished-files.ts';

/** Evidence and letters, kept by content: the name of a file is the SHA-256 of its bytes. */
export interface Files {
  /** Stores the bytes if they are new; answers their SHA-256 in hex. */
  put(bytes: Uint8Array, mediaType: string): Promise<string>;
  get(sha256: string): Promise<{ readonly bytes: Uint8Array; readonly mediaType: string } | undefined>;
  /** Absent where files are only taken whole. */
  readonly unfinished?: UnfinishedFiles;
}
