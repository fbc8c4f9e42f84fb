import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escalate, milestonesDue, remind } from '../../shared/domain/assignment/act-on-milestones.ts';
import type { Assignment } from '../../shared/domain/assignment/assignment.ts';
import type { AssignmentDecision, DecisionContext } from '../../shared/domain/assignment/decision.ts';
import { answerExplanation, judgeExplanation } from '../../shared/domain/assignment/explain.ts';
import { grantExtension, refuseExtension, requestExtension } from '../../shared/domain/assignment/extend.ts';
import { filePlan } from '../../shared/domain/assignment/file-plan.ts';
import { fileReport, nilReport } from '../../shared/domain/assignment/file-report.ts';
import { raiseObstacle, resolveObstacle, withdraw } from '../../shared/domain/assignment/manage.ts';
import { milestonesOf, wakesOf } from '../../shared/domain/assignment/milestones.ts';
import { isOpen, mayDo } from '../../shared/domain/assignment/phase.ts';
import { acknowledge, rejectReceipt, upholdReceipt } from '../../shared/domain/assignment/receive.ts';
import {
  acceptReport,
  approvePlan,
  returnPlan,
  returnReport,
} from '../../shared/domain/assignment/review.ts';
import { splitClockOf } from '../../shared/domain/assignment/split-clock.ts';
import { statusOf } from '../../shared/domain/assignment/status.ts';
import { assignmentSchema } from '../../shared/domain/assignment/assignment.ts';
import { DAY_MS, instantAt, localDayOf, millisOf } from '../../shared/domain/time.ts';
import {
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

type Step = (
  assignment: Assignment,
  context: (actor: typeof officer) => DecisionContext,
) => AssignmentDecision | undefined;
const STEPS: Record<string, Step> = {
  acknowledge: (a, c) => acknowledge(a, c(officer)),
  rejectReceipt: (a, c) => rejectReceipt(a, 'Gửi nhầm', c(officer)),
  upholdReceipt: (a, c) => upholdReceipt(a, 'Đúng thẩm quyền', c(reviewer)),
  filePlan: (a, c) => filePlan(a, plan, c(officer)),
  approvePlan: (a, c) => approvePlan(a, undefined, c(reviewer)),
  returnPlan: (a, c) => returnPlan(a, 'Bổ sung', c(reviewer)),
  fileReport: (a, c) => fileReport(a, report, c(officer)),
  fileNil: (a, c) => fileReport(a, nilReport(a), c(officer)),
  acceptReport: (a, c) => acceptReport(a, {}, c(reviewer)),
  returnReport: (a, c) => returnReport(a, 'Thiếu', c(reviewer)),
  requestExtension: (a, c) =>
    requestExtension(a, { day: calendar.addWorkingDays(a.duties.REPORT.dueDay, 5), reason: 'x' }, c(officer)),
  grantExtension: (a, c) =>
    grantExtension(
      a,
      { day: calendar.addWorkingDays(localDayOf(c(reviewer).now), 30), reason: 'x' },
      c(reviewer),
    ),
  refuseExtension: (a, c) => refuseExtension(a, 'Không', c(reviewer)),
  raiseObstacle: (a, c) => raiseObstacle(a, 'Vướng', c(officer)),
  resolveObstacle: (a, c) => resolveObstacle(a, 'Trả lời', c(reviewer)),
  answerExplanation: (a, c) =>
    answerExplanation(a, { cause: 'SUBJECTIVE', text: 'x', remedy: 'y' }, c(officer)),
  judgeExplanation: (a, c) => judgeExplanation(a, { objective: false, reason: 'x' }, c(reviewer)),
  withdraw: (a, c) => withdraw(a, { reason: 'WITHDRAWN', note: 'x' }, c(reviewer)),
  clock: (a, c) => remind(a, c(officer)) ?? escalate(a, c(officer)),
};
const names = Object.keys(STEPS);
const steps = fc.array(
  fc.record({ step: fc.constantFrom(...names), hours: fc.integer({ min: 0, max: 24 * 12 }) }),
  { maxLength: 40 },
);

interface Seen {
  readonly assignment: Assignment;
  readonly now: ReturnType<typeof at>;
  readonly before: Assignment;
  readonly decision: AssignmentDecision | undefined;
  readonly step: string;
}
/** Lives a random life; every state on the way is handed to the check. */
function live(life: readonly { step: string; hours: number }[], check: (seen: Seen) => void): void {
  let assignment = opened();
  let millis = millisOf(at('2026-11-02'));
  for (const { step, hours } of life) {
    millis += hours * 3_600_000;
    const now = instantAt(millis);
    const decision = STEPS[step]!(assignment, (actor) => context(now, actor));
    const before = assignment;
    if (decision?.outcome === 'DECIDED') assignment = decision.next;
    check({ assignment, now, before, decision, step });
  }
}

test('whatever happens, the parts of the split clock sum to the elapsed working days', () => {
  fc.assert(
    fc.property(steps, (life) => {
      live(life, ({ assignment, now }) => {
        const { total, ...parts } = splitClockOf(assignment, calendar, now);
        expect(Object.values(parts).reduce((sum, days) => sum + days, 0)).toBe(total);
        const end = assignment.closing === undefined ? now : assignment.closing.at;
        expect(total).toBe(calendar.workingDaysBetween(localDayOf(assignment.issuedAt), localDayOf(end)));
      });
    }),
  );
});

test('every record that can come about is one that the ledger can read back', () => {
  fc.assert(
    fc.property(steps, (life) => {
      live(life, ({ assignment }) => {
        const text = JSON.stringify(assignment);
        expect(JSON.stringify(assignmentSchema.parse(JSON.parse(text)))).toBe(
          JSON.stringify(assignmentSchema.parse(assignment)),
        );
      });
    }),
  );
});

test('the first due day never changes, and a due day never moves without a new version', () => {
  fc.assert(
    fc.property(steps, (life) => {
      live(life, ({ assignment, before }) => {
        expect(assignment.duties.REPORT.firstDueDay).toBe('2026-11-27');
        if (assignment.duties.REPORT.dueDay !== before.duties.REPORT.dueDay)
          expect(assignment.duties.REPORT.version).toBe(before.duties.REPORT.version + 1);
      });
    }),
  );
});

test('no milestone is performed twice, none after the end, and each rung waits for its own day', () => {
  fc.assert(
    fc.property(steps, (life) => {
      const rungs = new Map<string, string>();
      live(life, ({ assignment, decision, now, step }) => {
        const keys = assignment.performed.map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
        if (!isOpen(assignment.phase)) expect(milestonesOf(assignment, { calendar, policy })).toEqual([]);
        if (step !== 'clock' || decision?.outcome !== 'DECIDED' || decision.event.type !== 'ESCALATED')
          return;
        for (const { duty, key } of decision.event.payload.milestones) {
          const version = key.split(':')[1] ?? '';
          expect(rungs.get(`${duty}:${version}`)).not.toBe(localDayOf(now));
          rungs.set(`${duty}:${version}`, localDayOf(now));
        }
      });
    }),
  );
});

test('the clock never has more to do after it has done everything, and always has a next moment', () => {
  fc.assert(
    fc.property(steps, (life) => {
      live(life, ({ assignment, now }) => {
        let current = assignment;
        for (let round = 0; round < 3; round += 1) {
          const decision = remind(current, context(now)) ?? escalate(current, context(now));
          if (decision?.outcome === 'DECIDED') current = decision.next;
        }
        expect(milestonesDue(current, context(now))).toEqual([]);
        const [wakeAt] = wakesOf(current, { calendar, policy }, now);
        expect(millisOf(wakeAt)).toBeGreaterThan(millisOf(now));
        expect(millisOf(wakeAt)).toBeLessThanOrEqual(millisOf(now) + 301 * DAY_MS);
      });
    }),
  );
});

test('reminders and rungs fall on working days only', () => {
  fc.assert(
    fc.property(steps, (life) => {
      live(life, ({ assignment }) => {
        for (const milestone of milestonesOf(assignment, { calendar, policy }))
          expect(calendar.isWorkingDay(localDayOf(milestone.at))).toBe(true);
      });
    }),
  );
});

test('an operation that the table does not allow in a phase is refused and changes nothing', () => {
  const operations = {
    acknowledge: 'ACKNOWLEDGE',
    approvePlan: 'APPROVE_PLAN',
    acceptReport: 'ACCEPT_REPORT',
    returnReport: 'RETURN_REPORT',
    fileReport: 'FILE_REPORT',
    filePlan: 'FILE_PLAN',
  } as const;
  fc.assert(
    fc.property(steps, (life) => {
      live(life, ({ before, decision, step }) => {
        const operation = Object.entries(operations).find(([name]) => name === step)?.[1];
        if (operation !== undefined && !mayDo(operation, before.phase))
          expect(decision?.outcome).toBe('REFUSED');
      });
    }),
  );
});

test('a finished assignment is done on time exactly when its accepted report came by the due day', () => {
  fc.assert(
    fc.property(steps, (life) => {
      live(life, ({ assignment, now }) => {
        if (assignment.phase !== 'CLOSED') return;
        const onTime = localDayOf(assignment.report!.filedAt) <= assignment.duties.REPORT.dueDay;
        expect(statusOf(assignment, { calendar, policy, now }).official).toBe(
          onTime ? 'DONE_ON_TIME' : 'DONE_LATE',
        );
      });
    }),
  );
});
