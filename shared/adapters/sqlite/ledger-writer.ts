/** What happens to one commit inside the shared transaction: first every check, then every write. */
import type { CommitOutcome, RecordKey } from '../../ports/ledger.ts';
import type { PreparedCommit, PreparedWrite } from '../ledger/prepare-commit.ts';
import type { LedgerReader } from './ledger-reader.ts';
import type { PositionedEvent } from './ledger-rows.ts';
import type { LedgerStatements } from './ledger-statements.ts';
import type { KnownRecord, RecordCache } from './record-cache.ts';

export interface LedgerWriter {
  commit(prepared: PreparedCommit): CommitOutcome;
  claim(key: RecordKey, epoch: number): boolean;
  /** The events written since the last call, in order; the transaction was committed. */
  takeCommitted(): readonly PositionedEvent[];
  forgetUncommitted(): void;
}

type Refusal = Exclude<CommitOutcome, { readonly outcome: 'COMMITTED' }>;

export function createLedgerWriter(
  statements: LedgerStatements,
  reader: LedgerReader,
  cache: RecordCache,
): LedgerWriter {
  let committedPosition = statements.lastPosition();
  let written: PositionedEvent[] = [];

  const find = (key: RecordKey): KnownRecord | undefined =>
    cache.staged(key) ?? cache.committed(key) ?? reader.find(key);

  function refusalOf({ commit, writes }: PreparedCommit): Refusal | undefined {
    for (const write of writes) {
      const refusal = refusalOfWrite(write);
      if (refusal !== undefined) return refusal;
    }
    const taken = commit.uniqueKeys?.find((unique) => statements.isTaken(unique.key));
    return taken === undefined ? undefined : { outcome: 'KEY_TAKEN', key: taken.key };
  }

  /** A repeated request finds its answer, whatever else would speak against it. */
  function repeatedOf({ idempotency }: PreparedCommit['commit']): Refusal | undefined {
    const kept = idempotency === undefined ? undefined : reader.keptAnswer(idempotency.key);
    return kept === undefined ? undefined : { outcome: 'REPEATED', ...kept };
  }

  /** False when an answer to this key is kept already. */
  function keep(
    { key, fingerprint }: NonNullable<PreparedCommit['commit']['idempotency']>,
    { answerText = '', writes }: PreparedCommit,
  ): boolean {
    return statements.keepAnswer(key, fingerprint, answerText, writes[0]?.event.at ?? '');
  }

  function refusalOfWrite({ write }: PreparedWrite): Refusal | undefined {
    const record = find(write)?.record;
    const key = { kind: write.kind, id: write.id };
    if (record !== undefined && write.epoch !== undefined && record.epoch > write.epoch) {
      return { outcome: 'SUPERSEDED', key };
    }
    const asRead =
      (record?.version ?? 0) === write.expectedVersion && (record?.hash ?? '') === write.previousHash;
    return asRead ? undefined : { outcome: 'CONFLICT', key };
  }

  function writeRecord(prepared: PreparedWrite): void {
    const { write, event } = prepared;
    const known = find(write);
    const oldEpoch = known?.record.epoch ?? 0;
    const epoch = write.epoch ?? oldEpoch;
    const number = known?.number ?? statements.insertRecord(prepared);
    if (known !== undefined) statements.updateRecord(known, prepared);
    if (epoch !== oldEpoch) statements.setEpoch(number, epoch);
    const position = committedPosition + written.length + 1;
    statements.insertEvent(position, number, prepared);
    written.push({ position, ...event });
    const { kind, id, body, indexes } = write;
    cache.stage({
      number,
      indexes,
      record: { kind, id, version: event.sequence, hash: event.hash, epoch, body },
    });
  }

  return {
    commit(prepared) {
      const refusal = refusalOf(prepared);
      const { commit, writes } = prepared;
      if (refusal !== undefined) return repeatedOf(commit) ?? refusal;
      // The first of the writes, because it tells by itself whether the answer is kept already: then nothing is written.
      if (commit.idempotency !== undefined && !keep(commit.idempotency, prepared))
        return repeatedOf(commit) ?? missingAnswer(commit.idempotency.key);
      for (const write of writes) writeRecord(write);
      for (const { key, owner } of commit.uniqueKeys ?? []) statements.insertUniqueKey(key, owner);
      return { outcome: 'COMMITTED', events: writes.map((write) => write.event) };
    },
    claim(key, epoch) {
      const known = find(key);
      if (known === undefined || known.record.epoch > epoch) return false;
      if (known.record.epoch === epoch) return true;
      statements.setEpoch(known.number, epoch);
      cache.stage({ ...known, record: { ...known.record, epoch } });
      return true;
    },
    takeCommitted() {
      const events = written;
      committedPosition += events.length;
      written = [];
      cache.settle();
      return events;
    },
    forgetUncommitted() {
      written = [];
      cache.forgetStaged();
    },
  };
}

const missingAnswer = (key: string): never => {
  throw new Error(`The ledger keeps an answer to ${key} and cannot find it`);
};
