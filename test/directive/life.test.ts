import { describe, expect, test } from 'vitest';
import { approveAssignmentPlan, withdrawAssignment } from '../../shared/use-cases/assignment/commands.ts';
import { assignmentStory } from '../../shared/use-cases/directive/assignment-story.ts';
import { closeDirective } from '../../shared/use-cases/directive/close-directive.ts';
import { directiveStatistics } from '../../shared/use-cases/directive/directive-statistics.ts';
import { getAssignment } from '../../shared/use-cases/directive/get-assignment.ts';
import { getDirective } from '../../shared/use-cases/directive/get-directive.ts';
import { issueDirective } from '../../shared/use-cases/directive/issue-directive.ts';
import { reassignAssignment } from '../../shared/use-cases/directive/reassign-assignment.ts';
import { recallDirective } from '../../shared/use-cases/directive/recall-directive.ts';
import { withdrawOpenAssignments } from '../../shared/use-cases/directive/withdraw-open-assignments.ts';
import { loadExisting, write } from '../../shared/use-cases/store.ts';
import { day } from '../../shared/domain/time.ts';
import { freshProvince } from './fresh-province.ts';
import {
  at,
  chairman,
  chief,
  content,
  desk,
  distribute,
  drafted,
  granted,
  issued,
  messagesOf,
  officerOf,
  task,
} from './province.ts';
import { accepted, acknowledged, finished, planned, reported } from './work.ts';

const province = freshProvince();

const assignment = async (id: string) => (await loadExisting(province.ledger, 'assignment', id)).body;
const statistics = async (directiveId: string) =>
  granted(await directiveStatistics(province, { actor: chief, directiveId }));

describe('Kết thúc', () => {
  test('a directive closes only when every assignment is closed, and then its figures are frozen', async () => {
    const directiveId = await issued(province);
    const request = { actor: chairman, directiveId };
    for (const commune of [1, 2, 3]) await finished(province, `${directiveId}-xa-${commune}-1`);
    expect(messagesOf(await closeDirective(province, request))[0]).toContain('Còn nhiệm vụ chưa kết thúc');
    granted(
      await withdrawAssignment(
        province,
        { actor: chief, assignmentId: `${directiveId}-xa-4-1` },
        { note: 'Không thuộc phạm vi' },
      ),
    );
    granted(await closeDirective(province, request, { note: 'Đã tổng hợp' }));
    const { directive } = granted(await getDirective(province, request));
    expect(directive.phase).toBe('CLOSED');
    expect(directive.ending?.statistics).toMatchObject({
      assignments: 4,
      withdrawn: 1,
      official: { DONE_ON_TIME: 3 },
    });
    expect(await closeDirective(province, request)).toMatchObject({ refusals: [{ code: 'WRONG_PHASE' }] });
  });

  test('a directive with reporting periods to come does not close before the last one', async () => {
    const recurrence = {
      every: 'QUARTER',
      from: day('2026-10-01'),
      until: day('2027-06-30'),
      dueWorkingDaysAfter: 5,
    } as const;
    const clauses = [
      task('1'),
      { ...task('2', { term: undefined, recurrence }), kind: 'STANDING_ORDER' as const },
    ];
    const directiveId = await issued(province, content({ clauses }));
    for (const commune of [1, 2, 3, 4]) await finished(province, `${directiveId}-xa-${commune}-1`, ['1']);
    expect(messagesOf(await closeDirective(province, { actor: chairman, directiveId }))[0]).toContain(
      '2026-Q4',
    );
  });

  test('statistics of a directive that is still going out add up, and say how many have not gone out yet', async () => {
    const directiveId = await drafted(province);
    granted(await issueDirective(province, { actor: chief, directiveId }));
    expect(await statistics(directiveId)).toMatchObject({
      reconciled: true,
      problems: [],
      unopened: 4,
      statistics: { assignments: 0, withdrawn: 0 },
    });
    await distribute(province, directiveId);
    expect(await statistics(directiveId)).toMatchObject({ unopened: 0, statistics: { assignments: 4 } });
  });
});

