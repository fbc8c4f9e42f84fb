import type { UnfinishedFiles } from './unfinished-files.ts';

/** Bytes of a file, counted from 0; `to` is the last one. */
export interface FilePart {
  readonly from: number;
  readonly to: number;
}
export interface FileFacts {
  readonly size: number;
  readonly mediaType: string;
}

/** Evidence and letters, kept by content: the name of a file is the SHA-256 of its bytes. */
export interface Files {
  /** Stores the bytes if they are new; answers their SHA-256 in hex. */
  put(bytes: Uint8Array, mediaType: string): Promise<string>;
  /** The whole file, or a part that lies within it. */
  get(
    sha256: string,
    part?: FilePart,
  ): Promise<{ readonly bytes: Uint8Array; readonly mediaType: string } | undefined>;
  /** What a file is, without reading it. */
  about(sha256: string): Promise<FileFacts | undefined>;
  /** Absent where nobody sends files. */
  readonly unfinished?: UnfinishedFiles;
}
