/** What both homes refuse alike, so that a commit which passes on one machine also passes in the cloud. */
import { LEDGER_INDEXES } from '../../ports/ledger.ts';
import type { Commit, LedgerWrite, RecordKey } from '../../ports/ledger.ts';
import { canonicalText } from './canonical-text.ts';
import { appendEvent } from './chain.ts';
import type { Appended } from './chain.ts';

/** DynamoDB takes 100 actions in a transaction; a write is two of them, its record and its event. */
const MOST_WRITES = 40;
const MOST_ACTIONS = 100;
/** DynamoDB takes items of 400 KB; what is left is for the attributes beside the body. */
const MOST_BODY_BYTES = 350_000;

export interface PreparedWrite extends Appended {
  readonly write: LedgerWrite;
}
export interface PreparedCommit {
  readonly commit: Commit;
  readonly writes: readonly PreparedWrite[];
  /** Canonical text of the answer to keep; made here, so that one that JSON cannot hold fails this commit alone. */
  readonly answerText?: string;
}

/** `<kind>#<id>`: a kind has no `#`, so two keys never share a text. */
export const keyText = (key: RecordKey): string => `${key.kind}#${key.id}`;

/** Seals the events of a commit. Throws `RangeError` when the commit breaks a limit of the ledger: a bug of the caller. */
export function prepareCommit(commit: Commit): PreparedCommit {
  const { writes, uniqueKeys = [], idempotency } = commit;
  if (writes.length < 1 || writes.length > MOST_WRITES) {
    throw new RangeError(`A commit has 1 to ${MOST_WRITES} writes, this one has ${writes.length}`);
  }
  const actions = 2 * writes.length + uniqueKeys.length + (idempotency === undefined ? 0 : 1);
  if (actions > MOST_ACTIONS)
    throw new RangeError(`A commit of ${actions} actions; ${MOST_ACTIONS} are allowed`);
  requireDistinct(writes.map(keyText), 'record');
  requireDistinct(
    uniqueKeys.map((unique) => unique.key),
    'unique key',
  );
  return {
    commit,
    writes: writes.map(prepareWrite),
    ...(idempotency === undefined ? {} : { answerText: canonicalText(idempotency.answer) }),
  };
}

function prepareWrite(write: LedgerWrite): PreparedWrite {
  requireName(write);
  if ((write.expectedVersion === 0) !== (write.previousHash === '')) {
    throw new RangeError(`${keyText(write)}: a new record has no previous hash, and only a new one has none`);
  }
  for (const index of LEDGER_INDEXES) {
    const entry = write.indexes[index];
    if (entry?.partition === '' || entry?.sort === '')
      throw new RangeError(`Empty entry in the index ${index}`);
  }
  const appended = appendEvent(write);
  if (Buffer.byteLength(appended.bodyText) > MOST_BODY_BYTES) {
    throw new RangeError(`The body of ${keyText(write)} is over ${MOST_BODY_BYTES} bytes`);
  }
  return { write, ...appended };
}

function requireName(key: RecordKey): void {
  if (!/^[a-z][A-Za-z0-9-]*$/.test(key.kind)) throw new RangeError(`Not a kind of record: "${key.kind}"`);
  if (key.id === '' || key.id.length > 250) throw new RangeError(`Not an id of a record: "${key.id}"`);
}

function requireDistinct(names: readonly string[], what: string): void {
  if (names.length > 1 && new Set(names).size !== names.length) {
    throw new RangeError(`A commit names one ${what} twice: ${names.join(', ')}`);
  }
}
