import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentDate, placeAndDate } from '../../shared/domain/documents/document-date.ts';
import {
  DOCUMENT_TYPES,
  documentTypes,
  documentTypeSchema,
  type DocumentType,
} from '../../shared/domain/documents/document-type.ts';
import { notationOf, numberPending } from '../../shared/domain/documents/notation.ts';
import { urgencies, urgencyName, urgencyStamp } from '../../shared/domain/documents/urgency.ts';
import { day } from '../../shared/domain/time.ts';

const abbreviations = documentTypes.flatMap((type) => DOCUMENT_TYPES[type].abbreviation ?? []);

describe('the document types of Decree 30/2020, article 7', () => {
  test('are twenty-nine, and no two share a name', () => {
    expect(documentTypes).toHaveLength(29);
    expect(new Set(documentTypes.map((type) => DOCUMENT_TYPES[type].name)).size).toBe(29);
  });
  test('have an abbreviation each, all different, but for the official letter and the formal letter', () => {
    expect(documentTypes.filter((type) => DOCUMENT_TYPES[type].abbreviation === null)).toEqual([
      'OFFICIAL_LETTER',
      'FORMAL_LETTER',
    ]);
    expect(abbreviations.join(' ')).toBe(
      'NQ QĐ CT QC QyĐ TC TB HD CTr KH PA ĐA DA BC BB TTr HĐ CĐ BGN BTT GUQ GM GGT GNP PG PC PB',
    );
    expect(new Set(abbreviations).size).toBe(abbreviations.length);
  });
  test('are a closed list', () => {
    expect(documentTypeSchema.safeParse('CIRCULAR').success).toBe(false);
    expect(documentTypeSchema.safeParse('toString').success).toBe(false);
  });
});

describe('a notation', () => {
  test.each<[DocumentType, number, string | undefined, string]>([
    ['INSTRUCTION', 15, undefined, '15/CT-UBND'],
    ['DECISION', 7, undefined, '07/QĐ-UBND'],
    ['DECISION', 10, undefined, '10/QĐ-UBND'],
    ['URGENT_TELEGRAM', 1, undefined, '01/CĐ-UBND'],
    ['REPORT', 1234, 'NV', '1234/BC-UBND'],
    ['OFFICIAL_LETTER', 12, 'VX', '12/UBND-VX'],
    ['OFFICIAL_LETTER', 455, 'NV', '455/UBND-NV'],
    ['OFFICIAL_LETTER', 9, undefined, '09/UBND'],
  ])('of a %s numbered %i (field %s) is %s', (type, number, fieldAbbreviation, expected) => {
    const field = fieldAbbreviation === undefined ? {} : { fieldAbbreviation };
    expect(notationOf({ type, number, issuerAbbreviation: 'UBND', ...field })).toBe(expected);
  });
  test('leaves room for a number that is still to come', () => {
    expect(numberPending({ type: 'INSTRUCTION', issuerAbbreviation: 'UBND' })).toBe('Số:      /CT-UBND');
    expect(
      numberPending({ type: 'OFFICIAL_LETTER', issuerAbbreviation: 'UBND', fieldAbbreviation: 'VX' }),
    ).toBe('Số:      /UBND-VX');
  });
  test.each([0, -1, 1.5, Number.NaN])('is never made from %d', (number) => {
    expect(() => notationOf({ type: 'PLAN', number, issuerAbbreviation: 'UBND' })).toThrow(RangeError);
  });
  test('gives back its number, whatever the number', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.constantFrom(...documentTypes),
        (number, type) => {
          expect(Number(notationOf({ type, number, issuerAbbreviation: 'UBND' }).split('/')[0])).toBe(number);
        },
      ),
    );
  });
});

describe('a date on paper', () => {
  test.each([
    ['2018-02-05', 'ngày 05 tháng 02 năm 2018'],
    ['2018-01-31', 'ngày 31 tháng 01 năm 2018'],
    ['2018-03-10', 'ngày 10 tháng 3 năm 2018'],
    ['2018-12-01', 'ngày 01 tháng 12 năm 2018'],
  ])('%s is written %s: only January and February are padded', (iso, expected) => {
    expect(documentDate(day(iso))).toBe(expected);
  });
  test('stays open until the document is signed', () => {
    expect(placeAndDate('Bình Minh', null)).toMatch(/^Bình Minh, ngày +tháng +năm +$/);
  });
});

test('the four degrees of urgency have a name, and the three urgent ones a stamp', () => {
  expect(urgencies.map(urgencyName)).toEqual(['thường', 'khẩn', 'thượng khẩn', 'hỏa tốc']);
  expect(urgencies.map(urgencyStamp)).toEqual([null, 'KHẨN', 'THƯỢNG KHẨN', 'HỎA TỐC']);
});
