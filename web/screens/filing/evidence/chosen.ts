/** Evidence while a report is written: files on their way to the server, and documents that can be looked up. */
import type { Report } from '../../../../shared/domain/assignment/content.ts';
import { newKey } from '../../../api/client.ts';

type Evidence = Report['answers'][number]['evidence'][number];
/** What is sent: days are plain texts there. */
export type SentEvidence =
  | { readonly kind: 'FILE'; readonly sha256: string; readonly name: string }
  | {
      readonly kind: 'DOCUMENT';
      readonly number: string;
      readonly day: string;
      readonly receivedBy: string;
    };

export interface ChosenFile {
  readonly kind: 'FILE';
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  /** 0: filed earlier, its size is not known here. */
  readonly bytes: number;
  /** Before the picture was made smaller. */
  readonly originalBytes?: number;
  /** Known once the server has it. */
  readonly sha256?: string;
}
export interface CitedDocument {
  readonly kind: 'DOCUMENT';
  readonly id: string;
  readonly number: string;
  readonly day: string;
  readonly receivedBy: string;
}
export type Chosen = ChosenFile | CitedDocument;
/** By id: one piece of evidence may prove several clauses. */
export type Pool = Readonly<Record<string, Chosen>>;

export const isOnItsWay = (chosen: Chosen): chosen is ChosenFile =>
  chosen.kind === 'FILE' && chosen.sha256 === undefined;

export function sentOf(chosen: Chosen): SentEvidence | undefined {
  if (chosen.kind === 'DOCUMENT') {
    const { id: _here, ...document } = chosen;
    return document;
  }
  const { name, sha256 } = chosen;
  return sha256 === undefined ? undefined : { kind: 'FILE', name, sha256 };
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
};

/** What an earlier report cited stands there again. */
export const chosenAgain = (evidence: Evidence): Chosen =>
  evidence.kind === 'DOCUMENT'
    ? { id: newKey(), ...evidence }
    : {
        id: newKey(),
        ...evidence,
        bytes: 0,
        mediaType: MEDIA_TYPES[/\.(\w+)$/.exec(evidence.name)?.[1]?.toLowerCase() ?? ''] ?? '',
      };

/** The same content twice is one piece of evidence. */
export function isSame(one: Chosen, other: Chosen): boolean {
  const sent = sentOf(one);
  return sent !== undefined && JSON.stringify(sent) === JSON.stringify(sentOf(other));
}
