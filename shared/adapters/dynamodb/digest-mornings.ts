/**
 * One digest per person and morning. Lines are claimed one by one, so whoever wants to send the digest first writes down,
 * in one item per person and morning, which lines it is about to take. That item holds the morning as long as one of its
 * lines was, or may have been, in the digest.
 */
import { GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';

import { instantAt, instantSchema, millisOf } from '../../domain/time.ts';
import type { CalendarDay, Instant } from '../../domain/time.ts';
import type { MailEntry } from '../../ports/mail-store.ts';
import { attribute, itemOf, jsonAttribute, parsedAttribute } from './attributes.ts';
import type { Item } from './attributes.ts';
import { inParallel } from './in-parallel.ts';
import type { Table } from './ledger.ts';
import { createFindMail } from './mail-update.ts';
import { putOnce } from './put-once.ts';
import { TIME_TO_LIVE_ATTRIBUTE } from './table-definition.ts';

export interface DigestOf {
  readonly personId: string;
  readonly morning: CalendarDay;
}

/** Whoever has not claimed its lines after this long has died. */
const CLAIMING_MS = 10 * 60_000;
const KEPT_SECONDS = 7 * 24 * 3600;

const holdSchema = z.lazy(() => z.object({ at: parsedAttribute(instantSchema), lines: jsonAttribute }));
const keysSchema = z.array(z.string());
interface Hold {
  readonly at: Instant;
  readonly keys: readonly string[];
}

const keyItem = ({ personId, morning }: DigestOf): Item => itemOf({ pk: `DIGEST#${personId}`, sk: morning });

async function holdOf({ client, tableName }: Table, digest: DigestOf): Promise<Hold | undefined> {
  const input = { TableName: tableName, Key: keyItem(digest), ConsistentRead: true };
  const { Item } = await client.send(new GetItemCommand(input));
  if (Item === undefined) return undefined;
  const { at, lines } = z.parse(holdSchema, Item);
  return { at, keys: z.parse(keysSchema, lines) };
}

function mayBeIn(line: MailEntry | undefined, { morning }: DigestOf, hold: Hold, now: Instant): boolean {
  if (line?.morning === morning) return true;
  const wasLetGo = line === undefined || (line.settledAt !== undefined && line.settledAt >= hold.at);
  return !wasLetGo && instantAt(millisOf(hold.at) + CLAIMING_MS) > now;
}

/** What the digest of that morning carries, or may have carried. */
export async function linesOfDigest(table: Table, digest: DigestOf): Promise<readonly MailEntry[]> {
  const hold = await holdOf(table, digest);
  const lines = await inParallel(hold?.keys ?? [], createFindMail(table));
  return lines.flatMap((line) => (line?.morning === digest.morning ? [line] : []));
}

/** These lines left with digests of another home: their mornings are taken here too. */
export async function holdDigests(table: Table, lines: readonly MailEntry[]): Promise<void> {
  const digests = Map.groupBy(lines, ({ personId, morning }) => JSON.stringify([personId, morning]));
  await inParallel([...digests.values()], (digest) => addToHold(table, digest));
}

async function addToHold(table: Table, lines: readonly MailEntry[]): Promise<void> {
  const [first] = lines;
  if (first?.morning === undefined) return;
  const digest = { personId: first.personId, morning: first.morning };
  const hold = await holdOf(table, digest);
  const keys = new Set([...(hold?.keys ?? []), ...lines.map(({ key }) => key)]);
  const Item = holdItem(digest, { at: hold?.at ?? first.claimedAt ?? first.queuedAt, keys: [...keys] });
  await table.client.send(new PutItemCommand({ TableName: table.tableName, Item }));
}

/** Takes the morning for these lines; false when its digest may have left or is about to. */
export async function takeMorning(
  table: Table,
  digest: DigestOf,
  { keys, now }: { readonly keys: readonly string[]; readonly now: Instant },
): Promise<boolean> {
  const hold = await holdOf(table, digest);
  if (hold !== undefined) {
    const lines = await inParallel(hold.keys, createFindMail(table));
    if (lines.some((line) => mayBeIn(line, digest, hold, now))) return false;
  }
  return writeHold(table, digest, { at: now, keys }, hold?.at);
}

function holdItem(digest: DigestOf, { at, keys }: Hold): Item {
  const expiresAt = Math.floor(millisOf(at) / 1000) + KEPT_SECONDS;
  const values = { at, lines: JSON.stringify(keys), [TIME_TO_LIVE_ATTRIBUTE]: expiresAt };
  return { ...keyItem(digest), ...itemOf(values) };
}

const writeHold = (
  { client, tableName }: Table,
  digest: DigestOf,
  hold: Hold,
  before: Instant | undefined,
): Promise<boolean> =>
  putOnce(client, {
    TableName: tableName,
    Item: holdItem(digest, hold),
    ...(before === undefined
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : {
          ConditionExpression: '#at = :before',
          ExpressionAttributeNames: { '#at': 'at' },
          ExpressionAttributeValues: { ':before': attribute(before) },
        }),
  });
