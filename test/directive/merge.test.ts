import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isOpen } from '../../shared/domain/assignment/phase.ts';
import { day } from '../../shared/domain/time.ts';
import { loadAssignments } from '../../shared/use-cases/directive/count-directive.ts';
import { directiveStatistics } from '../../shared/use-cases/directive/directive-statistics.ts';
import { issueDirective } from '../../shared/use-cases/directive/issue-directive.ts';
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
