import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { letter455 } from '../../local/scenarios/letter-455.ts';
import * as plausible from '../../local/scenarios/plausible-answers.ts';
import { sampleProvince } from '../../local/scenarios/sample-province.ts';
import type { AssignmentDecision } from '../../shared/domain/assignment/decision.ts';
import { explanationSchema, planSchema, reportSchema } from '../../shared/domain/assignment/content.ts';
import { requestExtension } from '../../shared/domain/assignment/extend.ts';
import { filePlan } from '../../shared/domain/assignment/file-plan.ts';
import { fileReport } from '../../shared/domain/assignment/file-report.ts';
import { openAssignment } from '../../shared/domain/assignment/open.ts';
import { approvePlan } from '../../shared/domain/assignment/review.ts';
import { createCalendar } from '../../shared/domain/calendar/calendar.ts';
import { standardSpecialDays } from '../../shared/domain/calendar/special-days.ts';
import type { Directive } from '../../shared/domain/directive/directive.ts';
import { bundlesOf } from '../../shared/domain/directive/expand.ts';
import type { Unit } from '../../shared/domain/organisation/unit.ts';
import { DEFAULT_POLICY } from '../../shared/domain/policy/policy.ts';
import { atLocalTime, day, type CalendarDay } from '../../shared/domain/time.ts';

const calendar = createCalendar(standardSpecialDays(), { version: 1 });
const { units } = sampleProvince();
const acting = units.filter(({ groups }) => groups.includes('all-units'));
const anyUnit = fc.constantFrom(...acting);
const issueDay = day('2026-01-12');

function openedFor(unit: Unit) {
  const content = letter455({ issueDay, calendar });
  const receivedAt = atLocalTime(issueDay, 9 * 60);
  const directive = { id: 'd455test', content, notation: '455/UBND-NV', issuedAt: receivedAt } as Directive;
  const [first] = bundlesOf(content, unit);
  return openAssignment(directive, { ...first!, obligations: [...first!.obligations] }, receivedAt, calendar);
}
const contextOn = (today: CalendarDay, unitId: string, personId: string) => ({
  now: atLocalTime(today, 10 * 60),
  version: 1,
  actor: { personId, unitId },
  calendar,
  policy: DEFAULT_POLICY,
});
function decidedBy(decision: AssignmentDecision) {
  if (decision.outcome !== 'DECIDED') throw new Error(JSON.stringify(decision));
  return decision.next;
}

test('any unit’s plan and report go through the rules of the process, whenever it files within the term', () => {
  fc.assert(
    fc.property(anyUnit, fc.nat({ max: 19 }), fc.nat({ max: 30 }), (unit, planAfter, reportAfter) => {
      const opened = openedFor(unit);
      const reportDueDay = opened.duties.REPORT.dueDay;
      const planDay = calendar.addWorkingDays(issueDay, planAfter);
      const plan = plausible.plausiblePlan(unit, { calendar, today: planDay, reportDueDay });
      expect(planSchema.parse(plan)).toEqual(plan);
      const planned = decidedBy(filePlan(opened, plan, contextOn(planDay, unit.id, `cb-${unit.id}`)));
      const note = plausible.planApprovalNote(unit.id);
      const approved = decidedBy(approvePlan(planned, note, contextOn(planDay, 'van-phong', 'chuyen-vien')));
      const reportDay = calendar.addWorkingDays(planDay, reportAfter);
      const report = plausible.plausibleReport(unit, { day: reportDay, obligations: opened.obligations });
      expect(reportSchema.parse(report)).toEqual(report);
      const reported = decidedBy(
        fileReport(approved, report, contextOn(reportDay, unit.id, `cb-${unit.id}`)),
      );
      expect(reported.phase).toBe('REPORT_UNDER_REVIEW');
    }),
  );
});