describe('Thu hồi', () => {
  test('a recall ends the directive at once and then withdraws what is open, once, leaving what is done', async () => {
    const directiveId = await issued(province);
    await finished(province, `${directiveId}-xa-1-1`);
    granted(await recallDirective(province, { actor: chairman, directiveId }, { reason: 'Ban hành nhầm' }));
    expect(await withdrawOpenAssignments(province, directiveId)).toEqual({ withdrawn: 3 });
    expect(await withdrawOpenAssignments(province, directiveId)).toEqual({ withdrawn: 0 });
    expect((await assignment(`${directiveId}-xa-1-1`)).phase).toBe('CLOSED');
    expect(await assignment(`${directiveId}-xa-2-1`)).toMatchObject({
      phase: 'WITHDRAWN',
      closing: { reason: 'RECALLED', note: 'Ban hành nhầm' },
    });
    const events = await province.ledger.events({ kind: 'assignment', id: `${directiveId}-xa-2-1` });
    expect(events.at(-1)).toMatchObject({ type: 'ENDED', actor: 'chu-tich' });
  });

  test('nothing is withdrawn from a directive that is in force', async () => {
    const directiveId = await issued(province);
    expect(await withdrawOpenAssignments(province, directiveId)).toEqual({ withdrawn: 0 });
    expect(await recallDirective(province, { actor: desk, directiveId }, { reason: 'x' })).toMatchObject({
      refusals: [{ code: 'NOT_ENTITLED' }],
    });
  });
});

describe('Giao lại', () => {
  const reassign = (assignmentId: string, toUnitId: string, actor = desk) =>
    reassignAssignment(province, { actor, assignmentId }, { toUnitId, note: 'Điều chỉnh phân công' });

  test('another unit carries on by the same days; the totals count the old one as withdrawn and still add up', async () => {
    const directiveId = await issued(province);
    await acknowledged(province, `${directiveId}-xa-1-1`);
    province.clock.set(at('2026-11-09'));
    const done = granted(await reassign(`${directiveId}-xa-1-1`, 'xa-2'));
    expect(done.heirId).toBe(`${directiveId}-xa-2-2`);
    const [old, heir] = [await assignment(`${directiveId}-xa-1-1`), await assignment(done.heirId)];
    expect(old.closing).toMatchObject({ reason: 'TRANSFERRED', transferredTo: heir.id });
    expect(heir.inheritedFrom).toBe(old.id);
    expect(heir.duties.REPORT).toMatchObject({
      dueDay: old.duties.REPORT.dueDay,
      firstDueDay: old.duties.REPORT.firstDueDay,
      version: 2,
      since: at('2026-11-09'),
    });
    expect(heir.duties.ACKNOWLEDGEMENT).toEqual(old.duties.ACKNOWLEDGEMENT);
    expect(heir.custody).toEqual(old.custody);
    const found = await statistics(directiveId);
    expect(found).toMatchObject({ reconciled: true, statistics: { assignments: 5, withdrawn: 1 } });
  });

  test('the plan that the first unit filed can still be read by its heir’s reviewer', async () => {
    const directiveId = await issued(province);
    await planned(province, `${directiveId}-xa-1-1`);
    province.clock.set(at('2026-11-05'));
    const { heirId } = granted(await reassign(`${directiveId}-xa-1-1`, 'xa-2'));
    expect(granted(await getAssignment(province, { actor: chief, assignmentId: heirId })).plan?.summary).toBe(
      'Tự kiểm tra toàn bộ',
    );
  });

  test('what happens to the heir afterwards is not mistaken for what the first unit filed', async () => {
    const directiveId = await issued(province);
    await planned(province, `${directiveId}-xa-1-1`);
    province.clock.set(at('2026-11-05'));
    const { heirId: assignmentId } = granted(await reassign(`${directiveId}-xa-1-1`, 'xa-2'));
    // The second event of the heir; the plan was the second event of the first assignment.
    granted(await approveAssignmentPlan(province, { actor: chief, assignmentId }, {}));
    const { plan } = granted(await getAssignment(province, { actor: chief, assignmentId }));
    expect(plan?.summary).toBe('Tự kiểm tra toàn bộ');
  });

  test('two officers who reassign at the same moment make one heir, not two', async () => {
    const directiveId = await issued(province);
    const outcomes = await Promise.all(
      ['xa-2', 'xa-3'].map((unitId) => reassign(`${directiveId}-xa-1-1`, unitId)),
    );
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['DONE', 'REFUSED']);
    expect((await loadExisting(province.ledger, 'directive', directiveId)).body.expectedAssignments).toBe(5);
  });

  test('it is refused to units themselves, to a unit that does not exist, and while the letter is still going out', async () => {
    const directiveId = await issued(province);
    const assignmentId = `${directiveId}-xa-1-1`;
    expect(await reassign(assignmentId, 'xa-2', officerOf('xa-1'))).toMatchObject({
      refusals: [{ code: 'NOT_ENTITLED' }],
    });
    expect(await reassign(assignmentId, 'xa-2', officerOf('xa-3'))).toMatchObject({
      refusals: [{ code: 'NOT_FOUND' }],
    });
    expect(await reassign(assignmentId, 'xa-99')).toMatchObject({ refusals: [{ field: 'toUnitId' }] });
    expect(await reassign(assignmentId, 'xa-1')).toMatchObject({ refusals: [{ field: 'toUnitId' }] });
    const directive = await loadExisting(province.ledger, 'directive', directiveId);
    const event = { type: 'DISTRIBUTED', payload: {}, at: province.clock.now(), actor: 'clock' };
    await province.ledger.commit({
      writes: [
        write('directive', directiveId, directive, { ...directive.body, phase: 'DISTRIBUTING' }, event),
      ],
    });
    expect(await reassign(assignmentId, 'xa-2')).toMatchObject({ refusals: [{ code: 'CONFLICT' }] });
  });
});

