import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createCalendar } from '../../shared/domain/calendar/calendar.ts';
import { standardSpecialDays } from '../../shared/domain/calendar/special-days.ts';
import { dayAt, dayNumberOf, day } from '../../shared/domain/time.ts';
import { workingDaysOf } from '../../web/api/working-days.ts';
import { numberOf } from '../../web/screens/filing/report/figures.ts';

const specialDays = standardSpecialDays();
const anyDay = fc
  .integer({ min: dayNumberOf(day('2018-01-01')), max: dayNumberOf(day('2031-12-31')) })
  .map(dayAt);

test.each([false, true])(
  'The browser counts working days as the server does (not yet law counts: %s)',
  (notYetLawInForce) => {
    const server = createCalendar(specialDays, { version: 1, notYetLawInForce });
    const browser = workingDaysOf({ specialDays, notYetLawInForce });
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 90 }), anyDay, (from, count, other) => {
        expect(browser.isWorkingDay(from)).toBe(server.isWorkingDay(from));
        expect(browser.add(from, count)).toBe(server.addWorkingDays(from, count));
        expect(browser.add(from, -count)).toBe(server.subtractWorkingDays(from, count));
        expect(browser.between(from, other)).toBe(server.workingDaysBetween(from, other));
      }),
    );
  },
);

test('Figures are read as people in Viet Nam write them', () => {
  expect(['1.234', '1.234,5', '12,5', '0.5', '1 234', '-3', '12a', '', '1,2,3'].map(numberOf)).toEqual([
    1234,
    1234.5,
    12.5,
    0.5,
    1234,
    -3,
    undefined,
    undefined,
    undefined,
  ]);
});
