import { describe, expect, test } from 'vitest';
import type { Assignment } from '../../shared/domain/assignment/assignment.ts';
import { day, instant } from '../../shared/domain/time.ts';
import { assignmentWaiting, directiveWaiting, WAITING } from '../../shared/domain/waiting.ts';
import { directive, inPhase, received } from '../api/assignments.ts';

const at = instant('2026-11-03T02:00:00.000Z');
const from = directive('dcho00001');
const fresh = received(from, 'xa-dong-phu');
const listOf = (assignment: Assignment) => assignmentWaiting(assignment)?.partition;
const climbed = (assignment: Assignment, key: string): Assignment => ({
  ...assignment,
  performed: [{ key, at }],
});
const asking = {
  extensionRequest: { requestedAt: at, requestedBy: 'ai-do', reason: 'Chờ số liệu', day: day('2026-12-04') },
};

describe('nhiệm vụ chờ ai thì ở danh sách của việc đó', () => {
  test('work under way, and work that ended, waits for nobody', () => {
    expect(listOf(fresh)).toBeUndefined();
    expect(listOf(inPhase(fresh, 'AWAITING_REPORT'))).toBeUndefined();
    expect(listOf({ ...inPhase(fresh, 'CLOSED'), ...asking })).toBeUndefined();
  });

  test('a plan waits for its reviewing unit, by the day on which the review is due', () => {
    const reviewed = inPhase(fresh, 'PLAN_UNDER_REVIEW');
    const duties = {
      ...reviewed.duties,
      PLAN_REVIEW: { ...reviewed.duties.REPORT, dueDay: day('2026-11-06') },
    };
    expect(assignmentWaiting({ ...reviewed, duties })).toEqual({
      partition: WAITING.reviews,
      sort: `van-phong#2026-11-06#${fresh.id}`,
    });
  });

  test('a reminder before the day makes nobody late, a rung of the ladder does', () => {
    const open = inPhase(fresh, 'AWAITING_REPORT');
    expect(listOf(climbed(open, 'REPORT:1:B3'))).toBeUndefined();
    expect(listOf(climbed(open, 'REPORT:1:B0'))).toBeUndefined();
    expect(assignmentWaiting(climbed(open, 'REPORT:1:OFFICER'))).toEqual({
      partition: WAITING.late,
      sort: `2026-11-27#${fresh.id}`,
    });
  });

  test('more time given makes what was late no longer late', () => {
    const open = climbed(inPhase(fresh, 'AWAITING_REPORT'), 'REPORT:1:OFFICER');
    const moved = { ...open.duties.REPORT, version: 2, dueDay: day('2026-12-11') };
    expect(listOf({ ...open, duties: { ...open.duties, REPORT: moved } })).toBeUndefined();
  });

  test('a question goes before a review, a review before lateness', () => {
    const late = climbed(inPhase(fresh, 'PLAN_UNDER_REVIEW'), 'REPORT:1:OFFICER');
    expect(listOf(late)).toBe(WAITING.reviews);
    expect(assignmentWaiting({ ...late, ...asking })).toEqual({
      partition: WAITING.questions,
      sort: `${at}#${fresh.id}`,
    });
  });

  test('an explanation waits until it is judged', () => {
    const explained = { ...inPhase(fresh, 'AWAITING_REPORT'), explanation: { answeredAt: at } };
    expect(listOf(explained)).toBe(WAITING.questions);
    expect(listOf({ ...explained, explanation: { answeredAt: at, objective: false } })).toBeUndefined();
  });
});

test('a draft waits to be issued, a directive without number for its number, a completed one for its closing', () => {
  const { number: _known, ...unnumbered } = directive('dcho00002');
  const pending = { ...unnumbered, content: { ...unnumbered.content, numberPending: true } };
  expect(directiveWaiting(directive('dcho00003', { phase: 'DRAFT' }))?.partition).toBe(WAITING.drafts);
  expect(directiveWaiting(pending)?.partition).toBe(WAITING.numbers);
  expect(directiveWaiting(directive('dcho00004', { completedAt: at }))?.partition).toBe(WAITING.closings);
  expect(directiveWaiting(directive('dcho00005', { phase: 'CLOSED', completedAt: at }))).toBeUndefined();
  expect(directiveWaiting(from)).toBeUndefined();
});