test('a plan that comes after the due day of the report still keeps to the rules', () => {
  const [unit] = acting;
  const opened = openedFor(unit!);
  const today = calendar.addWorkingDays(opened.duties.REPORT.dueDay, 4);
  const plan = plausible.plausiblePlan(unit!, { calendar, today, reportDueDay: opened.duties.REPORT.dueDay });
  expect(decidedBy(filePlan(opened, plan, contextOn(today, unit!.id, 'cb'))).phase).toBe('PLAN_UNDER_REVIEW');
});

test('the steps of a plan follow one another up to its last day', () => {
  fc.assert(
    fc.property(anyUnit, (unit) => {
      const { steps, endDay } = plausible.plausiblePlan(unit, {
        calendar,
        today: issueDay,
        reportDueDay: day('2026-02-27'),
      });
      const days = steps.map(({ by }) => by);
      expect(days).toEqual([...days].sort());
      expect(days.at(-1)).toBe(endDay);
    }),
  );
});

test('a unit asks for more time on a working day after its due day, also across Tết', () => {
  const unit = acting[3]!;
  const opened = openedFor(unit);
  const { dueDay } = opened.duties.REPORT;
  const asked = plausible.extensionRequestOf(unit.id, { calendar, dueDay });
  const after = decidedBy(requestExtension(opened, asked, contextOn(dueDay, unit.id, `cb-${unit.id}`)));
  expect(after.extensionRequest).toMatchObject(asked);
});

test('an explanation says why, what is done about it, and by when; a flood is an objective cause', () => {
  const explanations = acting.map(({ id }) =>
    plausible.plausibleExplanation(id, { calendar, today: issueDay }),
  );
  for (const explanation of explanations) {
    expect(explanationSchema.parse(explanation)).toEqual(explanation);
    expect(explanation.newDay).toBe('2026-01-15');
    expect(plausible.explanationJudgement(explanation).objective).toBe(explanation.text.includes('mưa lũ'));
  }
  expect(new Set(explanations.map(({ cause }) => cause)).size).toBe(2);
});

describe('the same unit writes the same, different units write differently', () => {
  const reportOf = (unit: Unit, round = 0) =>
    plausible.plausibleReport(unit, { day: issueDay, obligations: openedFor(unit).obligations, round });

  test('reports repeat word for word', () => {
    for (const unit of acting) expect(reportOf(unit)).toEqual(reportOf({ ...unit }));
  });
  test('no two units file the same report', () => {
    expect(new Set(acting.map((unit) => JSON.stringify(reportOf(unit).answers))).size).toBe(acting.length);
  });
  test('a report that was returned says that it was completed', () => {
    expect(reportOf(acting[0]!, 1).summary).toContain('đã bổ sung');
    expect(reportOf(acting[0]!, 0).summary).not.toContain('đã bổ sung');
  });
  test('a second return gives another reason than the first', () => {
    for (const { id } of acting) {
      expect(plausible.reportReturnReason(id, 1)).not.toBe(plausible.reportReturnReason(id, 0));
      expect(plausible.planReturnReason(id, 1)).not.toBe(plausible.planReturnReason(id, 0));
    }
  });
  test('a unit counts as many people in one answer as in the next', () => {
    for (const unit of acting) {
      const staff = reportOf(unit).answers.map(
        ({ figures }) => figures?.['Tổng số người thuộc phạm vi thực hiện'],
      );
      expect(new Set(staff).size).toBe(1);
    }
  });
  test('some units name an obstacle and some do not', () => {
    const named = acting.filter((unit) => reportOf(unit).obstacles !== undefined).length;
    expect(named).toBeGreaterThan(5);
    expect(named).toBeLessThan(33);
  });
});

test('every word is written with composed letters, as people type it', () => {
  const said = acting.flatMap((unit) => [
    JSON.stringify(
      plausible.plausibleReport(unit, { day: issueDay, obligations: openedFor(unit).obligations }),
    ),
    plausible.planReturnReason(unit.id),
    plausible.extensionRefusalReason(unit.id),
    plausible.acceptanceOf(unit.id).note,
  ]);
  for (const text of said) expect(text).toBe(text.normalize('NFC'));
});
