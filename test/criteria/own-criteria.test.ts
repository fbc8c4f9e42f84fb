import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  amendOwnCriteria,
  wantedCriterionSchema,
  type WantedCriterion,
} from '../../shared/domain/criteria/amend-own-criteria.ts';
import { criterionCodes, criterionGroups, isCriterionCode } from '../../shared/domain/criteria/criteria.ts';
import {
  ownCriterionCodeSchema,
  type OwnCriterionCode,
  type RegisteredCriterion,
} from '../../shared/domain/criteria/own-criteria.ts';
import { at } from '../support/assignments.ts';

const code = (number: number): OwnCriterionCode =>
  ownCriterionCodeSchema.parse(`TCR-${String(number).padStart(2, '0')}`);
const wanted = (number: number, more: Partial<WantedCriterion> = {}): WantedCriterion => ({
  code: code(number),
  wording: `Không chậm trễ hồ sơ loại ${number}`,
  polarity: 'COMMITMENT',
  observedOn: 'UNIT',
  retired: false,
  ...more,
});
const FIRST = at('2026-11-02');
const LATER = at('2026-12-01');

const registered = (...list: WantedCriterion[]): RegisteredCriterion[] => {
  const amended = amendOwnCriteria([], list, FIRST);
  if (amended.outcome !== 'AMENDED') throw new Error(JSON.stringify(amended));
  return amended.criteria;
};

describe("codes of a unit's own criteria", () => {
  test('are no code of the catalogue, and no code of the catalogue is one of them', () => {
    expect(criterionCodes.filter((each) => ownCriterionCodeSchema.safeParse(each).success)).toEqual([]);
    for (let number = 1; number <= 999; number += 1) expect(isCriterionCode(code(number))).toBe(false);
  });

  test('can never be one of a later catalogue either, whose groups have two letters', () => {
    expect(criterionGroups.every((group) => group.length === 2)).toBe(true);
    const ofCatalogue = fc.stringMatching(/^[A-Z]{2}-[0-9]{1,3}$/);
    fc.assert(fc.property(ofCatalogue, (each) => !ownCriterionCodeSchema.safeParse(each).success));
  });

  test.each(['TCR-0', 'TCR-00', 'TCR-1', 'TCR-1000', 'tcr-01', ' TCR-01', 'TCR-01 ', 'XTCR-01', ''])(
    '“%s” is not one',
    (text) => expect(ownCriterionCodeSchema.safeParse(text).success).toBe(false),
  );
});

