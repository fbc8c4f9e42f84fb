/** The log of mail, in the table of the ledger. Each change is conditional on the state, so two senders never share a mail. */
import { ConditionalCheckFailedException, PutItemCommand } from '@aws-sdk/client-dynamodb';

import type { MailEntry, MailStore, QueuedMail } from '../../ports/mail-store.ts';
import { statesBefore } from '../ledger/mail-states.ts';
import { itemOf, textAttribute } from './attributes.ts';
import { inParallel } from './in-parallel.ts';
import type { Table } from './ledger.ts';
import {
  CLAIMED,
  QUEUED_DIGEST,
  QUEUED_NOW,
  AFTER_ALL,
  digestSort,
  mailOf,
  queuedItem,
} from './mail-items.ts';
import { createMailList } from './mail-list.ts';
import { createMailUpdate } from './mail-update.ts';
import type { MailUpdate } from './mail-update.ts';
import { gatherQuery } from './query-pages.ts';
import * as z from 'zod/mini';

/** Persons answered at once; the caller asks again after the last one. */
const PERSONS_PER_PAGE = 500;

export function createDynamoMailStore(table: Table): MailStore {
  const update = createMailUpdate(table);
  return {
    async enqueue(mails) {
      const added = await inParallel(mails, (mail) => enqueueOne(table, mail));
      return added.filter(Boolean).length;
    },
    async claimImmediate(now, limit) {
      const mails = await openMails(table, { partition: QUEUED_NOW, from: ' ', to: AFTER_ALL }, limit);
      return claimAll(update, mails, now);
    },
    digestPersons: (day, after) => digestPersons(table, day, after),
    async claimDigest(personId, day, now) {
      const range = {
        partition: QUEUED_DIGEST,
        from: digestSort(personId, ''),
        to: digestSort(personId, day, AFTER_ALL),
      };
      return claimAll(update, await openMails(table, range), now);
    },
    async settle(keys, state, at, detail) {
      const from = statesBefore(state);
      await inParallel(keys, (key) =>
        update(key, { state, from, at, ...(detail === undefined ? {} : { detail }) }),
      );
    },
    staleClaims: (before) => openMails(table, { partition: CLAIMED, from: ' ', to: before }),
    list: createMailList(table),
  };
}

async function enqueueOne({ client, tableName }: Table, mail: QueuedMail): Promise<boolean> {
  try {
    const ConditionExpression = 'attribute_not_exists(pk)';
    await client.send(
      new PutItemCommand({ TableName: tableName, Item: queuedItem(mail), ConditionExpression }),
    );
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}

async function claimAll(
  update: MailUpdate,
  mails: readonly MailEntry[],
  at: MailEntry['queuedAt'],
): Promise<readonly MailEntry[]> {
  const claimed = await inParallel(mails, ({ key }) =>
    update(key, { state: 'CLAIMED', from: ['QUEUED'], at }),
  );
  return claimed.flatMap((mail) => mail ?? []);
}

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

async function openMails(
  table: Table,
  range: OpenRange,
  limit = Number.POSITIVE_INFINITY,
): Promise<MailEntry[]> {
  return (await openQuery(table, range, limit)).items.map(mailOf);
}

/** Lines lie by person and day; pages are read until enough persons are found. */
async function digestPersons(table: Table, day: string, after?: string): Promise<readonly string[]> {
  const persons = new Set<string>();
  let from = after === undefined ? ' ' : digestSort(after, AFTER_ALL);
  for (;;) {
    const { items, more } = await openQuery(table, { partition: QUEUED_DIGEST, from, to: AFTER_ALL }, 1000);
    for (const { personId, when } of items.map(mailOf)) {
      if (when.kind === 'DIGEST' && when.day <= day) persons.add(personId);
      if (persons.size === PERSONS_PER_PAGE) return [...persons];
    }
    const last = items.at(-1);
    if (!more || last === undefined) return [...persons];
    from = `${z.parse(textAttribute, last['open_s'])}\u0000`;
  }
}
