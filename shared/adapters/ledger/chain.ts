/** The hash chain of one record: how an event is sealed, and how anybody checks the seals afterwards. */
import { hash } from 'node:crypto';

import type { LedgerEvent, LedgerWrite, StoredRecord } from '../../ports/ledger.ts';
import { canonicalText } from './canonical-text.ts';

export interface Appended {
  readonly event: LedgerEvent;
  /** Canonical texts, exactly as they are stored. */
  readonly bodyText: string;
  readonly payloadText: string;
}

export type ChainVerdict =
  | { readonly outcome: 'OK'; readonly events: number }
  /** `sequence` names the first link that does not hold; `reason` says why, in Vietnamese, as the verifier prints it. */
  | { readonly outcome: 'BROKEN'; readonly sequence: number; readonly reason: string };

export const sha256 = (data: string | Uint8Array): string => hash('sha256', data, 'hex');

type Unsealed = Omit<LedgerEvent, 'hash' | 'payload'>;

/** SHA-256, hex, of the canonical text of [kind, id, sequence, type, at, actor, payload, bodyHash, previousHash]. */
function seal(event: Unsealed, payloadText: string): string {
  const before = JSON.stringify([event.kind, event.id, event.sequence, event.type, event.at, event.actor]);
  const after = JSON.stringify([event.bodyHash, event.previousHash]);
  return sha256(`${before.slice(0, -1)},${payloadText},${after.slice(1)}`);
}

/** Builds the event that a write appends. Pure: equal writes give equal hashes in both homes. */
export function appendEvent(write: LedgerWrite): Appended {
  const { kind, id, previousHash } = write;
  const { type, at, actor, payload } = write.event;
  const bodyText = canonicalText(write.body);
  const payloadText = canonicalText(payload);
  const sequence = write.expectedVersion + 1;
  const bodyHash = sha256(bodyText);
  const sealed = seal({ kind, id, sequence, type, at, actor, bodyHash, previousHash }, payloadText);
  const event = { kind, id, sequence, type, at, actor, payload, bodyHash, previousHash, hash: sealed };
  return { event, bodyText, payloadText };
}

/**
 * Checks the whole chain of one record, from event 1 to its head. It cannot know of a chain that was cut at its end
 * together with its record, or rewritten from some event onwards: compare head hashes with a copy kept elsewhere.
 */
export function verifyChain(events: readonly LedgerEvent[], record: StoredRecord | undefined): ChainVerdict {
  let previousHash = '';
  let sequence = 0;
  for (const event of events) {
    sequence += 1;
    const reason = brokenLink(event, sequence, previousHash);
    if (reason !== undefined) return { outcome: 'BROKEN', sequence, reason };
    previousHash = event.hash;
  }
  const reason = brokenHead(events, record);
  return reason === undefined ? { outcome: 'OK', events: sequence } : { outcome: 'BROKEN', sequence, reason };
}

function brokenLink(event: LedgerEvent, sequence: number, previousHash: string): string | undefined {
  if (event.sequence !== sequence)
    return `thiếu sự kiện ${sequence}, ở chỗ đó lại là sự kiện ${event.sequence}`;
  if (event.previousHash !== previousHash) {
    return sequence === 1
      ? 'sự kiện 1 trỏ tới một sự kiện trước nó, dù nó là sự kiện đầu tiên'
      : `sự kiện ${sequence} không nối tiếp sự kiện ${sequence - 1}: mã băm nó trỏ tới là mã khác`;
  }
  return event.hash === seal(event, canonicalText(event.payload))
    ? undefined
    : `nội dung sự kiện ${sequence} đã bị sửa: dữ liệu, loại, thời điểm, người thực hiện hoặc mã băm nội dung không còn khớp mã băm của nó`;
}

function brokenHead(events: readonly LedgerEvent[], record: StoredRecord | undefined): string | undefined {
  const head = events.at(-1);
  if (record === undefined) return head === undefined ? undefined : 'các sự kiện còn đó nhưng bản ghi đã mất';
  if (head === undefined) return 'bản ghi còn đó nhưng không có sự kiện nào';
  if (record.version !== head.sequence) {
    return `bản ghi ở phiên bản ${record.version}, nhưng sự kiện cuối cùng là số ${head.sequence}`;
  }
  if (record.hash !== head.hash)
    return `mã băm của bản ghi khác mã băm của sự kiện cuối cùng, số ${head.sequence}`;
  return sha256(canonicalText(record.body)) === head.bodyHash
    ? undefined
    : `nội dung bản ghi đã bị sửa sau khi sự kiện ${head.sequence} ghi nó`;
}
