import { expect, test } from 'vitest';
import { folded, foldedIncludes } from '../../shared/domain/search.ts';

test('a search without diacritics finds the Vietnamese name, đ included', () => {
  expect(folded('  Đặc khu   Phú Quý ')).toBe('dac khu phu quy');
  expect(foldedIncludes('Ủy ban nhân dân xã Đồng Tâm', 'dong tam')).toBe(true);
  expect(foldedIncludes('Ủy ban nhân dân xã Đồng Tâm'.normalize('NFD'), 'ĐỒNG')).toBe(true);
});
test('every word must be found, in any order, and nothing wanted is always found', () => {
  expect(foldedIncludes('Sở Xây dựng', 'dựng sở')).toBe(true);
  expect(foldedIncludes('Sở Xây dựng', 'sở y tế')).toBe(false);
  expect(foldedIncludes('Sở Xây dựng', '')).toBe(true);
});
