/** The definition of the process changes while executions run: they finish under theirs, or hand over. */
import { expect, test } from 'vitest';
import { handler as failedExecution } from '../../functions/events/failed-executions.ts';
import { handler as sweeper } from '../../functions/events/sweeper.ts';
import {
  acceptAssignmentReport,
  acknowledgeAssignment,
  submitReport,
} from '../../shared/use-cases/assignment/commands.ts';
import { startAssignmentDriver } from '../../shared/use-cases/driver/start-driver.ts';
import { loadExisting } from '../../shared/use-cases/store.ts';
import { report } from '../support/assignments.ts';
import { done } from '../support/steps.ts';
import { clouds, expectConverged, type Cloud } from './kit.ts';
import { definitionBefore } from './support/definition-before.ts';

const at = clouds();
type Machines = Cloud['machines'];

/** As the process was called before: other names of states. */
const withOldNames = (machines: Machines): Machines =>
  JSON.parse(
    JSON.stringify(machines)
      .replaceAll('Await report', 'Chờ báo cáo kiểu cũ')
      .replaceAll('Remind of report', 'Nhắc báo cáo kiểu cũ'),
  ) as Machines;

interface Definition {
  readonly States: Readonly<Record<string, object>>;
}
/** As if the step had asked for less before: what it is given now, it can no longer read. */
function withOldPayload(machines: Machines): Machines {
  const machine = machines['unit-assignment'] as Definition;
  const Payload = { assignmentId: '{% $states.input.assignmentId %}', epoch: '{% $states.input.epoch %}' };
  const step = { ...machine.States['Remind of report'], Arguments: { FunctionName: 'remind', Payload } };
  return {
    ...machines,
    'unit-assignment': { ...machine, States: { ...machine.States, 'Remind of report': step } },
  };
}

const of = (cloud: Cloud, directiveId: string, who: string) => ({
  assignmentId: `${directiveId}-xa-1-1`,
  actor: cloud.actor(who),
});
async function owing(
  old: (machines: Machines) => Machines,
): Promise<{ cloud: Cloud; id: string; driver: string }> {
  const cloud = await at.open();
  cloud.sfn.deploy(old(cloud.machines));
  const id = await cloud.issue();
  done(await acknowledgeAssignment(cloud.deps, of(cloud, id, 'cb-xa-1'), undefined));
  await cloud.settle();
  const [driver = ''] = cloud.sfn.running('unit-assignment');
  cloud.sfn.deploy(cloud.machines);
  return { cloud, id, driver };
}
const stateOf = ({ sfn }: Cloud): readonly string[] =>
  sfn.running('unit-assignment').flatMap((name) => sfn.states('unit-assignment', name));

test('tên bước đổi khi tiến trình đang chờ: tiến trình cũ chạy nốt theo định nghĩa cũ, hàm mới vẫn phục vụ nó', async () => {
  const { cloud, id, driver } = await owing(withOldNames);
  expect(stateOf(cloud)).toEqual(['Chờ báo cáo kiểu cũ']);
  await cloud.until('2026-11-18', 8);
  expect(stateOf(cloud)).toEqual(['Nhắc báo cáo kiểu cũ']);
  done(await submitReport(cloud.deps, of(cloud, id, 'cb-xa-1'), { report }));
  await cloud.settle();
  expect(cloud.sfn.running('unit-assignment'), 'the same driver all the way').toEqual([driver]);
  await expectConverged(cloud, id);
  done(await acceptAssignmentReport(cloud.deps, of(cloud, id, 'chuyen-vien'), { grade: 'GOOD' }));
  await cloud.settle();
  expect(cloud.failures).toEqual([]);
  await expectConverged(cloud, id);
}, 60_000);

