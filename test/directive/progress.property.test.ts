/** Units and reviewers do this and that on this day and that; whatever comes of it, the pictures add up with the statistics. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Assignment } from '../../shared/domain/assignment/assignment.ts';
import type { AssignmentDecision, DecisionContext } from '../../shared/domain/assignment/decision.ts';
import { filePlan } from '../../shared/domain/assignment/file-plan.ts';
import { fileReport } from '../../shared/domain/assignment/file-report.ts';
import { withdraw } from '../../shared/domain/assignment/manage.ts';
import { acknowledge } from '../../shared/domain/assignment/receive.ts';
import {
  acceptReport,
  approvePlan,
  returnPlan,
  returnReport,
} from '../../shared/domain/assignment/review.ts';
import { statusOf } from '../../shared/domain/assignment/status.ts';
import { stepsOf } from '../../shared/domain/assignment/steps.ts';
import { ageOf, progressOf } from '../../shared/domain/directive/progress.ts';
import { statisticsOf } from '../../shared/domain/statistics.ts';
import { DAY_MS, instantAt, millisOf, type Instant } from '../../shared/domain/time.ts';
import {
  after,
  at,
  calendar,
  context,
  officer,
  opened,
  plan,
  policy,
  report,
  reviewer,
} from '../support/assignments.ts';

type Deed = (assignment: Assignment, by: (actor: typeof officer) => DecisionContext) => AssignmentDecision;
const DEEDS: Record<string, Deed> = {
  acknowledge: (a, by) => acknowledge(a, by(officer)),
  filePlan: (a, by) => filePlan(a, plan, by(officer)),
  approvePlan: (a, by) => approvePlan(a, undefined, by(reviewer)),
  returnPlan: (a, by) => returnPlan(a, 'Bổ sung', by(reviewer)),
  fileReport: (a, by) => fileReport(a, report, by(officer)),
  returnReport: (a, by) => returnReport(a, 'Thiếu', by(reviewer)),
  acceptReport: (a, by) => acceptReport(a, {}, by(reviewer)),
  withdraw: (a, by) => withdraw(a, { reason: 'WITHDRAWN', note: 'x' }, by(reviewer)),
};
const life = fc.record({
  unit: fc.constantFrom('xa-a', 'xa-b', 'xa-c'),
  plan: fc.boolean(),
  deeds: fc.array(fc.tuple(fc.constantFrom(...Object.keys(DEEDS)), fc.nat({ max: 15 })), { maxLength: 10 }),
});
const NOW = at('2027-01-15');

function lived({ unit, plan: asksPlan, deeds }: typeof life extends fc.Arbitrary<infer T> ? T : never) {
  let assignment = opened({ plan: asksPlan });
  let millis = millisOf(at('2026-11-02'));
  for (const [deed, days] of deeds) {
    millis += days * DAY_MS;
    const now = instantAt(Math.min(millis, millisOf(NOW)));
    const decision = DEEDS[deed]!(assignment, (actor) => context(now, actor));
    if (decision.outcome === 'DECIDED') assignment = decision.next;
  }
  return { ...assignment, unitId: unit };
}

const sum = (counts: Iterable<number>): number => [...counts].reduce((total, count) => total + count, 0);

test('what is done by now, how old the delays are and whose they are: all equal the statistics', () => {
  fc.assert(
    fc.property(fc.array(life, { maxLength: 12 }), (lives) => {
      const assignments = lives.map(lived);
      const rules = { calendar, policy, now: NOW };
      const statistics = statisticsOf(assignments, rules);
      const { days, dueDays, ageing, late, asked } = progressOf(assignments, rules);
      const last = days.at(-1);
      const counting = statistics.assignments - statistics.withdrawn;
      expect(last?.ACCEPTED ?? 0).toBe(statistics.phases.CLOSED);
      expect(last?.REPORT_FILED ?? 0).toBe(statistics.phases.CLOSED + statistics.phases.REPORT_UNDER_REVIEW);
      expect(asked.ACCEPTED).toBe(counting);
      expect(sum(dueDays.map(({ assignments: due }) => due))).toBe(counting);
      expect(sum(dueDays.map(({ open }) => open))).toBe(
        statistics.official.OPEN_IN_TERM + statistics.official.OPEN_OVERDUE,
      );
      expect(sum(Object.values(ageing))).toBe(statistics.official.OPEN_OVERDUE);
      expect(sum(late.map(({ openOverdue }) => openOverdue))).toBe(statistics.official.OPEN_OVERDUE);
      expect(sum(late.map(({ workingDaysLate }) => workingDaysLate))).toBe(statistics.workingDaysLate);
    }),
  );
});

test('no line of the picture ever falls, or rises above what is asked', () => {
  fc.assert(
    fc.property(fc.array(life, { maxLength: 12 }), (lives) => {
      const { days, asked } = progressOf(lives.map(lived), { calendar, policy, now: NOW });
      for (const course of ['ACKNOWLEDGED', 'PLAN_APPROVED', 'REPORT_FILED', 'ACCEPTED'] as const) {
        const line = days.map((counts) => counts[course]);
        expect(line).toEqual([...line].sort((one, other) => one - other));
        expect(line.at(-1) ?? 0).toBeLessThanOrEqual(asked[course]);
      }
    }),
  );
});

test('a report is as late in the matrix as in the official status, and exactly one step waits while it is open', () => {
  fc.assert(
    fc.property(life, (one) => {
      const assignment = lived(one);
      const rules = { calendar, policy, now: NOW };
      const status = statusOf(assignment, rules);
      const steps = stepsOf(assignment, rules);
      if (status.official !== undefined)
        expect(steps.REPORT_FILED.workingDaysLate ?? 0).toBe(status.workingDaysLate);
      const waiting = Object.values(steps).filter(({ state }) => state === 'WAITING' || state === 'RETURNED');
      expect(waiting.length).toBe(assignment.closing === undefined ? 1 : 0);
    }),
  );
});

test('a delay of up to seven, up to thirty, over thirty working days', () => {
  expect([1, 7, 8, 30, 31, 200].map(ageOf)).toEqual([
    'UP_TO_7',
    'UP_TO_7',
    'UP_TO_30',
    'UP_TO_30',
    'OVER_30',
    'OVER_30',
  ]);
});

describe('One row of the matrix', () => {
  const rowAt = (assignment: Assignment, now: Instant) => stepsOf(assignment, { calendar, now });
  const received = after(acknowledge(opened(), context(at('2026-11-04'))));
  const filed = after(filePlan(received, plan, context(at('2026-11-11'))));

  test('receipt confirmed two working days late; the plan waits, and nobody owes a review yet', () => {
    expect(rowAt(received, at('2026-11-05'))).toEqual({
      ACKNOWLEDGED: { state: 'DONE', dueDay: '2026-11-02', onDay: '2026-11-04', workingDaysLate: 2 },
      PLAN_FILED: { state: 'WAITING', dueDay: '2026-11-09' },
      PLAN_APPROVED: { state: 'AHEAD' },
      REPORT_FILED: { state: 'AHEAD', dueDay: '2026-11-27' },
      ACCEPTED: { state: 'AHEAD' },
    });
  });

  test('what is due today is not late; tomorrow it is', () => {
    expect(rowAt(received, at('2026-11-27')).REPORT_FILED).not.toHaveProperty('workingDaysLate');
    expect(rowAt(received, at('2026-11-28')).REPORT_FILED).toMatchObject({ workingDaysLate: 1 });
  });

  test('a plan that was sent back is owed again, since the day on which it was sent back', () => {
    const returned = after(returnPlan(filed, 'Bổ sung', context(at('2026-11-12'), reviewer)));
    expect(rowAt(returned, at('2026-11-13'))).toMatchObject({
      PLAN_FILED: { state: 'RETURNED', onDay: '2026-11-12', workingDaysLate: 4 },
      PLAN_APPROVED: { state: 'AHEAD' },
    });
  });

  test('who reports without the plan being approved has skipped the approval', () => {
    const reported = after(fileReport(filed, report, context(at('2026-11-20'))));
    expect(rowAt(reported, at('2026-11-23'))).toMatchObject({
      PLAN_FILED: { state: 'DONE', workingDaysLate: 2 },
      PLAN_APPROVED: { state: 'SKIPPED' },
      REPORT_FILED: { state: 'DONE', onDay: '2026-11-20' },
      ACCEPTED: { state: 'WAITING', dueDay: '2026-11-25' },
    });
  });

  test('what was withdrawn owes nothing more', () => {
    const withdrawn = after(
      withdraw(received, { reason: 'WITHDRAWN', note: 'x' }, context(at('2026-11-06'), reviewer)),
    );
    expect(rowAt(withdrawn, at('2026-12-31'))).toMatchObject({
      ACKNOWLEDGED: { state: 'DONE' },
      PLAN_FILED: { state: 'ENDED' },
      REPORT_FILED: { state: 'ENDED', dueDay: '2026-11-27' },
    });
  });
});
