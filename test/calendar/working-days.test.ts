import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createCalendar } from '../../shared/domain/calendar/calendar.ts';
import { fastDayAt, fastDayNumberOf } from '../../shared/domain/calendar/day-number.ts';
import { day, dayAt, dayNumberOf } from '../../shared/domain/time.ts';
import type { CalendarDay } from '../../shared/domain/time.ts';
import { anyCount, anyDay, calendar, plainWeekday, specialDays, vn } from './builders.ts';

const after = (one: CalendarDay, days = 1): CalendarDay => dayAt(dayNumberOf(one) + days);

/** Counts as a person with an almanac would: one day after the other. */
function countByHand(from: CalendarDay, count: number, step: 1 | -1, known = specialDays): CalendarDay {
  let current = from;
  for (let left = count; left > 0;) {
    current = after(current, step);
    const special = known.find(({ day, standing }) => day === current && standing !== 'NOT_YET_LAW');
    if (special === undefined ? plainWeekday(current) : special.kind === 'MAKEUP_WORKDAY') left -= 1;
  }
  return current;
}

describe('counting working days', () => {
  test.each([
    ['T6 09/02/2018', 3, 'T4 21/02/2018', 'Tết is skipped'],
    ['T6 26/04/2019', 3, 'T7 04/05/2019', 'the Saturday worked in exchange counts'],
    ['T4 31/12/2025', 1, 'T2 05/01/2026', 'New Year and the exchanged Friday are skipped'],
    ['T6 09/01/2026', 1, 'T7 10/01/2026', 'the make-up Saturday is the next working day'],
    ['T6 28/08/2026', 1, 'T5 03/09/2026', 'National Day with its exchange is skipped'],
    ['T6 28/12/2018', 1, 'T4 02/01/2019', 'the exchange reaches over the end of the year'],
    ['T6 04/01/2019', 1, 'T7 05/01/2019', 'and is worked in the new year'],
  ])('%s plus %i working days is %s: %s', (from, count, due) => {
    expect(calendar.addWorkingDays(vn(from), count)).toBe(vn(due));
    expect(calendar.workingDaysBetween(vn(from), vn(due))).toBe(count);
  });

  test('no working day added or taken away leaves the day as it is', () => {
    expect(calendar.addWorkingDays(vn('T7 17/02/2018'), 0)).toBe('2018-02-17');
    expect(calendar.subtractWorkingDays(vn('T7 17/02/2018'), 0)).toBe('2018-02-17');
  });

  test('a count that is negative or broken is refused', () => {
    for (const count of [-1, 1.5, Number.NaN, Infinity]) {
      expect(() => calendar.addWorkingDays(day('2026-01-05'), count)).toThrow(RangeError);
      expect(() => calendar.subtractWorkingDays(day('2026-01-05'), count)).toThrow(RangeError);
    }
  });

  test('a term due today is not late; after a weekend it is one working day late, after Tết too', () => {
    expect(calendar.workingDaysLate(vn('T6 06/02/2026'), vn('T6 06/02/2026'))).toBe(0);
    expect(calendar.workingDaysLate(vn('T6 06/02/2026'), vn('CN 08/02/2026'))).toBe(0);
    expect(calendar.workingDaysLate(vn('T6 06/02/2026'), vn('T2 09/02/2026'))).toBe(1);
    expect(calendar.workingDaysLate(vn('T6 13/02/2026'), vn('T2 23/02/2026'))).toBe(1);
    expect(calendar.workingDaysLate(vn('T6 13/02/2026'), vn('T5 12/02/2026'))).toBe(0);
  });

  test('the neighbours of a day off are the working days around it', () => {
    const tet = vn('T3 17/02/2026');
    expect(calendar.workingDayOnOrBefore(tet)).toBe(vn('T6 13/02/2026'));
    expect(calendar.workingDayOnOrAfter(tet)).toBe(vn('T2 23/02/2026'));
    expect(calendar.nextWorkingDay(vn('T6 13/02/2026'))).toBe(vn('T2 23/02/2026'));
    expect(calendar.workingDayOnOrAfter(vn('T7 10/01/2026'))).toBe('2026-01-10');
  });

  test('beyond the years it knows, the calendar counts Monday to Friday', () => {
    expect(calendar.addWorkingDays(vn('T6 29/12/2017'), 1)).toBe(vn('T3 02/01/2018'));
    expect(calendar.addWorkingDays(vn('T6 30/08/2041'), 1)).toBe(vn('T2 02/09/2041'));
    expect(createCalendar([], { version: 1 }).addWorkingDays(vn('T6 09/02/2018'), 3)).toBe(
      vn('T4 14/02/2018'),
    );
  });

  test('a provincial day off is skipped like any other', () => {
    const special = { ...specialDays[0]!, day: vn('T2 09/11/2026'), kind: 'PROVINCIAL_DAY_OFF' as const };
    const provincial = createCalendar([...specialDays, special], { version: 7 });
    expect(provincial.addWorkingDays(vn('T6 06/11/2026'), 1)).toBe(vn('T3 10/11/2026'));
    expect(provincial.version).toBe(7);
  });

  test('a calendar that gives a day twice is refused', () => {
    expect(() => createCalendar([...specialDays, specialDays[0]!], { version: 1 })).toThrow(/2018-01-01/);
  });
});

