import { describe, expect, test } from 'vitest';
import { atLocalTime, day } from '../../shared/domain/time.ts';
import { getDirective } from '../../shared/use-cases/directive/get-directive.ts';
import { listAssignments, type AssignmentFilter } from '../../shared/use-cases/directive/list-assignments.ts';
import { listDirectives } from '../../shared/use-cases/directive/list-directives.ts';
import { freshProvince } from './fresh-province.ts';
import {
  at,
  chief,
  communes,
  content,
  desk,
  drafted,
  granted,
  issued,
  officerOf,
  task,
  UNITS,
} from './province.ts';
import { finished } from './work.ts';

const province = freshProvince([...UNITS.slice(0, 4), ...communes(12)]);

const everyone = { actor: chief };
const found = async (filter: AssignmentFilter, actor = chief) =>
  granted(await listAssignments(province, { actor }, { limit: 100, ...filter })).items.map(
    ({ unitId }) => unitId,
  );

describe('Danh sách văn bản', () => {
  test('the province sees drafts; a unit sees what it must do and what it got a copy of, and nothing else', async () => {
    await drafted(province);
    const toOne = { purpose: 'ACTION' as const, target: { kind: 'UNIT' as const, unitId: 'xa-1' } };
    const copy = { purpose: 'INFO' as const, target: { kind: 'UNIT' as const, unitId: 'so-xay-dung' } };
    const directiveId = await issued(province, content({ recipients: [toOne, copy] }));
    const seenBy = async (actor: typeof chief) =>
      granted(await listDirectives(province, { actor }, { limit: 10 })).items.map(({ id }) => id);
    expect((await seenBy(desk)).length).toBe(2);
    expect(await seenBy(officerOf('xa-1'))).toEqual([directiveId]);
    expect(await seenBy(officerOf('so-xay-dung'))).toEqual([directiveId]);
    expect(await seenBy(officerOf('xa-2'))).toEqual([]);
    expect(
      granted(await getDirective(province, { actor: officerOf('so-xay-dung'), directiveId })).allowed,
    ).toEqual(['VIEW']);
    expect(await getDirective(province, { actor: officerOf('xa-2'), directiveId })).toMatchObject({
      refusals: [{ code: 'NOT_FOUND' }],
    });
  });

  test('it is searched by abstract or notation without diacritics, and by phase', async () => {
    await drafted(province, content({ subject: 'Đẩy mạnh cải cách hành chính' }));
    const directiveId = await issued(province);
    const search = async (filter: object) =>
      granted(await listDirectives(province, everyone, { limit: 10, ...filter })).items;
    expect((await search({ text: 'day manh' })).length).toBe(1);
    expect((await search({ text: '01/ubnd' })).map(({ id }) => id)).toEqual([directiveId]);
    expect((await search({ phase: 'IN_FORCE' })).map(({ id }) => id)).toEqual([directiveId]);
  });
});

test('A directive is listed with its next deadline, and with its last one when all are past', async () => {
  const at = (text: string) => ({ term: { kind: 'FIXED_DAY' as const, day: day(text) } });
  const clauses = [task('1', at('2026-12-10')), task('2', at('2026-12-24'))];
  const directiveId = await issued(province, content({ clauses }));
  const dueOn = async (today: string) => {
    const clock = { now: () => atLocalTime(day(today), 480) };
    const { items } = granted(await listDirectives({ ...province, clock }, everyone, { limit: 50 }));
    return items.find(({ id }) => id === directiveId)?.dueDay;
  };
  expect(await dueOn('2026-12-01')).toBe('2026-12-10');
  expect(await dueOn('2026-12-11')).toBe('2026-12-24');
  expect(await dueOn('2027-02-01')).toBe('2026-12-24');
});

describe('Danh sách nhiệm vụ', () => {
  test('pages follow each other without losing or repeating a unit, also under a filter', async () => {
    const directiveId = await issued(province);
    for (const text of [undefined, '12']) {
      const seen: string[] = [];
      let after: string | undefined;
      do {
        const page = granted(
          await listAssignments(province, everyone, { directiveId, limit: 3, after, text }),
        );
        expect(page.items.length).toBeLessThanOrEqual(3);
        seen.push(...page.items.map(({ unitId }) => unitId));
        after = page.next;
      } while (after !== undefined);
      const wanted = communes(12).filter(
        ({ name }) => text === undefined || `${name} 01/UBND-NV`.includes(text),
      );
      expect(seen.sort()).toEqual(wanted.map(({ id }) => id).sort());
    }
    expect(await listAssignments(province, everyone, { directiveId, limit: 3, after: 'bịa' })).toMatchObject({
      refusals: [{ field: 'after' }],
    });
  });

  test('it is filtered by official status, alert, phase, due range and name', async () => {
    const clauses = [
      task('1'),
      task('2', {
        owner: { kind: 'UNITS', unitIds: ['xa-1'] },
        term: { kind: 'FIXED_DAY', day: day('2026-12-15') },
      }),
    ];
    const directiveId = await issued(province, content({ clauses }));
    await finished(province, `${directiveId}-xa-3-1`, ['1']);
    province.clock.set(at('2026-12-01'));
    expect(await found({ directiveId, official: 'DONE_ON_TIME' })).toEqual(['xa-3']);
    expect((await found({ directiveId, official: 'OPEN_OVERDUE' })).length).toBe(11);
    expect((await found({ directiveId, alert: 'RED' })).length).toBe(11);
    expect(await found({ directiveId, phase: 'CLOSED' })).toEqual(['xa-3']);
    expect(await found({ directiveId, dueFrom: day('2026-12-01') })).toEqual(['xa-1']);
    expect(await found({ unitId: 'xa-1', dueTo: day('2026-11-30') })).toEqual(['xa-1']);
    expect(await found({ directiveId, text: 'xa so 12' })).toEqual(['xa-12']);
  });

  test('the office looks across all directives in force at once, page by page', async () => {
    const ids = [await issued(province), await issued(province), await issued(province)];
    await finished(province, `${ids[1]!}-xa-3-1`);
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = granted(
        await listAssignments(province, everyone, { limit: 5, after, official: 'OPEN_IN_TERM' }),
      );
      seen.push(...page.items.map(({ id }) => id));
      after = page.next;
    } while (after !== undefined);
    expect(seen.length).toBe(35);
    expect(new Set(seen).size).toBe(35);
    const bogus = Buffer.from(JSON.stringify({ after: 'khong-phai', skip: 0 })).toString('base64url');
    expect(granted(await listAssignments(province, everyone, { limit: 5, after: bogus })).items).toEqual([]);
  });

  test('a unit asks for its own list and never gets a line of another unit', async () => {
    const directiveId = await issued(province);
    expect(await found({}, officerOf('xa-2'))).toEqual(['xa-2']);
    expect(await found({ directiveId }, officerOf('xa-2'))).toEqual(['xa-2']);
    expect(await found({ unitId: 'xa-3' }, officerOf('xa-2'))).toEqual([]);
  });
});
