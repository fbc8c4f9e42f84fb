/** A commit as the items of one transaction, each with what it stands for, so that a refusal can be named. */
import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';

import { millisOf } from '../../domain/time.ts';
import { LEDGER_INDEXES } from '../../ports/ledger.ts';
import type { Commit, IndexEntries, LedgerWrite } from '../../ports/ledger.ts';
import { canonicalText } from '../ledger/canonical-text.ts';
import { keyText } from '../ledger/prepare-commit.ts';
import type { PreparedCommit, PreparedWrite } from '../ledger/prepare-commit.ts';
import { attribute, itemOf } from './attributes.ts';
import type { Item } from './attributes.ts';
import { answerKeyItem, eventKeyItem, recordKeyItem, uniqueKeyItem } from './ledger-items.ts';
import { TIME_TO_LIVE_ATTRIBUTE } from './table-definition.ts';

/** The order of the parts is the order in which refusals are named: repeated, then each write, then taken keys. */
export type CommitPart =
  | { readonly part: 'ANSWER'; readonly item: TransactWriteItem }
  | { readonly part: 'RECORD'; readonly write: LedgerWrite; readonly item: TransactWriteItem }
  | { readonly part: 'UNIQUE'; readonly key: string; readonly item: TransactWriteItem }
  | { readonly part: 'EVENT'; readonly write: LedgerWrite; readonly item: TransactWriteItem };

export const KEPT_ANSWER_SECONDS = 2 * 24 * 3600;
const NEW_ITEM = 'attribute_not_exists(pk)';

export function commitParts(tableName: string, { commit, writes }: PreparedCommit): readonly CommitPart[] {
  return [
    ...(commit.idempotency === undefined ? [] : [answerPart(tableName, commit, commit.idempotency)]),
    ...writes.map((prepared) => recordPart(tableName, prepared)),
    ...(commit.uniqueKeys ?? []).map((unique) => uniquePart(tableName, unique)),
    ...writes.map((prepared) => eventPart(tableName, prepared)),
  ];
}

function answerPart(
  tableName: string,
  { writes }: Commit,
  { key, fingerprint, answer }: NonNullable<Commit['idempotency']>,
): CommitPart {
  const at = writes[0] === undefined ? 0 : millisOf(writes[0].event.at);
  const expiresAt = Math.floor(at / 1000) + KEPT_ANSWER_SECONDS;
  const values = itemOf({ fingerprint, answer: canonicalText(answer), [TIME_TO_LIVE_ATTRIBUTE]: expiresAt });
  return { part: 'ANSWER', item: put(tableName, { ...answerKeyItem(key), ...values }, 'ALL_OLD') };
}

function recordPart(tableName: string, prepared: PreparedWrite): CommitPart {
  const { write } = prepared;
  const values = recordValues(prepared);
  const absent = LEDGER_INDEXES.filter((index) => write.indexes[index] === undefined);
  const sets = Object.keys(values).map((name) => `#${name} = :${name}`);
  const removes = absent.flatMap((index) => [`${index}_p`, `${index}_s`]);
  const condition = conditionOf(write);
  return {
    part: 'RECORD',
    write,
    item: {
      Update: {
        TableName: tableName,
        Key: recordKeyItem(write),
        UpdateExpression: `SET ${sets.join(', ')}${removes.length > 0 ? ` REMOVE ${removes.join(', ')}` : ''}`,
        ConditionExpression: condition.expression,
        ExpressionAttributeNames: Object.fromEntries(Object.keys(values).map((name) => [`#${name}`, name])),
        ExpressionAttributeValues: { ...prefixed(values), ...condition.values },
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      },
    },
  };
}

function recordValues({ write, event, bodyText }: PreparedWrite): Item {
  const { kind, id, indexes, expectedVersion } = write;
  const epoch = write.epoch ?? (expectedVersion === 0 ? 0 : undefined);
  const values = { kind, id, version: event.sequence, hash: event.hash, epoch, body: bodyText };
  return { ...itemOf(values), ...itemOf(indexValues(indexes)) };
}

function indexValues(indexes: IndexEntries): Record<string, string | undefined> {
  const values: Record<string, string | undefined> = {};
  for (const index of LEDGER_INDEXES) {
    values[`${index}_p`] = indexes[index]?.partition;
    values[`${index}_s`] = indexes[index]?.sort;
  }
  return values;
}

const prefixed = (values: Item): Item =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [`:${name}`, value]));

function conditionOf(write: LedgerWrite): { readonly expression: string; readonly values: Item } {
  if (write.expectedVersion === 0) return { expression: NEW_ITEM, values: {} };
  return {
    expression: `#version = :expected AND #hash = :previous${write.epoch === undefined ? '' : ' AND #epoch <= :epoch'}`,
    values: { ':expected': attribute(write.expectedVersion), ':previous': attribute(write.previousHash) },
  };
}

const uniquePart = (
  tableName: string,
  { key, owner }: { readonly key: string; readonly owner: string },
): CommitPart => ({
  part: 'UNIQUE',
  key,
  item: put(tableName, { ...uniqueKeyItem(key), ...itemOf({ owner }) }),
});

function eventPart(tableName: string, { write, event, payloadText }: PreparedWrite): CommitPart {
  const { kind, id, sequence, type, at, actor, bodyHash, previousHash, hash } = event;
  const values = { kind, id, sequence, type, at, actor, payload: payloadText, bodyHash, previousHash, hash };
  return {
    part: 'EVENT',
    write,
    item: put(tableName, { ...eventKeyItem(write, sequence), ...itemOf(values) }),
  };
}

const put = (tableName: string, item: Item, onFailure: 'ALL_OLD' | 'NONE' = 'NONE'): TransactWriteItem => ({
  Put: {
    TableName: tableName,
    Item: item,
    ConditionExpression: NEW_ITEM,
    ReturnValuesOnConditionCheckFailure: onFailure,
  },
});

/** For messages. */
export const partName = (part: CommitPart): string =>
  part.part === 'ANSWER'
    ? 'kept answer'
    : part.part === 'UNIQUE'
      ? `unique key ${part.key}`
      : `${part.part} ${keyText(part.write)}`;