describe('for every day and every count', () => {
  test('the result is the one found by counting by hand, forwards and backwards', () => {
    fc.assert(
      fc.property(anyDay(), anyCount(40), (from, count) => {
        expect(calendar.addWorkingDays(from, count)).toBe(countByHand(from, count, 1));
        expect(calendar.subtractWorkingDays(from, count)).toBe(countByHand(from, count, -1));
      }),
    );
  });

  test('as many working days lie in between as were added', () => {
    fc.assert(
      fc.property(anyDay(), anyCount(3000), (from, count) => {
        const due = calendar.addWorkingDays(from, count);
        expect(calendar.workingDaysBetween(from, due)).toBe(count);
        expect(count === 0 || calendar.isWorkingDay(due)).toBe(true);
      }),
    );
  });

  test('adding and then taking away leads back to the last working day', () => {
    fc.assert(
      fc.property(anyDay(), fc.integer({ min: 1, max: 3000 }), (from, count) => {
        const due = calendar.addWorkingDays(from, count);
        expect(calendar.subtractWorkingDays(due, count)).toBe(calendar.workingDayOnOrBefore(from));
      }),
    );
  });

  test('a later start or a longer term never ends earlier', () => {
    fc.assert(
      fc.property(anyDay(), anyCount(60), anyCount(), anyCount(), (from, later, count, more) => {
        const due = calendar.addWorkingDays(from, count);
        expect(calendar.addWorkingDays(after(from, later), count) >= due).toBe(true);
        expect(calendar.addWorkingDays(from, count + more) >= due).toBe(true);
      }),
    );
  });

  test('working days of adjoining spans add up', () => {
    fc.assert(
      fc.property(anyDay(), anyCount(900), anyCount(900), (from, first, second) => {
        const middle = after(from, first);
        const end = after(middle, second);
        const whole = calendar.workingDaysBetween(from, end);
        expect(calendar.workingDaysBetween(from, middle) + calendar.workingDaysBetween(middle, end)).toBe(
          whole,
        );
        expect(first + second === 0 ? 0 : calendar.workingDaysBetween(end, from)).toBe(0);
      }),
    );
  });

  test('a further holiday never brings a deadline earlier', () => {
    fc.assert(
      fc.property(anyDay(), anyCount(200), anyDay(), (from, count, holiday) => {
        const others = specialDays.filter(({ day }) => day !== holiday);
        const added = { ...specialDays[0]!, day: holiday, kind: 'HOLIDAY' as const };
        const withHoliday = createCalendar([...others, added], { version: 2 });
        expect(withHoliday.addWorkingDays(from, count) >= calendar.addWorkingDays(from, count)).toBe(true);
      }),
    );
  });

  test('a single special day shifts the count exactly on its own day', () => {
    const around = fc.integer({ min: -9, max: 9 });
    const kind = fc.constantFrom('HOLIDAY' as const, 'MAKEUP_WORKDAY' as const);
    fc.assert(
      fc.property(anyDay(), around, anyCount(9), kind, (special, distance, count, kindOfDay) => {
        const single = [{ ...specialDays[0]!, day: special, kind: kindOfDay }];
        const sparse = createCalendar(single, { version: 1 });
        const from = after(special, distance);
        expect(sparse.addWorkingDays(from, count)).toBe(countByHand(from, count, 1, single));
        expect(sparse.subtractWorkingDays(from, count)).toBe(countByHand(from, count, -1, single));
      }),
      { numRuns: 500 },
    );
  });

  test('the fast forms of a day agree with the plain ones', () => {
    const farDay = fc.integer({ min: dayNumberOf(day('0000-01-01')), max: dayNumberOf(day('9999-12-31')) });
    fc.assert(
      fc.property(farDay, (number) => {
        expect(fastDayNumberOf(dayAt(number))).toBe(number);
        expect(fastDayAt(number)).toBe(dayAt(number));
      }),
      {
        examples: [
          [dayNumberOf(day('2000-02-29'))],
          [dayNumberOf(day('2100-03-01'))],
          [14_609],
          [14_610],
          [32_873],
        ],
      },
    );
  });
});

