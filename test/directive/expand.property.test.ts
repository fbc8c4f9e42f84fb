import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Clause, DirectiveTerm } from '../../shared/domain/directive/directive.ts';
import { batchesOf, bundlesOfAll, bytesOf } from '../../shared/domain/directive/distribution-plan.ts';
import { actionUnits, roleIn } from '../../shared/domain/directive/expand.ts';
import { day } from '../../shared/domain/time.ts';
import { communes, content, task, unit } from './province.ts';

const UNITS = [
  ...communes(6),
  unit('phuong-1', 'Phường Một', { kind: 'WARD', groups: ['wards', 'urban'] }),
  unit('dac-khu', 'Đặc khu', { kind: 'SPECIAL_ZONE', groups: ['urban'] }),
];
const unitIds = UNITS.map(({ id }) => id);

const term: fc.Arbitrary<DirectiveTerm> = fc.oneof(
  fc.constantFrom('2026-11-27', '2026-12-15').map((text) => ({ kind: 'FIXED_DAY' as const, day: day(text) })),
  fc.constantFrom(5, 10).map((days) => ({ kind: 'WORKING_DAYS_FROM_RECEIPT' as const, days })),
);
const owner = fc.oneof(
  fc.constant({ kind: 'ALL' as const }),
  fc.constantFrom('communes', 'wards', 'urban').map((group) => ({ kind: 'GROUP' as const, group })),
  fc.subarray(unitIds, { minLength: 1 }).map((ids) => ({ kind: 'UNITS' as const, unitIds: ids })),
);
const clause = fc.record({ term, owner, coordinatingUnitIds: fc.subarray(unitIds) });
const clauses: fc.Arbitrary<Clause[]> = fc
  .array(clause, { minLength: 1, maxLength: 8 })
  .map((drafts) => drafts.map((draft, index) => task(String(index + 1), draft)));
const recipients = fc.array(
  fc.oneof(
    fc
      .constantFrom('communes', 'wards', 'urban')
      .map((group) => ({ purpose: 'ACTION' as const, target: { kind: 'GROUP' as const, group } })),
    fc
      .constantFrom(...unitIds)
      .map((unitId) => ({ purpose: 'ACTION' as const, target: { kind: 'UNIT' as const, unitId } })),
  ),
  { minLength: 1, maxLength: 5 },
);
const keyOf = (given: DirectiveTerm | undefined) => JSON.stringify(given);

test('every addressed unit is covered exactly once per due day, with exactly the clauses that are due then', () => {
  fc.assert(
    fc.property(clauses, recipients, (drafted, addressed) => {
      const draft = content({ clauses: drafted, recipients: addressed });
      const bundles = bundlesOfAll(draft, UNITS, day('2026-11-02'));
      for (const each of actionUnits(draft, UNITS, day('2026-11-02'))) {
        const own = bundles.filter(({ unitId }) => unitId === each.id);
        const owed = drafted.filter((one) => roleIn(one, each) !== undefined);
        expect(own.map((bundle) => keyOf(bundle.term)).sort()).toEqual(
          [...new Set(owed.map(({ obligation }) => keyOf(obligation?.term)))].sort(),
        );
        for (const bundle of own) {
          const dueThen = owed
            .filter(({ obligation }) => keyOf(obligation?.term) === keyOf(bundle.term))
            .map(({ id }) => id);
          expect(bundle.obligations.map(({ clauseId }) => clauseId)).toEqual(dueThen);
        }
        expect(own.map(({ bundle }) => bundle)).toEqual(own.map((_, index) => index + 1));
        expect(own.filter(({ first }) => first).length).toBe(own.length === 0 ? 0 : 1);
      }
      const addressedIds = new Set(actionUnits(draft, UNITS, day('2026-11-02')).map(({ id }) => id));
      expect(bundles.every(({ unitId }) => addressedIds.has(unitId))).toBe(true);
    }),
  );
});

test('cutting into batches loses nothing, keeps the order, and no batch is larger than the ledger takes', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 40_000 }), { maxLength: 500 }), (sizes) => {
      const bundles = sizes.map((size, index) => ({
        unitId: `xa-${index}`,
        bundle: 1,
        first: true,
        term: { kind: 'WORKING_DAYS_FROM_RECEIPT' as const, days: 5 },
        obligations: [{ clauseId: '1', product: 'x'.repeat(size), role: 'LEAD' as const }],
      }));
      const batches = batchesOf(bundles);
      expect(batches.flat()).toEqual(bundles);
      // A directive of periods only still has one batch, an empty one; otherwise none is empty.
      expect(batches.filter((batch) => batch.length === 0)).toHaveLength(bundles.length === 0 ? 1 : 0);
      expect(batches.every((batch) => batch.length <= 200 && bytesOf(batch) < 110_000)).toBe(true);
    }),
    { numRuns: 30 },
  );
});
