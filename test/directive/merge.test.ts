import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isOpen } from '../../shared/domain/assignment/phase.ts';
import { day } from '../../shared/domain/time.ts';
import { loadAssignments } from '../../shared/use-cases/directive/count-directive.ts';
import { directiveStatistics } from '../../shared/use-cases/directive/directive-statistics.ts';
import { issueDirective } from '../../shared/use-cases/directive/issue-directive.ts';
import { reviewerFor } from '../../shared/domain/directive/reviewer.ts';
import { mergeUnits } from '../../shared/use-cases/organisation/merge-units.ts';
import { loadExisting } from '../../shared/use-cases/store.ts';
import { freshProvince, inProvince } from './fresh-province.ts';
import {
  administrator,
  at,
  chief,
  content,
  desk,
  distribute,
  drafted,
  granted,
  issued,
  task,
} from './province.ts';
import { finished, reported } from './work.ts';

const province = freshProvince();
const to = (unitId: string) => ({ purpose: 'ACTION' as const, target: { kind: 'UNIT' as const, unitId } });

const merge = (from: string[], into: string, actor = administrator, within = province) =>
  mergeUnits(
    within,
    { actor },
    {
      fromUnitIds: from,
      intoUnitId: into,
      on: day('2026-11-02'),
      reason: 'Nghị quyết sắp xếp đơn vị hành chính',
    },
  );