describe('the account of how a term was counted', () => {
  test('names each day skipped or worked in exchange, with its source', () => {
    const lines = calendar.explain(vn('T6 26/04/2019'), 3);
    expect(lines.map(({ day, counted, reason }) => [day, counted, reason])).toEqual([
      ['2019-04-27', false, 'Thứ Bảy, nghỉ hằng tuần'],
      ['2019-04-28', false, 'Chủ nhật, nghỉ hằng tuần'],
      ['2019-04-29', false, 'Nghỉ hoán đổi, làm bù ngày 04/05/2019'],
      ['2019-04-30', false, 'Ngày Chiến thắng 30/4'],
      ['2019-05-01', false, 'Ngày Quốc tế lao động 1/5'],
      ['2019-05-04', true, 'Làm bù cho ngày nghỉ 29/04/2019'],
    ]);
    expect(lines[2]?.legalSource).toEqual({
      document: 'Công văn số 6519/VPCP-KGVX',
      announcedOn: '2018-07-11',
    });
    expect(lines[0]?.legalSource).toBeNull();
  });

  test('says of an estimated day that it is one', () => {
    const [, , first] = calendar.explain(vn('T6 30/04/2027'), 1);
    expect(first).toMatchObject({
      reason: 'Nghỉ bù Ngày Quốc tế lao động 1/5 (dự kiến)',
      confidence: 'ESTIMATE',
    });
  });

  test('accounts for every day: those skipped and those counted make up the span', () => {
    fc.assert(
      fc.property(anyDay(), anyCount(80), (from, count) => {
        const skipped = calendar.explain(from, count).filter(({ counted }) => !counted);
        const span = dayNumberOf(calendar.addWorkingDays(from, count)) - dayNumberOf(from);
        expect(skipped.length + count).toBe(span);
        expect(skipped.filter(({ day }) => calendar.isWorkingDay(day))).toEqual([]);
      }),
    );
  });
});

describe('how sure a date is', () => {
  test('a date counted across confirmed days only is confirmed', () => {
    expect(calendar.confidenceOf(day('2026-03-02'), day('2026-02-02'))).toBe('CONFIRMED');
  });
  test('a date counted across the Tết of a year not yet decided is an estimate', () => {
    expect(calendar.confidenceOf(day('2027-02-16'), day('2027-02-01'))).toBe('ESTIMATE');
    expect(calendar.confidenceOf(day('2027-02-16'))).toBe('CONFIRMED');
    expect(calendar.confidenceOf(day('2027-02-05'))).toBe('ESTIMATE');
  });
  test('a date in a year of which the calendar knows nothing is an estimate', () => {
    expect(calendar.confidenceOf(day('2041-06-03'))).toBe('ESTIMATE');
    expect(calendar.confidenceOf(day('2018-01-02'), day('2017-12-20'))).toBe('ESTIMATE');
  });
});
