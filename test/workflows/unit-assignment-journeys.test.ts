/** Every path of one unit's assignment, on the interpreter and the virtual clock. */
import { afterAll, describe, expect, test } from 'vitest';
import { phases } from '../../shared/domain/assignment/phase.ts';
import { instant } from '../../shared/domain/time.ts';
import { Superseded, TryAgain } from '../../shared/use-cases/driver/driver-errors.ts';
import { workflowGraphs } from '../../workflows/kit/cdk/workflows.ts';
import { day, PaperRecord, type PaperMilestone } from './support/paper-record.ts';

const reminder = (number: number): PaperMilestone => ({ at: day(number), kind: 'REMIND' });
const rung = (number: number): PaperMilestone => ({ at: day(number), kind: 'RUNG' });
const records: PaperRecord[] = [];

function assignment(
  phase: string,
  milestones: readonly PaperMilestone[] = [],
  overdue = false,
): Promise<PaperRecord> {
  const position = { assignmentId: 'dabcd-xa-01-1', directiveId: 'dabcd', epoch: 1, phase, overdue };
  const record = new PaperRecord('unit-assignment', position, milestones);
  records.push(record);
  return record.start();
}

const WAIT_OF = {
  AWAITING_ACKNOWLEDGEMENT: 'Await acknowledgement',
  AWAITING_PLAN: 'Await plan',
  PLAN_UNDER_REVIEW: 'Review plan',
  AWAITING_REPORT: 'Await report',
  REPORT_UNDER_REVIEW: 'Review report',
} as const;
const REMINDER_OF = {
  PLAN_UNDER_REVIEW: 'Remind the reviewer of the plan',
  REPORT_UNDER_REVIEW: 'Remind the reviewer of the report',
} as const;
const ESCALATION_OF = {
  AWAITING_ACKNOWLEDGEMENT: 'Escalate missing acknowledgement',
  AWAITING_PLAN: 'Escalate late plan',
  AWAITING_REPORT: 'Escalate late report',
} as const;
const openPhases = Object.keys(WAIT_OF) as (keyof typeof WAIT_OF)[];
const unitPhases = Object.keys(ESCALATION_OF) as (keyof typeof ESCALATION_OF)[];

test('acknowledge, plan, review, report and review with two reminders cost 9 state transitions', async () => {
  const record = await assignment('AWAITING_ACKNOWLEDGEMENT');
  await record.change({ phase: 'AWAITING_PLAN' }, 'SUCCESS', [reminder(2)]);
  await record.clock.runUntil(day(2));
  await record.change({ phase: 'PLAN_UNDER_REVIEW' }, 'SUCCESS');
  await record.change({ phase: 'AWAITING_REPORT' }, 'SUCCESS', [reminder(9)]);
  await record.clock.runUntil(day(9));
  await record.change({ phase: 'REPORT_UNDER_REVIEW' }, 'SUCCESS');
  await record.change({ phase: 'CLOSED' }, 'SUCCESS');
  expect(record.path).toEqual([
    'Where does the record stand?',
    'Await acknowledgement',
    'Await plan',
    'Remind of plan',
    'Review plan',
    'Await report',
    'Remind of report',
    'Review report',
    'Closed',
  ]);
  expect(record.path).toHaveLength(9);
  expect(record.end?.status).toBe('SUCCEEDED');
});

test.each(openPhases)('a driver that starts anew in %s waits there', async (phase) => {
  const record = await assignment(phase);
  expect(record.path).toEqual(['Where does the record stand?', WAIT_OF[phase]]);
  expect(record.wait?.phase).toBe(phase);
});

test.each(unitPhases)(
  'a driver that starts anew in %s, past the due day, waits for the next rung where it escalates',
  async (phase) => {
    const record = await assignment(phase, [rung(4), rung(7)], true);
    expect(record.path).toEqual(['Where does the record stand?', ESCALATION_OF[phase]]);
    await record.clock.runUntil(day(3));
    expect(record.performed).toEqual([]);
    await record.clock.runUntil(day(8));
    expect(record.performed).toEqual(['2026-12-04 escalate', '2026-12-07 escalate']);
  },
);

test.each(unitPhases)(
  'silence in %s is first reminded of and then climbs the ladder, one rung each time',
  async (phase) => {
    const record = await assignment(phase, [reminder(2), rung(4), rung(7)]);
    await record.clock.runUntil(day(20));
    expect(record.performed).toEqual(['2026-12-02 remind', '2026-12-04 escalate', '2026-12-07 escalate']);
    expect(record.path.slice(-2)).toEqual([ESCALATION_OF[phase], ESCALATION_OF[phase]]);
  },
);

test.each(unitPhases)('in %s each reminder and each rung is one state transition', async (phase) => {
  const record = await assignment(phase, [reminder(2), reminder(3), reminder(4), rung(7), rung(9)]);
  const entered = record.path.length;
  await record.clock.runUntil(day(8));
  const reminding = record.path[entered];
  expect(reminding).toMatch(/^Remind of /);
  expect(record.path.slice(entered)).toEqual([
    ...[reminding, reminding, reminding],
    // What has come is a rung: the reminder hands over to the ladder.
    ...[reminding, ESCALATION_OF[phase]],
  ]);
});

