import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  openRegister,
  registerSchema,
  takeNumber,
  type Register,
} from '../../shared/domain/documents/register.ts';
import { day, dayAt, dayNumberOf } from '../../shared/domain/time.ts';

function opened(year = 2026, startAt = 1, reason = ''): Register {
  const opening = openRegister('ubnd-tinh', year, startAt, reason);
  if (opening.outcome === 'REFUSED') throw new Error(opening.message);
  return opening.register;
}

describe('opening the year’s register', () => {
  test('starts at 1, and the record is valid', () => {
    expect(registerSchema.parse(opened())).toMatchObject({
      id: 'ubnd-tinh-2026',
      nextNumber: 1,
      takeOver: null,
    });
  });
  test('takes over a paper register only with a reason', () => {
    expect(openRegister('ubnd-tinh', 2026, 456, '  ')).toMatchObject({
      outcome: 'REFUSED',
      code: 'REASON_MISSING',
    });
    expect(opened(2026, 456, 'tiếp nối sổ giấy')).toMatchObject({
      nextNumber: 456,
      takeOver: { startAt: 456 },
    });
  });
  test.each([0, -3, 1.5])('never starts at %d', (startAt) => {
    expect(openRegister('ubnd-tinh', 2026, startAt, 'vì sao')).toMatchObject({
      outcome: 'REFUSED',
      code: 'NOT_A_NUMBER',
    });
  });
});

describe('taking a number', () => {
  test.each(['2025-12-31', '2027-01-01'])('is refused for %s, a day of another year', (text) => {
    expect(takeNumber(opened(), { day: day(text) })).toMatchObject({
      outcome: 'REFUSED',
      code: 'OTHER_YEAR',
    });
  });
  test.each(['2026-01-01', '2026-12-31'])('is granted on %s, the edge of the year', (text) => {
    expect(takeNumber(opened(), { day: day(text) })).toMatchObject({
      outcome: 'TAKEN',
      number: 1,
      warning: null,
    });
  });
  test('warns when the day lies before the last one, and does not set the register back', () => {
    const first = takeNumber(opened(), { day: day('2026-03-10') });
    if (first.outcome === 'REFUSED') throw new Error(first.message);
    const second = takeNumber(first.register, { day: day('2026-03-09') });
    expect(second).toMatchObject({
      outcome: 'TAKEN',
      number: 2,
      warning: { code: 'DAY_BEFORE_LAST_ISSUED' },
      register: { lastIssuedDay: '2026-03-10', nextNumber: 3 },
    });
  });
  test('leaves no gap and uses no number twice, in any order of days, refusals in between', () => {
    const first = dayNumberOf(day('2025-06-01'));
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }),
        fc.array(fc.integer({ min: 0, max: 900 }), { maxLength: 200 }),
        (startAt, offsets) => {
          let register = opened(2026, startAt, 'tiếp nối sổ giấy');
          const numbers: number[] = [];
          for (const offset of offsets) {
            const on = dayAt(first + offset);
            const taken = takeNumber(register, { day: on });
            expect(taken.outcome).toBe(on.startsWith('2026') ? 'TAKEN' : 'REFUSED');
            if (taken.outcome === 'REFUSED') continue;
            numbers.push(taken.number);
            register = taken.register;
          }
          expect(numbers).toEqual(numbers.map((_, index) => startAt + index));
          expect(register.nextNumber).toBe(startAt + numbers.length);
        },
      ),
    );
  });
});