describe('a unit changes its own criteria', () => {
  test('it registers, rewords, retires and takes up again, and the event tells which', () => {
    const current = registered(wanted(1), wanted(2), wanted(3));
    const retired = amendOwnCriteria(
      current,
      [wanted(1), wanted(2, { wording: 'Lời mới' }), wanted(3, { retired: true }), wanted(4)],
      LATER,
    );
    expect(retired).toMatchObject({
      outcome: 'AMENDED',
      amendments: {
        registered: ['TCR-04'],
        reworded: [{ code: 'TCR-02', before: 'Không chậm trễ hồ sơ loại 2', after: 'Lời mới' }],
        retired: ['TCR-03'],
        reinstated: [],
      },
    });
    if (retired.outcome !== 'AMENDED') throw new Error('refused');
    expect(retired.criteria[2]).toMatchObject({ code: 'TCR-03', retiredAt: LATER });
    const again = amendOwnCriteria(
      retired.criteria,
      [wanted(1), wanted(2, { wording: 'Lời mới' }), wanted(3), wanted(4)],
      at('2026-12-02'),
    );
    expect(again).toMatchObject({ amendments: { reinstated: ['TCR-03'], registered: [], reworded: [] } });
  });

  test('what stays retired keeps the day on which it was retired', () => {
    const current = registered(wanted(1, { retired: true }));
    const amended = amendOwnCriteria(current, [wanted(1, { retired: true }), wanted(2)], LATER);
    expect(amended).toMatchObject({ criteria: [{ retiredAt: FIRST }, {}], amendments: { retired: [] } });
  });

  test('a criterion that was registered is never left out: past findings may name it', () => {
    const left = amendOwnCriteria(registered(wanted(1), wanted(2)), [wanted(2)], LATER);
    expect(left).toMatchObject({ refusals: [{ code: 'INVALID', field: 'criteria' }] });
    expect(JSON.stringify(left)).toContain('TCR-01 đã đăng ký nên không xóa được');
  });

  test('a wrong never becomes a commitment, nor a matter of the unit one of persons', () => {
    const turned = wanted(1, { polarity: 'VIOLATION', observedOn: 'PERSON' });
    expect(amendOwnCriteria(registered(wanted(1)), [turned], LATER)).toMatchObject({
      refusals: [{ field: 'criteria.0.polarity' }, { field: 'criteria.0.observedOn' }],
    });
  });

  test('the same code twice, or the same words twice, is refused at its place', () => {
    expect(amendOwnCriteria([], [wanted(1), wanted(1, { wording: 'Khác' })], FIRST)).toMatchObject({
      refusals: [{ field: 'criteria.1.code' }],
    });
    const twin = wanted(2, { wording: 'không  chậm trễ hồ sơ loại 1'.normalize('NFD') });
    expect(amendOwnCriteria([], [wanted(1), twin], FIRST)).toMatchObject({
      refusals: [{ field: 'criteria.1.wording' }],
    });
    expect(amendOwnCriteria([], [wanted(1, { retired: true }), twin], FIRST).outcome).toBe('AMENDED');
    expect(amendOwnCriteria([], [wanted(1), { ...twin, retired: true }], FIRST).outcome).toBe('AMENDED');
  });

  test('what the catalogue already has is not registered again; its code is named', () => {
    const known = wanted(1, { wording: 'đi làm muộn so với giờ quy định' });
    const refused = amendOwnCriteria([], [known], FIRST);
    expect(refused).toMatchObject({ refusals: [{ field: 'criteria.0.wording' }] });
    expect(JSON.stringify(refused)).toContain('GG-01');
  });

  test('an empty wording is no criterion', () => {
    expect(wantedCriterionSchema.safeParse(wanted(1, { wording: '   ' })).success).toBe(false);
  });

  test('whatever is tried, in whatever order: no code is ever lost, and none changes what it means', () => {
    const attempt = fc.uniqueArray(
      fc.record({
        number: fc.integer({ min: 1, max: 6 }),
        wording: fc.constantFrom('Một', 'Hai', 'Ba', 'Bốn', 'Năm', 'Sáu', 'Bảy'),
        polarity: fc.constantFrom('VIOLATION' as const, 'COMMITMENT' as const),
        observedOn: fc.constantFrom('PERSON' as const, 'UNIT' as const),
        retired: fc.boolean(),
      }),
      { selector: ({ number }) => number, maxLength: 6 },
    );
    let amendments = 0;
    fc.assert(
      fc.property(fc.array(attempt, { maxLength: 12 }), (attempts) => {
        let current: readonly RegisteredCriterion[] = [];
        for (const tried of attempts) {
          // Mostly completed with what is there already: else nearly everything would be refused.
          const given = new Set(tried.map(({ number }) => code(number)));
          const kept = current
            .filter((each) => !given.has(each.code))
            .map(({ retiredAt, ...facts }) => ({ ...facts, retired: retiredAt !== undefined }));
          const list = tried.map(({ number, ...facts }) => ({ code: code(number), ...facts }));
          const amended = amendOwnCriteria(current, [...kept, ...list], LATER);
          if (amended.outcome === 'REFUSED') continue;
          amendments += 1;
          for (const before of current) {
            const after = amended.criteria.find((each) => each.code === before.code);
            expect(after).toMatchObject({ polarity: before.polarity, observedOn: before.observedOn });
          }
          const live = amended.criteria.filter(({ retiredAt }) => retiredAt === undefined);
          expect(new Set(live.map(({ wording }) => wording)).size).toBe(live.length);
          expect(new Set(amended.criteria.map((each) => each.code)).size).toBe(amended.criteria.length);
          current = amended.criteria;
        }
      }),
    );
    expect(amendments).toBeGreaterThan(20);
  });
});
