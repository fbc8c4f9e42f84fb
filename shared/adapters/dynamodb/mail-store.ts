/** The log of mail, in the table of the ledger. Each change is conditional on the state, so two senders never share a mail. */
import { ConditionalCheckFailedException, PutItemCommand } from '@aws-sdk/client-dynamodb';

import type { CalendarDay, Instant } from '../../domain/time.ts';
import type { MailEntry, MailStore, QueuedMail } from '../../ports/mail-store.ts';
import { claimed, putBack, sentAgain, settled } from '../ledger/mail-changes.ts';
import type { MailChange } from '../ledger/mail-changes.ts';
import { linesOfDigest, takeMorning } from './digest-mornings.ts';
import { inParallel } from './in-parallel.ts';
import type { Table } from './ledger.ts';
import { AFTER_ALL, CLAIMED, QUEUED_DIGEST, QUEUED_NOW, digestSort, queuedItem } from './mail-items.ts';
import { createMailList } from './mail-list.ts';
import { createFindMail, createMailUpdate } from './mail-update.ts';
import type { MailUpdate } from './mail-update.ts';
import { digestPersons, digestsDue, nextDue, openMails } from './open-mails.ts';

export function createDynamoMailStore(table: Table): MailStore {
  const update = createMailUpdate(table);
  return {
    async enqueue(mails) {
      const added = await inParallel(mails, (mail) => enqueueOne(table, mail));
      return added.filter(Boolean).length;
    },
    async claimImmediate(now, limit) {
      const due = { partition: QUEUED_NOW, from: ' ', to: `${now}#${AFTER_ALL}` };
      return claimAll(update, await openMails(table, due, limit), claimed(now));
    },
    nextDue: () => nextDue(table),
    digestPersons: (day, after) => digestPersons(table, day, after),
    claimDigest: (personId, day, now) => claimDigest(table, update, { personId, morning: day, now }),
    digestsDue: (when) => digestsDue(table, when),
    async settle(keys, state, at, detail) {
      await inParallel(keys, (key) => update(key, settled(state, at, detail)));
    },
    async putBack(keys, back) {
      await inParallel(keys, (key) => update(key, putBack(back)));
    },
    sendAgain: async (key, order, at) => (await update(key, sentAgain(order, at))) !== undefined,
    find: createFindMail(table),
    linesOfDigest: (personId, morning) => linesOfDigest(table, { personId, morning }),
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

/** A claim that fails leaves its mail queued, or claimed by nobody's knowledge; those that were taken are sent all the same. */
async function claimAll(
  update: MailUpdate,
  mails: readonly MailEntry[],
  change: MailChange,
): Promise<readonly MailEntry[]> {
  const outcomes = await inParallel(mails, ({ key }) =>
    update(key, change).then(
      (mail) => ({ mail }),
      (problem: unknown) => ({ problem }),
    ),
  );
  const taken = outcomes.flatMap((outcome) => ('mail' in outcome ? (outcome.mail ?? []) : []));
  const failed = outcomes.find((outcome) => 'problem' in outcome);
  if (taken.length === 0 && failed !== undefined) throw failed.problem;
  return taken;
}

async function claimDigest(
  table: Table,
  update: MailUpdate,
  {
    personId,
    morning,
    now,
  }: { readonly personId: string; readonly morning: CalendarDay; readonly now: Instant },
): Promise<readonly MailEntry[]> {
  const lines = await openMails(table, {
    partition: QUEUED_DIGEST,
    from: digestSort(personId, ''),
    to: digestSort(personId, morning, AFTER_ALL),
  });
  if (lines.length === 0 || lines.some(({ nextTryAt = '' }) => nextTryAt > now)) return [];
  const keys = lines.map(({ key }) => key);
  const isMine = await takeMorning(table, { personId, morning }, { keys, now });
  return isMine ? claimAll(update, lines, claimed(now, morning)) : [];
}