describe('Một nhiệm vụ', () => {
  test('it shows its status, whose days were spent, what waits, and what this person may do now', async () => {
    const directiveId = await issued(province);
    const assignmentId = `${directiveId}-xa-1-1`;
    province.clock.set(at('2026-11-10'));
    await reported(province, assignmentId);
    const forUnit = granted(await getAssignment(province, { actor: officerOf('xa-1'), assignmentId }));
    const forReviewer = granted(await getAssignment(province, { actor: chief, assignmentId }));
    expect(forUnit.status).toMatchObject({
      official: 'OPEN_IN_TERM',
      charged: 'REVIEWER',
      workingDaysLate: 0,
    });
    expect(forUnit.allowed).not.toContain('ACCEPT_REPORT');
    expect(forReviewer.allowed).toEqual(
      expect.arrayContaining(['ACCEPT_REPORT', 'RETURN_REPORT', 'WITHDRAW', 'REASSIGN']),
    );
    expect(forReviewer.report?.answers.length).toBe(2);
    const { total, ...parts } = forUnit.splitClock;
    expect(Object.values(parts).reduce((sum, days) => sum + days, 0)).toBe(total);
  });

  test('its story is told line by line, with names, to those who may see it', async () => {
    const directiveId = await issued(province);
    const assignmentId = `${directiveId}-xa-1-1`;
    await reported(province, assignmentId);
    await accepted(province, assignmentId);
    const { lines } = granted(await assignmentStory(province, { actor: chief, assignmentId }));
    expect(lines.map(({ text }) => text)).toEqual([
      'Giao nhiệm vụ, hạn báo cáo 27/11/2026',
      'Đơn vị nộp báo cáo kết quả',
      'Báo cáo được nghiệm thu, đúng hạn',
    ]);
    expect(lines.map(({ actorName }) => actorName)).toEqual(['Hệ thống', 'cb-xa-1', 'Trần Thị Bình']);
    expect(await assignmentStory(province, { actor: officerOf('xa-2'), assignmentId })).toMatchObject({
      refusals: [{ code: 'NOT_FOUND' }],
    });
  });
});