test('tiến trình của quy trình trước, khi việc nhắc còn là bước riêng: được nhắc, bị đôn đốc và chạy hết với các hàm mới', async () => {
  const { cloud, id, driver } = await owing((machines) => ({
    ...machines,
    'unit-assignment': definitionBefore(machines['unit-assignment']),
  }));
  await cloud.until('2026-11-26', 8);
  expect(stateOf(cloud)).toEqual(['Await report']);
  await cloud.until('2026-12-02', 8);
  expect(stateOf(cloud)).toEqual(['Await overdue report']);
  const events = await cloud.deps.ledger.events({ kind: 'assignment', id: `${id}-xa-1-1` });
  expect(events.map(({ type }) => type)).toEqual([
    ...['OPENED', 'ACKNOWLEDGED', 'REMINDED', 'REMINDED', 'REMINDED', 'REMINDED'],
    ...['ESCALATED', 'ESCALATED', 'ESCALATED'],
  ]);
  done(await submitReport(cloud.deps, of(cloud, id, 'cb-xa-1'), { report }));
  await cloud.settle();
  // The reviewer lets it lie, and is reminded by a state of its own.
  await cloud.until('2026-12-09', 8);
  expect(stateOf(cloud)).toEqual(['Review report']);
  done(await acceptAssignmentReport(cloud.deps, of(cloud, id, 'chuyen-vien'), { grade: 'GOOD' }));
  await cloud.settle();
  expect(cloud.sfn.states('unit-assignment', driver), 'the same driver all the way').toEqual([]);
  expect(cloud.failures).toEqual([]);
  await expectConverged(cloud, id);
}, 60_000);

test('chuyển hẳn sang định nghĩa mới: tiến trình kế tiếp chờ ở bước mới, tiến trình cũ tự rút ở mốc của nó, mốc chỉ làm một lần', async () => {
  const { cloud, id, driver } = await owing(withOldNames);
  await startAssignmentDriver(
    cloud.deps,
    await loadExisting(cloud.deps.ledger, 'assignment', `${id}-xa-1-1`),
  );
  await cloud.settle();
  expect(stateOf(cloud).toSorted()).toEqual(['Await report', 'Chờ báo cáo kiểu cũ']);
  await cloud.until('2026-11-18', 8);
  expect(cloud.sfn.running('unit-assignment')).not.toContain(driver);
  expect(cloud.failures, 'it handed over, and did not fail').toEqual([]);
  const events = await cloud.deps.ledger.events({ kind: 'assignment', id: `${id}-xa-1-1` });
  expect(events.filter(({ type }) => type === 'REMINDED')).toHaveLength(1);
  expect(stateOf(cloud)).toEqual(['Remind of report']);
  await expectConverged(cloud, id);
}, 60_000);

test.each(['sự kiện tiến trình hỏng', 'đợt rà soát'])(
  'hàm mới không đọc được điều định nghĩa cũ đưa: tiến trình ấy hỏng, %s mở tiến trình kế tiếp theo định nghĩa mới, mốc vẫn được làm',
  async (mender) => {
    const { cloud, id, driver } = await owing(withOldPayload);
    await cloud.until('2026-11-18', 8);
    expect(cloud.failures).toEqual([`unit-assignment/${driver}: FAILED`]);
    expect(cloud.log).toMatchObject([
      { level: 'ERROR', message: expect.stringContaining('BrokenContract') as string },
    ]);
    if (mender === 'đợt rà soát') {
      await cloud.until('2026-11-18', 9);
      await sweeper.with(cloud.runtime)();
    } else {
      const detail = { name: driver, status: 'FAILED', startDate: 0, stopDate: 3_600_000 };
      await failedExecution.with(cloud.runtime)({ detail });
    }
    await cloud.until('2026-11-18', 10);
    const events = await cloud.deps.ledger.events({ kind: 'assignment', id: `${id}-xa-1-1` });
    expect(events.map(({ type }) => type)).toEqual(['OPENED', 'ACKNOWLEDGED', 'REMINDED']);
    expect(stateOf(cloud)).toEqual(['Remind of report']);
    await expectConverged(cloud, id);
  },
  60_000,
);