test('a driver is never early: a reminder due in the middle of a second is sent once, after it', async () => {
  const record = await assignment('AWAITING_REPORT', [
    { at: instant('2026-12-02T00:30:00.500Z'), kind: 'REMIND' },
  ]);
  await record.clock.runUntil(day(3));
  expect(record.path.filter((name) => name === 'Remind of report')).toHaveLength(1);
  expect(record.performed).toEqual(['2026-12-02 remind']);
});

test('a milestone that has passed while nobody was driving is acted upon at once', async () => {
  const record = await assignment('AWAITING_REPORT', [
    { at: instant('2026-11-01T00:30:00.000Z'), kind: 'REMIND' },
  ]);
  await record.clock.runUntil(instant('2026-11-23T00:30:01.000Z'));
  expect(record.performed).toEqual(['2026-11-23 remind']);
});

test('a report that comes after a reminder, or after a rung, goes to review from there', async () => {
  const reminded = await assignment('AWAITING_REPORT', [reminder(2), rung(4), rung(9)]);
  await reminded.clock.runUntil(day(3));
  expect(reminded.path.at(-1)).toBe('Remind of report');
  await reminded.change({ phase: 'REPORT_UNDER_REVIEW' }, 'SUCCESS');
  expect(reminded.path.at(-1)).toBe('Review report');
});

test('a driver that does not know what comes after a milestone acts, and then looks', async () => {
  const record = await assignment('AWAITING_REPORT');
  record.foreseen = 1;
  await record.change({}, 'MOVED', [reminder(2), reminder(5)]);
  await record.clock.runUntil(day(6));
  expect(record.performed).toEqual(['2026-12-02 remind', '2026-12-05 remind']);
  expect(record.path.slice(-4)).toEqual([
    'Remind of report',
    'Load the record',
    'Where does the record stand?',
    'Await report',
  ]);
});

test('an overdue report that comes after all goes to review', async () => {
  const record = await assignment('AWAITING_REPORT', [], true);
  await record.change({ phase: 'REPORT_UNDER_REVIEW' }, 'SUCCESS');
  expect(record.path.at(-1)).toBe('Review report');
});

test.each(['PLAN_UNDER_REVIEW', 'REPORT_UNDER_REVIEW'] as const)(
  'a reviewer who lets %s lie is reminded',
  async (phase) => {
    const record = await assignment(phase, [reminder(2), rung(5)]);
    await record.clock.runUntil(day(6));
    expect(record.performed).toEqual(['2026-12-02 remind-reviewer', '2026-12-05 remind-reviewer']);
    expect(record.path.slice(1, 4)).toEqual([WAIT_OF[phase], REMINDER_OF[phase], REMINDER_OF[phase]]);
  },
);

describe('whatever leaves the happy path makes the driver load the record', () => {
  test('a plan sent back is awaited again', async () => {
    const record = await assignment('PLAN_UNDER_REVIEW');
    await record.change({ phase: 'AWAITING_PLAN' }, 'MOVED');
    expect(record.path.slice(-3)).toEqual(['Load the record', 'Where does the record stand?', 'Await plan']);
  });

  test('a deadline moved to a later day silences the reminder of the old one', async () => {
    const record = await assignment('AWAITING_REPORT', [reminder(5)]);
    await record.change({}, 'MOVED', [reminder(10)]);
    await record.clock.runUntil(day(12));
    expect(record.performed).toEqual(['2026-12-10 remind']);
  });

  test.each(openPhases)('an assignment withdrawn in %s ends its driver', async (phase) => {
    const record = await assignment(phase);
    await record.change({ phase: 'WITHDRAWN' }, 'MOVED');
    expect(record.path.at(-1)).toBe('Withdrawn');
    expect(record.end?.status).toBe('SUCCEEDED');
  });

  test('a driver that starts for a closed assignment has nothing to do', async () => {
    expect((await assignment('CLOSED')).path).toEqual(['Where does the record stand?', 'Closed']);
  });
});

test('a driver that a newer one has replaced ends without a word', async () => {
  const record = await assignment('AWAITING_REPORT', [reminder(2)]);
  record.faults.push(new Superseded('epoch 2 holds the record'));
  await record.clock.runUntil(day(3));
  expect(record.path.slice(-2)).toEqual(['Remind of report', 'Handed over']);
  expect(record.performed).toEqual([]);
});

test('a passing fault is tried again, and neither the wait nor the reminder is lost', async () => {
  const record = await assignment('AWAITING_REPORT', [reminder(2), reminder(5)]);
  record.faults.push(new TryAgain('throttled'), new TryAgain('throttled'));
  await record.clock.runUntil(day(3));
  expect(record.path.slice(-3)).toEqual(['Remind of report', 'again', 'again']);
  expect(record.performed).toEqual(['2026-12-02 remind']);
});

test('a phase that the definition does not know fails loudly', async () => {
  const record = await assignment('SOMETHING_ELSE');
  expect(record.end).toEqual({ status: 'FAILED', error: 'Unknown phase' });
});

test('no phase of the lifecycle is unknown to the definition', async () => {
  for (const phase of phases) expect((await assignment(phase)).end?.status).not.toBe('FAILED');
});

afterAll(() => {
  const visited = new Set(records.flatMap(({ path }) => path));
  const never = Object.keys(workflowGraphs()['unit-assignment'].States).filter((name) => !visited.has(name));
  expect(never, 'states that no journey visited').toEqual([]);
});
