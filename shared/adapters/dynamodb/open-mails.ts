/** Mails that wait or are being sent, in the order of the open index. */
import * as z from 'zod/mini';

import { instant } from '../../domain/time.ts';
import type { Instant } from '../../domain/time.ts';
import type { MailEntry } from '../../ports/mail-store.ts';
import { itemOf, textAttribute } from './attributes.ts';
import type { Table } from './ledger.ts';
import { AFTER_ALL, QUEUED_DIGEST, QUEUED_NOW, digestSort, mailOf } from './mail-items.ts';
import { gatherQuery } from './query-pages.ts';

/** Persons answered at once; the caller asks again after the last one. */
const PERSONS_PER_PAGE = 500;
const INSTANT_LENGTH = 24;

interface OpenRange {
  readonly partition: string;
  readonly from: string;
  readonly to: string;
}

const openQuery = ({ client, tableName }: Table, { partition, from, to }: OpenRange, limit: number) =>
  gatherQuery(
    client,
    {
      TableName: tableName,
      IndexName: 'open',
      KeyConditionExpression: 'open_p = :partition AND open_s BETWEEN :from AND :to',
      ExpressionAttributeValues: itemOf({ ':partition': partition, ':from': from, ':to': to }),
    },
    limit,
  );

export async function openMails(
  table: Table,
  range: OpenRange,
  limit = Number.POSITIVE_INFINITY,
): Promise<MailEntry[]> {
  return (await openQuery(table, range, limit)).items.map(mailOf);
}

const sortOf = (item: Record<string, unknown> | undefined): string =>
  z.parse(textAttribute, item?.['open_s']);

export async function nextDue(table: Table): Promise<Instant | undefined> {
  const range = { partition: QUEUED_NOW, from: ' ', to: AFTER_ALL };
  const [first] = (await openQuery(table, range, 1)).items;
  return first === undefined ? undefined : instant(sortOf(first).slice(0, INSTANT_LENGTH));
}

/** Lines lie by person and day; pages are read until enough persons are found. */
export async function digestPersons(table: Table, day: string, after?: string): Promise<readonly string[]> {
  const persons = new Set<string>();
  let from = after === undefined ? ' ' : digestSort(after, AFTER_ALL);
  for (;;) {
    const { items, more } = await openQuery(table, { partition: QUEUED_DIGEST, from, to: AFTER_ALL }, 1000);
    for (const { personId, when } of items.map(mailOf)) {
      if (when.kind === 'DIGEST' && when.day <= day) persons.add(personId);
      if (persons.size === PERSONS_PER_PAGE) return [...persons];
    }
    if (!more) return [...persons];
    from = `${sortOf(items.at(-1))}\u0000`;
  }
}

export async function digestsDue(
  { client, tableName }: Table,
  { since, now }: { readonly since: Instant; readonly now: Instant },
): Promise<boolean> {
  const input = {
    TableName: tableName,
    IndexName: 'open',
    KeyConditionExpression: 'open_p = :partition',
    FilterExpression: 'nextTryAt <= :now AND settledAt >= :since',
    ExpressionAttributeValues: itemOf({ ':partition': QUEUED_DIGEST, ':now': now, ':since': since }),
  };
  return (await gatherQuery(client, input, 1)).items.length > 0;
}
