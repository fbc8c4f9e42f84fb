import { instant } from '../../shared/domain/time.ts';
import type {
  Commit,
  IndexEntries,
  Ledger,
  LedgerWrite,
  RecordKey,
  StoredRecord,
} from '../../shared/ports/ledger.ts';

export const MORNING = instant('2026-11-22T01:00:00.000Z');

export const assignment = (id: string): RecordKey => ({ kind: 'assignment', id });

export interface WriteChoice {
  readonly body?: unknown;
  readonly payload?: unknown;
  readonly indexes?: IndexEntries;
  readonly epoch?: number;
  readonly type?: string;
}

/** The write that follows the version that was read. */
export function writeAfter(
  key: RecordKey,
  read: StoredRecord | undefined,
  choice: WriteChoice = {},
): LedgerWrite {
  return {
    ...key,
    expectedVersion: read?.version ?? 0,
    previousHash: read?.hash ?? '',
    body: 'body' in choice ? choice.body : { phase: 'AWAIT_PLAN', step: (read?.version ?? 0) + 1 },
    indexes: choice.indexes ?? {},
    event: {
      type: choice.type ?? 'ACKNOWLEDGED',
      at: MORNING,
      actor: 'person-1',
      payload: 'payload' in choice ? choice.payload : { note: 'đã nhận' },
    },
    ...(choice.epoch === undefined ? {} : { epoch: choice.epoch }),
  };
}

/** Loads, then commits one write. */
export async function commitNext(
  ledger: Ledger,
  key: RecordKey,
  choice: WriteChoice = {},
  rest: Omit<Commit, 'writes'> = {},
) {
  return ledger.commit({ writes: [writeAfter(key, await ledger.load(key), choice)], ...rest });
}