describe('Sáp nhập đơn vị', () => {
  test('the merged unit ends, its successor knows its predecessor and inherits what is open, not what is done', async () => {
    const clauses = [task('1'), task('2', { term: { kind: 'FIXED_DAY', day: day('2026-12-15') } })];
    const directiveId = await issued(province, content({ clauses }));
    await finished(province, `${directiveId}-xa-1-1`, ['1']);
    const merged = granted(await merge(['xa-1'], 'xa-2'));
    expect(merged).toMatchObject({ inherited: 1, waiting: [] });
    expect((await loadExisting(province.ledger, 'unit', 'xa-1')).body).toMatchObject({
      validUntil: '2026-11-02',
      successorId: 'xa-2',
    });
    expect((await loadExisting(province.ledger, 'unit', 'xa-2')).body.predecessorIds).toEqual(['xa-1']);
    expect((await loadExisting(province.ledger, 'assignment', `${directiveId}-xa-1-1`)).body.phase).toBe(
      'CLOSED',
    );
    expect((await loadExisting(province.ledger, 'assignment', `${directiveId}-xa-2-3`)).body).toMatchObject({
      inheritedFrom: `${directiveId}-xa-1-2`,
    });
  });

  test('a merger that was cut short is finished by the same call again', async () => {
    const directiveId = await drafted(province);
    granted(await issueDirective(province, { actor: chief, directiveId }));
    expect(granted(await merge(['xa-1'], 'xa-2'))).toMatchObject({ inherited: 0 });
    await distribute(province, directiveId);
    expect(granted(await merge(['xa-1'], 'xa-2'))).toMatchObject({ inherited: 1, waiting: [] });
    expect(granted(await merge(['xa-1'], 'xa-2'))).toMatchObject({ inherited: 0 });
    expect((await loadExisting(province.ledger, 'unit', 'xa-1')).version).toBe(2);
    expect((await loadExisting(province.ledger, 'unit', 'xa-2')).body.predecessorIds).toEqual(['xa-1']);
  });

  test('what the merged unit had to review is reviewed by its successor, now and when more opens later', async () => {
    const reviewed = content({ reviewerUnitId: 'so-noi-vu', clauses: [task('1')] });
    const directiveId = await issued(province, reviewed);
    const id = `${directiveId}-xa-1-1`;
    await reported(province, id, ['1']);
    granted(await merge(['so-noi-vu'], 'so-xay-dung'));
    const { body, version } = await loadExisting(province.ledger, 'assignment', id);
    expect(body).toMatchObject({ reviewerUnitId: 'so-xay-dung', phase: 'REPORT_UNDER_REVIEW' });
    expect((await province.ledger.event({ kind: 'assignment', id }, version))?.payload).toEqual({
      before: 'so-noi-vu',
      after: 'so-xay-dung',
      reason: 'Nghị quyết sắp xếp đơn vị hành chính',
    });
    const directive = await loadExisting(province.ledger, 'directive', directiveId);
    expect(directive.body.content.reviewerUnitId).toBe('so-noi-vu');
    expect(reviewerFor(directive.body, 'xa-2')).toBe('so-xay-dung');
    expect(granted(await merge(['so-noi-vu'], 'so-xay-dung'))).toMatchObject({ reviews: 0, waiting: [] });
  });

  test('a reviewer that also has to act gives its review to the unit that it is merged into, never to itself', async () => {
    const both = content({
      reviewerUnitId: 'so-noi-vu',
      clauses: [task('1')],
      recipients: [to('xa-1'), to('xa-2'), to('so-xay-dung')],
    });
    const directiveId = await issued(province, both);
    const merged = granted(await merge(['so-noi-vu'], 'so-xay-dung'));
    expect(merged).toMatchObject({ waiting: [] });
    const reviewerOf = async (unitId: string) =>
      (await loadExisting(province.ledger, 'assignment', `${directiveId}-${unitId}-1`)).body.reviewerUnitId;
    expect(await reviewerOf('xa-1')).toBe('so-xay-dung');
    expect(await reviewerOf('so-xay-dung')).not.toBe('so-xay-dung');
  });

  test('it is refused ahead of its day, into itself, into a unit that ended, a second time elsewhere, and to a desk officer', async () => {
    const ahead = { fromUnitIds: ['xa-1'], intoUnitId: 'xa-2', on: day('2026-12-01'), reason: 'x' };
    expect(await mergeUnits(province, { actor: administrator }, ahead)).toMatchObject({
      refusals: [{ field: 'on' }],
    });
    expect(await merge(['xa-1'], 'xa-1')).toMatchObject({ refusals: [{ field: 'fromUnitIds' }] });
    expect(await merge(['xa-9'], 'xa-2')).toMatchObject({ refusals: [{ field: 'fromUnitIds' }] });
    expect(await merge(['xa-1'], 'xa-2', desk)).toMatchObject({ refusals: [{ code: 'NOT_ENTITLED' }] });
    granted(await merge(['xa-1'], 'xa-2'));
    expect(await merge(['xa-1'], 'xa-3')).toMatchObject({ refusals: [{ code: 'CONFLICT' }] });
    expect(await merge(['xa-3'], 'xa-1')).toMatchObject({ refusals: [{ field: 'intoUnitId' }] });
  });

  test('whatever units are merged into whatever successor, no open assignment is lost and the figures still add up', async () => {
    const plan = fc.record({
      reports: fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.boolean()), { maxLength: 4 }),
      mergers: fc.array(
        fc.tuple(
          fc.subarray(['xa-1', 'xa-2', 'xa-3'], { minLength: 1 }),
          fc.constantFrom('xa-2', 'xa-3', 'xa-4'),
        ),
        { minLength: 1, maxLength: 3 },
      ),
    });
    await fc.assert(
      fc.asyncProperty(plan, ({ reports, mergers }) =>
        inProvince(async (own) => {
          const clauses = [task('1'), task('2', { term: { kind: 'FIXED_DAY', day: day('2026-12-15') } })];
          const directiveId = await issued(own, content({ clauses }));
          for (const [commune, accept] of new Map(reports))
            await (accept ? finished : reported)(own, `${directiveId}-xa-${commune}-1`, ['1']);
          const owed = async () =>
            (await loadAssignments(own.ledger, directiveId))
              .filter(({ phase }) => isOpen(phase))
              .map(({ duties, obligations, phase }) =>
                JSON.stringify([duties.REPORT.dueDay, obligations, phase]),
              )
              .sort();
          const before = await owed();
          const ended = new Set<string>();
          own.clock.set(at('2026-11-03'));
          for (const [from, into] of mergers) {
            const outcome = await merge(from, into, administrator, own);
            if (outcome.outcome === 'DONE') for (const unitId of from) ended.add(unitId);
          }
          expect(await owed()).toEqual(before);
          const open = (await loadAssignments(own.ledger, directiveId)).filter(({ phase }) => isOpen(phase));
          expect(open.filter(({ unitId }) => ended.has(unitId))).toEqual([]);
          expect(granted(await directiveStatistics(own, { actor: chief, directiveId })).problems).toEqual([]);
        }),
      ),
      { numRuns: 15 },
    );
  });
});
