/** Every path of a directive, on the interpreter and the virtual clock. */
import { afterAll, expect, test } from 'vitest';
import { directivePhases } from '../../shared/domain/directive/directive.ts';
import { statesOf } from '../../workflows/kit/asl.ts';
import { Superseded } from '../../shared/use-cases/driver/driver-errors.ts';
import { workflowGraphs } from '../../workflows/kit/cdk/workflows.ts';
import { day, PaperRecord, type PaperMilestone } from './support/paper-record.ts';

const milestone = (number: number): PaperMilestone => ({ at: day(number), kind: 'REMIND' });
const records: PaperRecord[] = [];

function directive(
  phase: string,
  milestones: readonly PaperMilestone[] = [],
  { batches = 1, completed = false } = {},
): Promise<PaperRecord> {
  const record = new PaperRecord(
    'directive-lifecycle',
    { directiveId: 'dabcd', epoch: 1, phase, completed, batches },
    milestones,
  );
  records.push(record);
  return record.start();
}

test('a directive goes out batch by batch, waits for every unit, and is closed by the office', async () => {
  const record = await directive('DISTRIBUTING', [], { batches: 17 });
  await record.change({ completed: true }, 'SUCCESS');
  await record.change({ phase: 'CLOSED' }, 'SUCCESS');
  expect(record.batches).toHaveLength(17);
  expect(record.batches).toContainEqual({ directiveId: 'dabcd', batch: 0 });
  expect(record.batches).toContainEqual({ directiveId: 'dabcd', batch: 16 });
  expect(record.path.filter((name) => name !== 'Open assignments')).toEqual([
    'Where does the record stand?',
    'Distribute to units',
    'Confirm distribution',
    'Await completion',
    'Await closing',
    'Closed',
  ]);
  expect(record.end?.status).toBe('SUCCEEDED');
});

test('a directive to a single batch of units goes out too', async () => {
  expect((await directive('DISTRIBUTING')).batches).toEqual([{ directiveId: 'dabcd', batch: 0 }]);
});

test('the next period of a standing order is opened when it comes', async () => {
  const record = await directive('IN_FORCE', [milestone(1), milestone(15)]);
  await record.clock.runUntil(day(20));
  expect(record.performed).toEqual(['2026-12-01 open-next-period', '2026-12-15 open-next-period']);
  expect(record.path.at(-1)).toBe('Await completion');
});

test('an office that does not close a completed directive is reminded', async () => {
  const record = await directive('IN_FORCE', [milestone(3)], { completed: true });
  await record.clock.runUntil(day(4));
  expect(record.performed).toEqual(['2026-12-03 remind-closing']);
  expect(record.path.at(-1)).toBe('Await closing');
});

test('a completed directive that gets a new assignment waits for completion again', async () => {
  const record = await directive('IN_FORCE', [], { completed: true });
  await record.change({ completed: false }, 'MOVED');
  expect(record.path.at(-1)).toBe('Await completion');
});

test.each([
  ['RECALLED', 'Recalled'],
  ['REPLACED', 'Replaced'],
] as const)('a directive that is %s ends its driver', async (phase, last) => {
  const record = await directive('IN_FORCE');
  await record.change({ phase }, 'MOVED');
  expect(record.path.at(-1)).toBe(last);
  expect(record.end?.status).toBe('SUCCEEDED');
});

test('a driver that a newer one has replaced ends without a word', async () => {
  const record = await directive('IN_FORCE', [milestone(1)]);
  record.faults.push(new Superseded('epoch 2 holds the record'));
  await record.clock.runUntil(day(2));
  expect(record.path.at(-1)).toBe('Handed over');
});

test('no phase of the lifecycle is unknown to the definition, and any other fails loudly', async () => {
  for (const phase of directivePhases) expect((await directive(phase)).end?.status).not.toBe('FAILED');
  expect((await directive('SOMETHING_ELSE')).end).toEqual({ status: 'FAILED', error: 'Unknown phase' });
});

afterAll(() => {
  const visited = new Set(records.flatMap(({ path }) => path));
  const names = [...statesOf(workflowGraphs()['directive-lifecycle'])].map(({ name }) => name);
  expect(
    names.filter((name) => !visited.has(name)),
    'states that no journey visited',
  ).toEqual([]);
});
