/** The pure parts of the editor of a draft: what is typed becomes exactly what the server keeps. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { directiveOfBans } from '../../local/scenarios/directive-of-bans.ts';
import { letter455 } from '../../local/scenarios/letter-455.ts';
import { createCalendar } from '../../shared/domain/calendar/calendar.ts';
import { standardSpecialDays } from '../../shared/domain/calendar/special-days.ts';
import { directiveContentSchema } from '../../shared/domain/directive/directive.ts';
import { documentTypeName, documentTypes } from '../../shared/domain/documents/document-type.ts';
import { symbolOf } from '../../shared/domain/documents/notation.ts';
import {
  positionName,
  positions,
  signingFormName,
  signingForms,
} from '../../shared/domain/documents/signing.ts';
import { day, dayAt, dayNumberOf } from '../../shared/domain/time.ts';
import {
  nextClauseId,
  renumbered,
  usableClauseId,
} from '../../web/screens/directives/drafting/form/clause-numbers.ts';
import { contentOf } from '../../web/screens/directives/drafting/form/draft-content.ts';
import { NO_OBLIGATION, type DraftForm } from '../../web/screens/directives/drafting/draft-form.ts';
import { formOf } from '../../web/screens/directives/drafting/form/form-of.ts';
import { positionNames, signingFormNames } from '../../web/screens/directives/drafting/names.ts';
import { symbolOf as shownSymbol } from '../../web/screens/directives/drafting/form/notation.ts';
import { documentTypeNames, documentTypes as shownTypes } from '../../web/texts/document-types.ts';
import { dayTyped } from '../../web/components/day-typed.ts';
import { workingDaysOf } from '../../web/api/working-days.ts';

const calendar = createCalendar(standardSpecialDays(), { version: 1 });
const issueDay = day('2026-03-10');
let drawn = 0;
const key = (): string => String((drawn += 1));

describe('Opening a draft in the editor and saving it again', () => {
  test.each([
    ['the letter 455', letter455({ issueDay, calendar })],
    ['the directive of bans', directiveOfBans({ issueDay })],
  ])('changes nothing of %s', (_name, content) => {
    expect(contentOf(formOf(content, key))).toEqual(content);
  });

  const letter = formOf(letter455({ issueDay, calendar }), key);
  const typed = (more: Partial<DraftForm>) => contentOf({ ...letter, ...more });

  test('a date that is half typed is left out, and everything else is still saved', () => {
    const content = typed({ planTerm: { kind: 'FIXED_DAY', day: '2026-02-3', days: '' } });
    expect(content.planTerm).toBeUndefined();
    expect(content.clauses).toEqual(typed({}).clauses);
  });

  test('whatever stands in the number of a clause, the server takes it', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(99), (text, index) => {
        const clause = { ...letter.clauses[0]!, id: usableClauseId(text, index), obligation: NO_OBLIGATION };
        expect(directiveContentSchema.safeParse(typed({ clauses: [clause] })).success).toBe(true);
      }),
    );
  });
});

describe('Numbers of clauses', () => {
  test('the next number follows the last', () => {
    expect(nextClauseId([])).toBe('1');
    expect(nextClauseId(['1', '2'])).toBe('3');
    expect(nextClauseId(['1.1', '2.3'])).toBe('2.4');
    expect(nextClauseId(['2.a'])).toBe('2.b');
    expect(nextClauseId(['2', '1'])).toBe('3');
  });

  test('after clauses were moved, they are numbered in the order of the list, section by section', () => {
    expect(renumbered(['2', '1', '7'])).toEqual(['1', '2', '3']);
    expect(renumbered(['1.2', '1.1', '3.1', '3.9'])).toEqual(['1.1', '1.2', '2.1', '2.2']);
    expect(renumbered(['1', '2.1', '2.5', '4'])).toEqual(['1', '2.1', '2.2', '3']);
  });
});

describe('Names that the screens repeat because the domain would bring a schema library along', () => {
  const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
  test('the 29 types of document, with their abbreviations and notations', () => {
    expect(shownTypes).toEqual(documentTypes);
    for (const type of documentTypes) {
      expect(documentTypeNames.vi[type]).toBe(capital(documentTypeName(type)));
      const parts = { type, issuerAbbreviation: 'UBND', fieldAbbreviation: 'NV' };
      expect(shownSymbol(type, 'UBND', 'NV')).toBe(symbolOf(parts));
    }
  });
  test('positions and forms of signing', () => {
    expect(positionNames.vi).toEqual(Object.fromEntries(positions.map((one) => [one, positionName(one)])));
    expect(signingFormNames.vi).toEqual(
      Object.fromEntries(signingForms.map((form) => [form, capital(signingFormName(form))])),
    );
  });
});

describe('A day as it is typed', () => {
  test('day before month, with or without strokes; nothing that is no day', () => {
    for (const text of ['5/12/2026', '05/12/2026', ' 05-12-2026', '5.12.2026', '05122026', '2026-12-05'])
      expect(dayTyped(text)).toBe('2026-12-05');
    for (const text of ['', '12/2026', '31/02/2026', '05/13/2026', 'mai', '5/12/26'])
      expect(dayTyped(text)).toBeUndefined();
  });
});

describe('Working days beside a date', () => {
  test('are those that the server counts', () => {
    const ours = workingDaysOf({ specialDays: standardSpecialDays(), notYetLawInForce: false });
    const anyDay = fc
      .integer({ min: dayNumberOf(day('2018-01-01')), max: dayNumberOf(day('2030-12-31')) })
      .map(dayAt);
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 90 }), (from, count) => {
        expect(ours.isWorkingDay(from)).toBe(calendar.isWorkingDay(from));
        const to = calendar.addWorkingDays(from, count);
        expect(ours.add(from, count)).toBe(to);
        expect(ours.between(from, to)).toBe(count);
      }),
    );
  });
});
