/** What only happens when something has gone wrong. */
import { DeleteItemCommand, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { itemOf, type Item } from '../../../shared/adapters/dynamodb/attributes.ts';
import { instantAt, millisOf } from '../../../shared/domain/time.ts';
import type { Cloud } from '../../cloud/cloud.ts';
import type { Desk } from './desk.ts';

const MINUTE = 60_000;
const pass = ({ clock }: Cloud, minutes: number): Promise<void> =>
  clock.runUntil(instantAt(millisOf(clock.now()) + minutes * MINUTE));

/** Changes an item behind everybody's back; answers how it was. */
async function tamper({ behind }: Cloud, key: Readonly<Record<string, string>>, change: (item: Item) => Item): Promise<Item> {
  const { dynamo, tableName: TableName } = behind;
  const { Item: before } = await dynamo.client.send(new GetItemCommand({ TableName, Key: itemOf(key) }));
  if (before === undefined) throw new Error(`There is no item ${JSON.stringify(key)}`);
  await dynamo.client.send(new PutItemCommand({ TableName, Item: change(before) }));
  return before;
}

/** A record that nobody can read: whatever has to do with it is put aside, and carried out once it is mended. */
async function unreadableRecord({ cloud, issue, ask }: Desk): Promise<void> {
  // What the relay has read of people it believes for a minute.
  await pass(cloud, 2);
  const key = { pk: 'person#cb-xa-1', sk: 'RECORD' };
  const before = await tamper(cloud, key, (item) => ({
    ...item,
    body: { S: item['body']?.S?.replace('"email"', '"e-mail"') ?? '' },
  }));
  await issue('2027-07-30');
  await tamper(cloud, key, () => before);
  await ask('list-failed-events', 'kiem-soat');
  await pass(cloud, 30);
  await cloud.trigger('events/sweeper');
}

/** A driver is stopped from outside; another one is lost without anybody hearing of it. */
async function lostDrivers({ cloud, issue }: Desk): Promise<void> {
  const { interpreter, behind } = cloud;
  const id = await issue('2027-07-30');
  interpreter.stopExecution({ machine: 'unit-assignment', name: `${id}-xa-1-1-1` });
  await cloud.settle();
  interpreter.stopExecution({ machine: 'directive-lifecycle', name: `${id}-1` });
  await cloud.settle();
  const forget = (pk: string) =>
    behind.dynamo.client.send(
      new DeleteItemCommand({ TableName: behind.tableName, Key: itemOf({ pk, sk: 'WAIT' }) }),
    );
  // The drivers of these live, and are asked.
  await forget(`assignment#${id}-xa-2-1`);
  await forget(`directive#${id}`);
  await cloud.trigger('events/sweeper');
  // Nobody hears of the end of these.
  await cloud.unheard(async () => {
    interpreter.stopExecution({ machine: 'unit-assignment', name: `${id}-xa-2-1-1` });
    interpreter.stopExecution({ machine: 'directive-lifecycle', name: `${id}-2` });
    await forget(`assignment#${id}-xa-2-1`);
    await forget(`directive#${id}`);
  });
  await cloud.trigger('events/sweeper');
}

/** Events that the relay never hears of: the sweeper brings the drivers to where their records stand. */
async function unheardEvents({ cloud, issue, onAssignment, onDirective }: Desk): Promise<void> {
  const id = await issue('2027-07-30');
  // The first goes straight on, the second takes a step that its driver does not expect.
  await cloud.unheard(async () => {
    await onAssignment('acknowledge-assignment', 'cb-xa-1', `${id}-xa-1-1`);
    await onAssignment('file-nil-report', 'cb-xa-2', `${id}-xa-2-1`);
  });
  await tamper(cloud, { pk: `directive#${id}`, sk: 'WAIT' }, (item) => ({
    ...item,
    wakeAt: { S: cloud.clock.now() },
  }));
  await cloud.trigger('events/sweeper');
  await cloud.unheard(async () => {
    for (const unit of [1, 2, 3, 4, 9].map((number) => `${id}-xa-${number}-1`)) {
      const answer = await cloud.ask('withdraw-assignment', {
        as: 'chuyen-vien',
        params: { assignmentId: unit },
        json: { note: 'Giao nhầm.' },
      });
      if (answer.status >= 500) throw new Error(answer.text);
    }
    await cloud.trigger('events/sweeper');
  });
  await cloud.trigger('events/sweeper');
  await onDirective('close-directive', 'chu-tich', id, {});
}

/** A mail that was refused is ordered once more; of another one nobody knows whether it left. */
async function mails({ cloud, ask, keyed }: Desk): Promise<void> {
  const { items } = (await ask('list-mails', 'chuyen-vien')).body;
  const [refused, claimed] = items.map(({ key }) => ({ pk: `MAIL#${key}`, sk: 'MAIL' }));
  if (refused === undefined || claimed === undefined) throw new Error('No two mails were sent');
  await tamper(cloud, refused, (item) => ({ ...item, state: { S: 'REFUSED' } }));
  const params = { mailKey: refused.pk.slice('MAIL#'.length) };
  await keyed('send-mail-again', 'chuyen-vien', { params, json: { reason: 'Đã sửa địa chỉ thư.' } });
  await tamper(cloud, claimed, (item) => ({
    ...item,
    ...itemOf({ state: 'CLAIMED', claimedAt: cloud.clock.now() }),
    ...itemOf({ open_p: 'MAIL#CLAIMED', open_s: `${cloud.clock.now()}#${claimed.pk}` }),
  }));
  await pass(cloud, 60);
  await cloud.trigger('events/sweeper');
}

export async function breakdowns(desk: Desk): Promise<void> {
  await unreadableRecord(desk);
  await lostDrivers(desk);
  await unheardEvents(desk);
  await mails(desk);
}
