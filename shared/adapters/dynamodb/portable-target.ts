/** Takes a copy into an empty table. The mark of the move says how far it has come, and keeps the sweeper away. */
import { QueryCommand, ScanCommand } from '@aws-sdk/client-dynamodb';

import { DAY_MS, instantAt, millisOf } from '../../domain/time.ts';
import type { Instant } from '../../domain/time.ts';
import { TargetNotEmptyError } from '../ledger/portable.ts';
import type { CopyOrder, PortableTarget } from '../ledger/portable.ts';
import { itemOf } from './attributes.ts';
import type { Item } from './attributes.ts';
import { deleteAll, putAll } from './batch-write.ts';
import { holdDigests } from './digest-mornings.ts';
import type { Table } from './ledger.ts';
import { mailOf, MAIL_LIST } from './mail-items.ts';
import { readMark, writeMark } from './move-mark.ts';
import type { MoveMark } from './move-mark.ts';
import { itemOfEntry } from './portable-items.ts';
import { createDynamoSource } from './portable-source.ts';

/** Digests of this many days are still asked for: when a mail of theirs bounces. */
const MORNINGS = 7;
/** A line that waits longer than this for its morning is given up. */
const LONGEST_WAIT_DAYS = 40;

async function requireEmpty({ client, tableName }: Table): Promise<void> {
  const { Items = [] } = await client.send(new ScanCommand({ TableName: tableName, Limit: 1 }));
  if (Items.length > 0) throw new TargetNotEmptyError(`Bảng ${tableName} không trống`);
}

const isFinishedCopy = ({ state, order }: MoveMark, { id }: CopyOrder): boolean =>
  state === 'ARRIVED' && order === id;

function requireOwn(mark: MoveMark, { origin }: CopyOrder, tableName: string): void {
  if (mark.state !== 'ARRIVING') throw new TargetNotEmptyError(`Bảng ${tableName} đã có một sổ cái`);
  if (mark.origin !== origin)
    throw new TargetNotEmptyError(`Bảng ${tableName} là bản sao dở dang của một sổ cái khác`);
}

export function createDynamoTarget(table: Table, now: () => Instant): PortableTarget {
  let mark: MoveMark | undefined;

  async function keep(next: MoveMark): Promise<MoveMark> {
    await writeMark(table, next);
    return (mark = next);
  }
  function begun(): MoveMark {
    if (mark === undefined) throw new Error('The copy has not begun');
    return mark;
  }

  return {
    async begin(order) {
      const found = await readMark(table);
      if (found !== undefined && isFinishedCopy(found, order))
        return { cursor: undefined, isFinished: true, answersSince: found.answersSince };
      if (found === undefined) await requireEmpty(table);
      else requireOwn(found, order, table.tableName);
      const { id, origin, answersSince } = order;
      const isSame = found?.order === id;
      if (!isSame) await forgetFleeting(table);
      mark = isSame
        ? found
        : await keep({ state: 'ARRIVING', order: id, origin, answersSince, cursor: undefined });
      return { cursor: mark.cursor, isFinished: false, answersSince: mark.answersSince };
    },
    async take({ entries, cursor }) {
      await putAll(table, entries.map(itemOfEntry));
      await keep({ ...begun(), cursor });
    },
    async complete() {
      await recallDigests(table, now());
      return createDynamoSource(table, { answersSince: begun().answersSince });
    },
    async startOver() {
      await forgetFleeting(table);
      await keep({ ...begun(), cursor: undefined });
    },
    async finish() {
      await keep({ ...begun(), state: 'ARRIVED', cursor: undefined });
    },
  };
}

/** What a ledger may lose while it lives: a copy that starts over must not keep it. Everything else is only ever added. */
async function forgetFleeting(table: Table): Promise<void> {
  const input = {
    TableName: table.tableName,
    FilterExpression: 'sk IN (:answer, :failed)',
    ProjectionExpression: 'pk, sk',
    ExpressionAttributeValues: itemOf({ ':answer': 'ANSWER', ':failed': 'FAILED' }),
  };
  let start: Item | undefined;
  do {
    const page = await table.client.send(
      new ScanCommand({ ...input, ...(start === undefined ? {} : { ExclusiveStartKey: start }) }),
    );
    await deleteAll(table, page.Items ?? []);
    start = page.LastEvaluatedKey;
  } while (start !== undefined);
}

/** A morning whose digest has left is taken here too: nobody gets a second one that day. */
async function recallDigests(table: Table, now: Instant): Promise<void> {
  const since = instantAt(millisOf(now) - MORNINGS * DAY_MS).slice(0, 10);
  const input = {
    TableName: table.tableName,
    IndexName: 'list',
    KeyConditionExpression: 'list_p = :list AND list_s >= :from',
    FilterExpression: 'morning >= :since',
    ExpressionAttributeValues: itemOf({
      ':list': MAIL_LIST,
      ':from': instantAt(millisOf(now) - LONGEST_WAIT_DAYS * DAY_MS),
      ':since': since,
    }),
  };
  let start: Item | undefined;
  do {
    const page = await table.client.send(
      new QueryCommand({ ...input, ...(start === undefined ? {} : { ExclusiveStartKey: start }) }),
    );
    await holdDigests(table, (page.Items ?? []).map(mailOf));
    start = page.LastEvaluatedKey;
  } while (start !== undefined);
}
