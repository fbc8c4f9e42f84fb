import { expect, test } from 'vitest';
import { documentTypes } from '../../shared/domain/documents/document-type.ts';
import {
  escalationLetterKinds,
  isLetterRung,
  LETTER_KINDS,
  letterKinds,
  letterOfRung,
  letterRungs,
} from '../../shared/domain/documents/letter-kind.ts';
import { rungs } from '../../shared/domain/policy/policy.ts';

test('the ladder climbs from the officer to the order to review and learn; its letters are those of the one list', () => {
  expect(rungs).toEqual([
    'OFFICER',
    'UNIT_HEAD',
    'REMINDER_LETTER',
    'EXPLANATION_REQUEST',
    'CRITICISM',
    'REVIEW_AND_LEARN',
    'REVIEWER',
    'REVIEWER_SUPERIOR',
  ]);
  expect(rungs.filter(isLetterRung)).toEqual(letterRungs);
});

test('each rung that is a letter drafts one kind of letter to a unit, and no two rungs the same', () => {
  const drafted = letterRungs.map(letterOfRung);
  expect(new Set(drafted).size).toBe(letterRungs.length);
  for (const kind of drafted) expect(escalationLetterKinds).toContain(kind);
  // A correction is written by people alone, and a closing report speaks of all units.
  expect(letterKinds.filter((kind) => !drafted.some((other) => other === kind))).toEqual([
    'CORRECTION_LETTER',
    'CLOSING_REPORT',
  ]);
});

test('every kind of letter is a document of a type of the decree, and called otherwise than the types', () => {
  for (const kind of letterKinds) {
    expect(documentTypes).toContain(LETTER_KINDS[kind].documentType);
    expect(documentTypes).not.toContain(kind);
  }
});
