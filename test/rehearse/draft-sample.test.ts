import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bundlesOf, actionUnits, recurringOf } from '../../shared/domain/directive/expand.ts';
import type { Clause, DirectiveContent, Owner } from '../../shared/domain/directive/directive.ts';
import { checkDirective, mayIssue } from '../../shared/domain/directive/check.ts';
import { createCalendar } from '../../shared/domain/calendar/calendar.ts';
import { standardSpecialDays } from '../../shared/domain/calendar/special-days.ts';
import { DEFAULT_SIGNING_MATRIX } from '../../shared/domain/documents/signing.ts';
import { DEFAULT_POLICY } from '../../shared/domain/policy/policy.ts';
import { day } from '../../shared/domain/time.ts';
import { MOST_REHEARSED, sampleOf } from '../../shared/use-cases/directive/rehearsal-sample.ts';
import { COUNTRY, generatedProvince } from '../../local/scenarios/generated-province.ts';
import { letter } from '../support/world-letter.ts';

const today = day('2026-11-03');
const NEEDED = new Set(['ubnd-tinh', 'van-phong']);
const country = generatedProvince({ seed: 'diễn tập', communes: COUNTRY });
const calendar = createCalendar(standardSpecialDays(), { version: 1 });
const units = country.units.filter(({ groups }) => groups.includes('all-units'));

const clause = (id: string, owner: Owner, coordinatingUnitIds: string[] = []): Clause => ({
  id,
  kind: 'TASK',
  text: 'Rà soát quy chế làm việc.',
  obligation: {
    owner,
    coordinatingUnitIds,
    product: 'Báo cáo',
    term: { kind: 'FIXED_DAY', day: day('2026-11-27') },
  },
});
const toGroup = (group: string, purpose: 'ACTION' | 'INFO' = 'ACTION') =>
  ({ purpose, target: { kind: 'GROUP', group } }) as const;
const draft = (more: Partial<DirectiveContent>): DirectiveContent => letter(day('2026-11-27'), more);
const mayBeIssued = (content: DirectiveContent, among: typeof units): boolean =>
  mayIssue(
    checkDirective(content, {
      units: among,
      matrix: DEFAULT_SIGNING_MATRIX,
      calendar,
      policy: DEFAULT_POLICY,
      today,
    }),
  );

describe('diễn tập với bao nhiêu đơn vị', () => {
  test('không quá sáu mươi đơn vị thì diễn tập với tất cả, nội dung giữ nguyên', () => {
    const content = draft({ recipients: [toGroup('departments')], clauses: [clause('1', { kind: 'ALL' })] });
    const sample = sampleOf(content, country.units, { today, needed: NEEDED });
    expect(sample.content).toBe(content);
    expect(sample.rehearsed).toBe(sample.addressed);
    expect(actionUnits(content, sample.units, today)).toEqual(actionUnits(content, country.units, today));
  });

  test('cả nước 3.321 xã, phường, đặc khu: sáu mươi đơn vị, đủ mọi loại', () => {
    const content = draft({ recipients: [toGroup('all-units')], clauses: [clause('1', { kind: 'ALL' })] });
    const sample = sampleOf(content, country.units, { today, needed: NEEDED });
    expect(sample.addressed).toBe(units.length);
    expect(sample.rehearsed).toBe(MOST_REHEARSED);
    const kinds = (of: typeof units) => [...new Set(of.map(({ kind }) => kind))].sort();
    expect(kinds(actionUnits(content, sample.units, today))).toEqual(kinds(units));
    for (const id of NEEDED) expect(sample.units.map((unit) => unit.id)).toContain(id);
  });

  test('văn bản gửi nhiều nơi chỉ để biết cũng không kéo cả nước vào diễn tập', () => {
    const content = draft({
      recipients: [toGroup('departments'), toGroup('communes', 'INFO')],
      clauses: [clause('1', { kind: 'ALL' })],
    });
    const sample = sampleOf(content, country.units, { today, needed: NEEDED });
    expect(sample.rehearsed).toBe(sample.addressed);
    expect(sample.units.length).toBeLessThanOrEqual(2 * MOST_REHEARSED + NEEDED.size);
  });

  test('dự thảo ban hành được thì bản rút gọn cũng ban hành được, mọi mục còn người chủ trì, không ai thừa', () => {
    const someIds = fc.subarray(
      units.map(({ id }) => id),
      { minLength: 1, maxLength: 4 },
    );
    const owners = fc.oneof(
      fc.constant<Owner>({ kind: 'ALL' }),
      fc
        .constantFrom('departments', 'boards', 'communes', 'wards')
        .map((group): Owner => ({ kind: 'GROUP', group })),
      someIds.map((unitIds): Owner => ({ kind: 'UNITS', unitIds })),
    );
    const clauses = fc.array(fc.tuple(owners, someIds), { minLength: 1, maxLength: 90 });
    fc.assert(
      fc.property(clauses, (drawn) => {
        const content = draft({
          recipients: [toGroup('all-units')],
          clauses: [
            clause('0', { kind: 'ALL' }),
            ...drawn.map(([owner, others], index) => clause(`${index + 1}`, owner, others)),
          ],
        });
        const sample = sampleOf(content, country.units, { today, needed: NEEDED });
        expect(mayBeIssued(sample.content, [...sample.units])).toBe(true);
        const acting = actionUnits(sample.content, sample.units, today);
        expect(acting).toHaveLength(sample.rehearsed);
        expect(sample.rehearsed).toBeLessThanOrEqual(MOST_REHEARSED + sample.content.clauses.length);
        expect(sample.content.clauses.map(({ id }) => id)).toEqual(content.clauses.map(({ id }) => id));
        for (const unit of acting)
          expect(
            bundlesOf(sample.content, unit).length + recurringOf(sample.content, unit).length,
          ).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });
});
