/** Which outcome a cancelled transaction means: DynamoDB names a reason for each item, in the order of the items. */
import type { CancellationReason } from '@aws-sdk/client-dynamodb';

import type { CommitOutcome, RecordKey } from '../../ports/ledger.ts';
import { partName } from './commit-items.ts';
import type { CommitPart } from './commit-items.ts';
import { StoreBusyError, UnexpectedCancellationError, isBusyCode } from './errors.ts';
import { answerOf, recordOf } from './ledger-items.ts';

export type Refusal = Exclude<CommitOutcome, { readonly outcome: 'COMMITTED' }>;

/**
 * A failed condition is named before a conflict with a transaction under way, because it will not go away by trying
 * again. Throws `StoreBusyError` when the table lacked capacity, `UnexpectedCancellationError` for anything else.
 */
export function refusalOf(parts: readonly CommitPart[], reasons: readonly CancellationReason[]): Refusal {
  for (const [index, part] of parts.entries()) {
    const reason = reasons[index];
    const refusal = reason?.Code === 'ConditionalCheckFailed' ? failedCondition(part, reason) : undefined;
    if (refusal !== undefined) return refusal;
  }
  const conflict = parts.find((_part, index) => reasons[index]?.Code === 'TransactionConflict');
  const key = conflict === undefined ? undefined : keyOfConflict(conflict, parts);
  if (key !== undefined) return { outcome: 'CONFLICT', key };
  const busy = reasons.find((reason) => isBusyCode(reason.Code));
  if (busy?.Code !== undefined) throw new StoreBusyError(busy.Code);
  throw new UnexpectedCancellationError(reasonTexts(parts, reasons));
}

function failedCondition(part: CommitPart, { Item }: CancellationReason): Refusal | undefined {
  switch (part.part) {
    case 'ANSWER':
      if (Item === undefined) throw new UnexpectedCancellationError(['the kept answer did not come back']);
      return { outcome: 'REPEATED', ...answerOf(Item) };
    case 'RECORD': {
      const key = { kind: part.write.kind, id: part.write.id };
      const held = Item === undefined ? 0 : recordOf(Item).epoch;
      const superseded = part.write.epoch !== undefined && held > part.write.epoch;
      return { outcome: superseded ? 'SUPERSEDED' : 'CONFLICT', key };
    }
    case 'UNIQUE':
      return { outcome: 'KEY_TAKEN', key: part.key };
    case 'EVENT':
      // The record's own condition failed too, and was named before; alone, this is an event without its record.
      return undefined;
  }
}

/** A conflict on a kept answer or a unique key is another commit in flight: to load and decide again is right there too. */
function keyOfConflict(conflict: CommitPart, parts: readonly CommitPart[]): RecordKey | undefined {
  const part = 'write' in conflict ? conflict : parts.find((other) => other.part === 'RECORD');
  return part === undefined ? undefined : { kind: part.write.kind, id: part.write.id };
}

const reasonTexts = (
  parts: readonly CommitPart[],
  reasons: readonly CancellationReason[],
): readonly string[] =>
  parts.flatMap((part, index) => {
    const { Code, Message } = reasons[index] ?? {};
    return Code === undefined || Code === 'None'
      ? []
      : [`${partName(part)}: ${Code} ${Message ?? ''}`.trim()];
  });
