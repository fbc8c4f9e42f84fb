import { describe, expect, test } from 'vitest';
import {
  criteria,
  criterionCodes,
  criterionCodeSchema,
  criterionGroups,
  CRITERION_GROUPS,
  isCriterionCode,
} from '../../shared/domain/criteria/criteria.ts';

/** How many criteria each group of the inspection sheet has. */
const SHEET = {
  GG: 7,
  TH: 1,
  RB: 6,
  TL: 3,
  TP: 1,
  TD: 7,
  TN: 6,
  TG: 7,
  NK: 1,
  PC: 3,
  QC: 7,
  QT: 2,
  KT: 5,
  CS: 4,
  LC: 5,
  TC: 3,
};

describe('the criteria of self-inspection', () => {
  test('are 68 in 16 groups, each group complete', () => {
    expect(criteria).toHaveLength(68);
    const counted = Object.fromEntries(
      criterionGroups.map((group) => [
        group,
        criteria.filter((criterion) => criterion.group === group).length,
      ]),
    );
    expect(counted).toEqual(SHEET);
  });

  test('are numbered within their group from 01 without a gap', () => {
    for (const group of criterionGroups) {
      const numbers = criteria
        .filter((criterion) => criterion.group === group)
        .map(({ code }) => code.slice(3));
      expect(numbers).toEqual(numbers.map((_, index) => String(index + 1).padStart(2, '0')));
    }
  });

  test.each(['code', 'identifier', 'wording'] as const)('no two share their %s', (property) => {
    const values = criteria.map((criterion) => criterion[property].toLowerCase());
    expect(new Set(values).size).toBe(criteria.length);
  });

  test('are worded in one plain Vietnamese phrase each, without a code and without a full stop', () => {
    for (const { wording } of criteria) {
      expect(wording).toMatch(/^\p{Lu}[\p{L} ,]+$/u);
      expect(wording).toBe(wording.normalize('NFC'));
    }
  });

  test('a criterion about a person never asks for a document of the unit, and a signed pledge is the unit’s', () => {
    const byCode = new Map(criteria.map((criterion) => [criterion.code, criterion]));
    expect(byCode.get('RB-05')).toMatchObject({ observedOn: 'PERSON', polarity: 'VIOLATION' });
    expect(byCode.get('RB-06')).toMatchObject({ observedOn: 'UNIT', polarity: 'COMMITMENT' });
    expect(byCode.get('NK-01')).toMatchObject({ observedOn: 'PERSON', polarity: 'COMMITMENT' });
    expect(byCode.get('QT-02')).toMatchObject({ observedOn: 'UNIT', polarity: 'VIOLATION' });
  });

  test('35 are observed on a person and 33 on a unit', () => {
    expect(criteria.filter(({ observedOn }) => observedOn === 'PERSON')).toHaveLength(35);
    expect(criteria.filter(({ observedOn }) => observedOn === 'UNIT')).toHaveLength(33);
  });

  test('an unknown code is recognised as unknown', () => {
    expect(isCriterionCode('RB-05')).toBe(true);
    expect(isCriterionCode('RB-07')).toBe(false);
    expect(isCriterionCode('toString')).toBe(false);
    expect(criterionCodeSchema.safeParse('XX-01').success).toBe(false);
    expect(criterionCodes.every((code) => criterionCodeSchema.safeParse(code).success)).toBe(true);
    expect(Object.keys(CRITERION_GROUPS)).toEqual(Object.keys(SHEET));
  });
});
