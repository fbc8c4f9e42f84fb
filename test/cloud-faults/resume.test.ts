/** Step Functions answers late, twice, or that there is nobody to resume: the record is the truth, the driver follows. */
import { expect, test } from 'vitest';
import { handler as failedExecution } from '../../functions/events/failed-executions.ts';
import { handler as sweeper } from '../../functions/events/sweeper.ts';
import { acknowledgeAssignment } from '../../shared/use-cases/assignment/commands.ts';
import { day } from '../../shared/domain/time.ts';
import { done } from '../support/steps.ts';
import { letter } from '../support/world.ts';
import { clouds, expectConverged, type Cloud } from './kit.ts';

const at = clouds();
const acknowledge = async (cloud: Cloud, directiveId: string): Promise<void> => {
  const request = { assignmentId: `${directiveId}-xa-1-1`, actor: cloud.actor('cb-xa-1') };
  done(await acknowledgeAssignment(cloud.deps, request, undefined));
};
const stateOf = (cloud: Cloud): readonly string[] => {
  const [name = ''] = cloud.sfn.running('unit-assignment');
  return cloud.sfn.states('unit-assignment', name);
};

test('chờ đã hết giờ đúng lúc đơn vị trả lời: Step Functions báo TaskTimedOut; không ai thấy lỗi, tiến trình tự đi đến đúng bước', async () => {
  const cloud = await at.open();
  const id = await cloud.issue();
  const key = { kind: 'assignment', id: `${id}-xa-1-1` };
  const before = await cloud.deps.workflow.parked(key);
  // The milestone has come: the driver reminds, and waits anew under another token.
  await cloud.until('2026-11-03', 8);
  const after = await cloud.deps.workflow.parked(key);
  expect(after?.token).not.toBe(before?.token);
  if (before === undefined) throw new Error('Nobody waits');
  expect(await cloud.deps.workflow.end(before, { kind: 'FAILURE', error: 'Moved', cause: '' })).toBe('GONE');
  expect(await cloud.deps.workflow.parked(key), 'the new wait stays').toEqual(after);
  await acknowledge(cloud, id);
  await cloud.settle();
  expect(stateOf(cloud)).toEqual(['Await report']);
  await expectConverged(cloud, id);
}, 60_000);

test('tiến trình đã mất khi đơn vị trả lời: TaskDoesNotExist không phải là lỗi; đợt rà soát mở tiến trình mới ở đúng bước', async () => {
  const cloud = await at.open();
  const id = await cloud.issue();
  const [driver = ''] = cloud.sfn.running('unit-assignment');
  cloud.sfn.stop('unit-assignment', driver);
  await acknowledge(cloud, id);
  await cloud.settle();
  expect(cloud.running('unit-assignment')).toEqual([]);
  expect(cloud.log).toEqual([]);
  await sweeper.with(cloud.runtime)();
  await cloud.settle();
  expect(stateOf(cloud)).toEqual(['Await report']);
  await expectConverged(cloud, id);
}, 60_000);

test('tiến trình bị dừng và sự kiện ABORTED đến hai lần: chỉ một tiến trình kế tiếp', async () => {
  const cloud = await at.open();
  const id = await cloud.issue();
  const [driver = ''] = cloud.sfn.running('unit-assignment');
  cloud.sfn.stop('unit-assignment', driver);
  const detail = { name: driver, status: 'ABORTED', startDate: 0, stopDate: 3_600_000 };
  await Promise.all([
    failedExecution.with(cloud.runtime)({ detail }),
    failedExecution.with(cloud.runtime)({ detail }),
  ]);
  await cloud.settle();
  await failedExecution.with(cloud.runtime)({ detail });
  await cloud.settle();
  await sweeper.with(cloud.runtime)();
  await cloud.settle();
  // Two that start at one moment both claim; the older of them learns it at its next step.
  await cloud.until('2026-11-03', 8);
  await expectConverged(cloud, id);
}, 60_000);

test.each([
  ['SendTaskSuccess', 'Await plan', letter(day('2026-11-27'))],
  // Without a plan to file, an acknowledgement leads past the next state.
  ['SendTaskFailure', 'Await report', undefined],
  ['StartExecution', 'Await acknowledgement', undefined],
])(
  '%s đã được thực hiện mà câu trả lời bị mất: SDK gọi lại, vẫn một tiến trình ở đúng bước',
  async (operation, state, content) => {
    const cloud = await at.open();
    let calls = 0;
    cloud.sfn.on(operation, () => ((calls += 1) === 1 ? 'LOSE_ANSWER' : 'PASS'));
    const id = await cloud.issue(content);
    if (operation !== 'StartExecution') await acknowledge(cloud, id);
    await cloud.settle();
    expect(calls).toBeGreaterThan(1);
    expect(stateOf(cloud)).toEqual([state]);
    await expectConverged(cloud, id);
  },
  60_000,
);

test('Step Functions từ chối vì quá nhiều lệnh: trạm chuyển tiếp thử lại, không mở trùng', async () => {
  const cloud = await at.open(2);
  let refused = 0;
  const throttle = () => ((refused += 1) <= 4 ? { error: 'ThrottlingException' } : ('PASS' as const));
  cloud.sfn.on('StartExecution', throttle);
  cloud.sfn.on('SendTaskFailure', throttle);
  const id = await cloud.issue();
  await acknowledge(cloud, id);
  await cloud.settle();
  expect(refused).toBeGreaterThan(4);
  await expectConverged(cloud, id);
}, 60_000);

test('Step Functions hỏng lâu: sự kiện được cất riêng, đợt rà soát thử lại khi dịch vụ trở lại', async () => {
  const cloud = await at.open();
  const id = await cloud.issue();
  cloud.sfn.on('SendTaskFailure', () => ({ error: 'InternalServerError', status: 500 }));
  await acknowledge(cloud, id);
  await cloud.settle();
  expect(await cloud.runtime.failedEvents?.list({ limit: 9 })).toMatchObject([
    { id: `${id}-xa-1-1`, attempts: 1 },
  ]);
  cloud.sfn.reset();
  await cloud.until('2026-11-02', 9);
  await sweeper.with(cloud.runtime)();
  await cloud.settle();
  expect(stateOf(cloud)).toEqual(['Await report']);
  await expectConverged(cloud, id);
}, 90_000);
