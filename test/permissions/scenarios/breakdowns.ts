/** What only happens when something has gone wrong. */
import { DeleteItemCommand, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { itemOf, type Item } from '../../../shared/adapters/dynamodb/attributes.ts';
import { MAIL_TAG, mailTag } from '../../../shared/adapters/ses/mail-tag.ts';
import { dayAt, dayNumberOf, instantAt, localDayOf, millisOf } from '../../../shared/domain/time.ts';
import type { Cloud } from '../../cloud/cloud.ts';
import type { Desk } from './desk.ts';

const MINUTE = 60_000;
const pass = ({ clock }: Cloud, minutes: number): Promise<void> =>
  clock.runUntil(instantAt(millisOf(clock.now()) + minutes * MINUTE));

const dayAfter = ({ clock }: Cloud): string => dayAt(dayNumberOf(localDayOf(clock.now())) + 1);

/** Changes an item behind everybody's back; answers how it was. */
async function tamper(
  { behind }: Cloud,
  key: Readonly<Record<string, string>>,
  change: (item: Item) => Item,
): Promise<Item> {
  const { dynamo, tableName: TableName } = behind;
  const { Item: before } = await dynamo.client.send(new GetItemCommand({ TableName, Key: itemOf(key) }));
  if (before === undefined) throw new Error(`There is no item ${JSON.stringify(key)}`);
  await dynamo.client.send(new PutItemCommand({ TableName, Item: change(before) }));
  return before;
}

/** A record that nobody can read: whatever has to do with it is put aside, and carried out once it is mended. */
async function unreadableRecord({ cloud, issue, ask, onDirective }: Desk): Promise<void> {
  // What the relay has read of people it believes for a minute.
  await pass(cloud, 2);
  const key = { pk: 'person#cb-xa-1', sk: 'RECORD' };
  const before = await tamper(cloud, key, (item) => ({
    ...item,
    body: { S: item['body']?.S?.replace('"email"', '"e-mail"') ?? '' },
  }));
  const id = await issue('2027-12-31', { numberPending: true });
  await onDirective('number-directive', 'van-thu', id, {});
  await tamper(cloud, key, () => before);
  await ask('list-failed-events', 'kiem-soat');
  await pass(cloud, 30);
  await cloud.trigger('events/sweeper');
}

/** A driver is stopped from outside; another one is lost without anybody hearing of it. */
async function lostDrivers({ cloud, issue }: Desk): Promise<void> {
  const { interpreter, behind } = cloud;
  const id = await issue('2027-12-31');
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
  const id = await issue('2027-12-31');
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

/** A refused mail is ordered once more; of another nobody knows whether it left; a third was held up. */
async function mails({ cloud, ask, keyed }: Desk): Promise<void> {
  const { items } = (await ask('list-mails', 'chuyen-vien')).body;
  // Of those that are still true when they leave late.
  const [refused, claimed, waiting] = items
    .filter(({ key }) => /:(COMPLETED|CLOSED|NUMBERED|ENDED):/.test(key))
    .map(({ key }) => ({ pk: `MAIL#${key}`, sk: 'MAIL' }));
  if (refused === undefined || claimed === undefined || waiting === undefined)
    throw new Error('No three mails were sent');
  await tamper(cloud, refused, (item) => ({ ...item, state: { S: 'REFUSED' } }));
  const params = { mailKey: refused.pk.slice('MAIL#'.length) };
  await keyed('send-mail-again', 'chuyen-vien', { params, json: { reason: 'Đã sửa địa chỉ thư.' } });
  await tamper(cloud, claimed, (item) => ({
    ...item,
    ...itemOf({ state: 'CLAIMED', claimedAt: cloud.clock.now() }),
    ...itemOf({ open_p: 'MAIL#CLAIMED', open_s: `${cloud.clock.now()}#${claimed.pk}` }),
  }));
  // This one was held up, and its time has come.
  await tamper(cloud, waiting, (item) => ({
    ...item,
    ...itemOf({ state: 'QUEUED', attempts: 1 }),
    ...itemOf({ open_p: 'MAIL#NOW', open_s: `${cloud.clock.now()}#${waiting.pk}` }),
  }));
  await pass(cloud, 60);
  await cloud.trigger('events/sweeper');
}

/** SES tells that mails came back: one of its own, and a line of a morning's digest. */
export async function bouncedMails({ cloud, ask, issue }: Desk): Promise<void> {
  await issue('2027-12-31');
  await cloud.until(dayAfter(cloud), 10);
  const { items } = (await ask('list-mails', 'chuyen-vien', { query: { unit: 'xa-2' } })).body;
  const sent = items.filter((item) => 'standing' in item && item.standing === 'SENT').slice(0, 8);
  for (const { key } of sent) {
    const address = `${/(cb|tt)-xa-2/.exec(key)?.[0] ?? 'cb-xa-2'}@tinh.example`;
    await cloud.trigger('events/mail-feedback', {
      detail: {
        eventType: 'Bounce',
        mail: {
          timestamp: cloud.clock.now(),
          destination: [address],
          tags: { [MAIL_TAG]: [mailTag(key)] },
        },
        bounce: {
          bounceType: 'Permanent',
          bounceSubType: 'General',
          bouncedRecipients: [{ emailAddress: address, diagnosticCode: '550 5.1.1' }],
        },
      },
    });
  }
}

export async function breakdowns(desk: Desk): Promise<void> {
  await unreadableRecord(desk);
  await lostDrivers(desk);
  await unheardEvents(desk);
  await mails(desk);
  await bouncedMails(desk);
}
