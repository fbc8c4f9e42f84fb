/**
 * The calendar and the policy are read with every decision and change a few times a year; the calendar alone is as large as
 * thirty assignments. What was read is kept, and believed as long as the event that would have written the next version does
 * not exist: version n of a record was written by its event n. To ask for what is not there costs one read unit.
 */
import type { RecordKey, StoredRecord } from '../../ports/ledger.ts';
import { keyText } from '../ledger/prepare-commit.ts';

const KINDS: ReadonlySet<string> = new Set(['calendar', 'policy']);
/** A table that was emptied and filled again begins its versions anew: nothing is believed for longer. */
const BELIEVED_MS = 5 * 60_000;

export interface Reading {
  readonly load: (key: RecordKey) => Promise<StoredRecord | undefined>;
  readonly hasEvent: (key: RecordKey, sequence: number) => Promise<boolean>;
}

export function rememberingRecords({ load, hasEvent }: Reading): Reading['load'] {
  const known = new Map<string, { readonly record: StoredRecord; readonly since: number }>();
  return async (key) => {
    if (!KINDS.has(key.kind)) return load(key);
    const text = keyText(key);
    const kept = known.get(text);
    const isFresh = kept !== undefined && Date.now() - kept.since < BELIEVED_MS;
    if (isFresh && !(await hasEvent(key, kept.record.version + 1))) return kept.record;
    const record = await load(key);
    if (record !== undefined) known.set(text, { record, since: Date.now() });
    return record;
  };
}
