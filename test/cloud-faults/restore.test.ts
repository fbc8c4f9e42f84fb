/** The table is set back to an earlier moment while the drivers of later ones still run. */
import { ScanCommand, type ScanCommandOutput } from '@aws-sdk/client-dynamodb';
import { expect, test } from 'vitest';
import { handler as digest } from '../../functions/events/morning-digest.ts';
import { handler as sweeper } from '../../functions/events/sweeper.ts';
import { deleteAll, putAll } from '../../shared/adapters/dynamodb/batch-write.ts';
import { acknowledgeAssignment, submitReport } from '../../shared/use-cases/assignment/commands.ts';
import { afterRestore } from '../../shared/use-cases/recovery/after-restore.ts';
import { day } from '../../shared/domain/time.ts';
import { report } from '../support/assignments.ts';
import { done } from '../support/steps.ts';
import { clouds, expectConverged, type Cloud } from './kit.ts';

const at = clouds();

type Items = NonNullable<ScanCommandOutput['Items']>;

async function itemsOf({ table: { client, tableName } }: Cloud): Promise<Items> {
  const { Items = [] } = await client.send(new ScanCommand({ TableName: tableName }));
  return Items;
}

/**
 * The service restores into another table, to which the functions are then led. Here the same table gets the items of then,
 * and what its stream tells of that is not heard, since the stream of a restored table is empty.
 */
async function restore(cloud: Cloud, then: Items): Promise<void> {
  const { table } = cloud;
  const keys = (await itemsOf(cloud)).map(({ pk, sk }) => ({ pk, sk }) as Items[number]);
  await deleteAll(table, keys);
  await putAll(table, then);
  await cloud.stream();
}

test('bảng lùi về trước khi hai xã trả lời: tiến trình đang chạy không bám theo điều đã mất; thư đã nằm trong hàng chờ không đi hai lần', async () => {
  const cloud = await at.open(2);
  const directiveId = await cloud.issue();
  const [one, two] = [`${directiveId}-xa-1-1`, `${directiveId}-xa-2-1`];
  const acknowledge = (on: Cloud, xa: string) =>
    acknowledgeAssignment(
      on.deps,
      { assignmentId: `${directiveId}-${xa}-1`, actor: cloud.actor(`cb-${xa}`) },
      undefined,
    );
  done(await acknowledge(cloud, 'xa-2'));
  await cloud.settle();
  // Something waits to be sent at the moment to which the table is set back: two mails, and a line of the next morning.
  cloud.ses.on(() => ({ error: 'TooManyRequestsException', status: 429 }));
  const queuedAt = cloud.clock.now();
  const mail = { personId: 'cb-xa-1', unitId: 'xa-1', notice: {}, queuedAt } as const;
  const [notice] = await cloud.mails();
  await cloud.deps.mailStore.enqueue([
    { ...mail, notice: notice?.notice, key: 'đang chờ', when: { kind: 'NOW' } },
    { ...mail, notice: notice?.notice, key: 'sáng mai', when: { kind: 'DIGEST', day: day('2026-11-03') } },
  ]);
  const then = await itemsOf(cloud);

  // The time that will be lost: the mail leaves, the digest leaves, one reports, one acknowledges and is driven on.
  cloud.ses.on(() => 'SENT');
  done(await acknowledge(cloud, 'xa-1'));
  const reporting = { assignmentId: two, actor: cloud.actor('cb-xa-2') };
  done(await submitReport(cloud.deps, reporting, { report }));
  await cloud.settle();
  await cloud.until('2026-11-03', 8);
  await digest.with(cloud.runtime)();
  await cloud.settle();
  const lostAt = cloud.clock.now();
  const sentBefore = [...cloud.sent];
  expect(sentBefore).toContain('đang chờ');
  expect(sentBefore.filter((key) => key.startsWith('digest:')).length).toBeGreaterThan(0);

  await restore(cloud, then);
  expect((await cloud.assignment(one)).phase).toBe('AWAITING_ACKNOWLEDGEMENT');
  expect((await cloud.assignment(two)).phase).toBe('AWAITING_REPORT');
  const told = await afterRestore(cloud.deps, lostAt);
  expect(told).toEqual({ ambiguous: 2, fenced: 3 });
  const standing = new Map((await cloud.mails()).map(({ key, state }) => [key, state]));
  expect(standing.get('đang chờ')).toBe('AMBIGUOUS');
  expect(standing.get('sáng mai')).toBe('AMBIGUOUS');
  await cloud.settle();
  await sweeper.with(cloud.runtime)();
  await cloud.settle();
  await digest.with(cloud.runtime)();
  expect(
    cloud.sent.filter((key) => sentBefore.includes(key)),
    'nothing that left before leaves again',
  ).toEqual(sentBefore);
  await expectConverged(cloud, directiveId, { fenced: true });

  // People do again what was lost, and the work goes on from there.
  done(await acknowledge(cloud, 'xa-1'));
  done(await submitReport(cloud.deps, reporting, { report }));
  await cloud.settle();
  await expectConverged(cloud, directiveId, { fenced: true });
  expect((await cloud.assignment(one)).phase).toBe('AWAITING_REPORT');
  expect((await cloud.assignment(two)).phase).toBe('REPORT_UNDER_REVIEW');
  // The drivers that were ahead of their records wake, and learn that they are superseded.
  await cloud.until('2026-11-20', 8);
  await expectConverged(cloud, directiveId);
}, 120_000);

test('không chạy bước sau khôi phục thì tiến trình chạy trước hồ sơ: bài này cho thấy vì sao cần bước ấy', async () => {
  const cloud = await at.open(1);
  const directiveId = await cloud.issue();
  const one = `${directiveId}-xa-1-1`;
  const then = await itemsOf(cloud);
  const request = { assignmentId: one, actor: cloud.actor('cb-xa-1') };
  done(await acknowledgeAssignment(cloud.deps, request, undefined));
  await cloud.settle();
  await restore(cloud, then);
  await sweeper.with(cloud.runtime)();
  await cloud.settle();
  const [name = ''] = cloud.sfn.running('unit-assignment');
  expect(cloud.sfn.states('unit-assignment', name), 'it waits for a report that nobody owes yet').toEqual([
    'Await report',
  ]);
  await afterRestore(cloud.deps, cloud.clock.now());
  await sweeper.with(cloud.runtime)();
  await cloud.settle();
  const names = cloud.sfn.running('unit-assignment');
  const newest =
    names.toSorted((a, b) => Number(a.split('-').at(-1)) - Number(b.split('-').at(-1))).at(-1) ?? '';
  expect(cloud.sfn.states('unit-assignment', newest)).toEqual(['Await acknowledgement']);
}, 60_000);
