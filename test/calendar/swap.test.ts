import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createCalendar } from '../../shared/domain/calendar/calendar.ts';
import { letter12729 } from '../../shared/domain/calendar/legal-sources.ts';
import { swap } from '../../shared/domain/calendar/make-special-day.ts';
import { movedTerms } from '../../shared/domain/calendar/moved-terms.ts';
import { applyChange, calendarChangeSchema } from '../../shared/domain/calendar/swap.ts';
import type { CalendarChange } from '../../shared/domain/calendar/swap.ts';
import type { SpecialDay } from '../../shared/domain/calendar/special-day.ts';
import { day, dayAt, dayNumberOf } from '../../shared/domain/time.ts';
import type { CalendarDay } from '../../shared/domain/time.ts';
import { anyCount, calendar, plainWeekday, specialDays, vn } from './builders.ts';

const exchanged = [day('2026-01-02'), day('2026-01-10')];
const beforeAnnouncement = specialDays.filter((special) => !exchanged.includes(special.day));
const newYear2026: CalendarChange = {
  id: 'swap-2026-01-02',
  announcedOn: day('2025-12-25'),
  legalSource: 'Công văn số 12729/VPCP-KGVX',
  add: swap(vn('T6 02/01/2026'), vn('T7 10/01/2026'), letter12729),
  remove: [],
};
const [dayOff, makeUp] = newYear2026.add as [SpecialDay, SpecialDay];

function applied(
  change: CalendarChange,
  to: readonly SpecialDay[] = beforeAnnouncement,
): readonly SpecialDay[] {
  const result = applyChange(to, change);
  if (result.outcome === 'REFUSED') throw new Error(result.problems.map(({ message }) => message).join(' '));
  return result.specialDays;
}
function problemsOf(change: Partial<CalendarChange>, to: readonly SpecialDay[] = beforeAnnouncement) {
  const result = applyChange(to, { ...newYear2026, ...change });
  return result.outcome === 'REFUSED' ? result.problems.map(({ code, day }) => [code, day]) : [];
}

describe('the exchange of 2 January 2026, announced on 25 December 2025', () => {
  const before = createCalendar(beforeAnnouncement, { version: 1 });
  const after = createCalendar(applied(newYear2026), { version: 2 });
  const term = (id: string, from: string, days: number) =>
    ({ id, term: { kind: 'WORKING_DAYS', from: vn(from), days } }) as const;

  test('moves the terms that it touches, and no other', () => {
    const terms = [
      term('one day from New Year’s Eve', 'T4 31/12/2025', 1),
      term('six days', 'T4 31/12/2025', 6),
      term('seven days: the make-up Saturday has caught up', 'T4 31/12/2025', 7),
      term('one day from the eve of the make-up Saturday', 'T6 09/01/2026', 1),
      term('ended before', 'T2 22/12/2025', 5),
      { id: 'fixed on the Friday', term: { kind: 'FIXED_DAY', day: vn('T6 02/01/2026') } },
      { id: 'fixed on the Saturday', term: { kind: 'FIXED_DAY', day: vn('T7 10/01/2026') } },
      { id: 'fixed later', term: { kind: 'FIXED_DAY', day: vn('T5 15/01/2026') } },
    ] as const;
    expect(movedTerms(terms, before, after)).toEqual([
      { id: 'one day from New Year’s Eve', before: vn('T6 02/01/2026'), after: vn('T2 05/01/2026') },
      { id: 'six days', before: vn('T6 09/01/2026'), after: vn('T7 10/01/2026') },
      {
        id: 'one day from the eve of the make-up Saturday',
        before: vn('T2 12/01/2026'),
        after: vn('T7 10/01/2026'),
      },
      { id: 'fixed on the Friday', before: vn('T6 02/01/2026'), after: vn('T2 05/01/2026') },
      { id: 'fixed on the Saturday', before: vn('T2 12/01/2026'), after: vn('T7 10/01/2026') },
    ]);
  });

  test('leads to the calendar as it is known today', () => {
    const byDay = (days: readonly SpecialDay[]) => [...days].sort((a, b) => (a.day < b.day ? -1 : 1));
    expect(applied(newYear2026)).toEqual(byDay(specialDays));
  });

  test('can be taken back whole, which restores the calendar before', () => {
    const undone = applied({ ...newYear2026, add: [], remove: exchanged }, applied(newYear2026));
    const undoneCalendar = createCalendar(undone, { version: 3 });
    expect(undoneCalendar.addWorkingDays(vn('T4 31/12/2025'), 1)).toBe(vn('T6 02/01/2026'));
    expect(movedTerms([term('a', 'T4 31/12/2025', 1)], before, undoneCalendar)).toEqual([]);
  });
});

describe('a change is refused, with the day at fault,', () => {
  test('when it changes nothing', () => {
    expect(problemsOf({ add: [] })).toEqual([['NOTHING_CHANGED', null]]);
  });
  test('when a day off in exchange has no day worked for it, or the other way round', () => {
    expect(problemsOf({ add: [dayOff] })).toEqual([['SWAP_NOT_PAIRED', '2026-01-02']]);
    expect(problemsOf({ add: [makeUp] })).toEqual([['SWAP_NOT_PAIRED', '2026-01-10']]);
  });
  test('when the two halves do not name each other', () => {
    const strayed = { ...makeUp, swappedWith: day('2026-01-05') };
    expect(problemsOf({ add: [dayOff, strayed] })).toEqual([
      ['SWAP_NOT_PAIRED', '2026-01-02'],
      ['SWAP_NOT_PAIRED', '2026-01-10'],
    ]);
  });
  test('when a plain holiday claims to be exchanged', () => {
    const holiday: SpecialDay = { ...dayOff, kind: 'HOLIDAY' };
    expect(problemsOf({ add: [holiday] })).toEqual([['SWAP_NOT_PAIRED', '2026-01-02']]);
  });
  test('when it removes only one half of an exchange', () => {
    expect(problemsOf({ add: [], remove: [day('2026-08-22')] })).toEqual([['SWAP_NOT_PAIRED', '2026-08-31']]);
  });
  test('when a day is given twice, or is special already', () => {
    expect(problemsOf({ add: [dayOff, makeUp, makeUp] })).toEqual([['DAY_GIVEN_TWICE', '2026-01-10']]);
    expect(problemsOf({}, specialDays)).toEqual([
      ['DAY_GIVEN_TWICE', '2026-01-02'],
      ['DAY_GIVEN_TWICE', '2026-01-10'],
    ]);
    const twice = [...exchanged, ...exchanged.slice(1)];
    expect(problemsOf({ add: [], remove: twice }, specialDays)).toEqual([['DAY_GIVEN_TWICE', '2026-01-10']]);
  });
  test('when it removes a day that was never special', () => {
    expect(problemsOf({ remove: [day('2026-03-03')] })).toEqual([['REMOVED_DAY_UNKNOWN', '2026-03-03']]);
  });
  test('when the make-up day is worked anyway', () => {
    const add = swap(vn('T6 02/01/2026'), vn('T6 09/01/2026'), letter12729);
    expect(problemsOf({ add })).toEqual([['MAKEUP_ON_WORKING_DAY', '2026-01-09']]);
  });
  test('when the day given off is a weekly rest anyway', () => {
    const add = swap(vn('T7 03/01/2026'), vn('T7 10/01/2026'), letter12729);
    expect(problemsOf({ add })).toEqual([['DAY_OFF_ON_WEEKEND', '2026-01-03']]);
  });
  test('when it is announced after the day it concerns', () => {
    expect(problemsOf({ announcedOn: day('2026-01-03') })).toEqual([['BEFORE_ANNOUNCEMENT', '2026-01-02']]);
  });
  test('with every reason at once, in Vietnamese', () => {
    const result = applyChange(beforeAnnouncement, {
      ...newYear2026,
      add: [dayOff],
      remove: [day('2026-03-03')],
    });
    expect(result).toEqual({
      outcome: 'REFUSED',
      problems: [
        {
          code: 'REMOVED_DAY_UNKNOWN',
          day: '2026-03-03',
          message: 'Không bỏ được ngày 03/03/2026 vì lịch không ghi ngày này là ngày đặc biệt.',
        },
        {
          code: 'SWAP_NOT_PAIRED',
          day: '2026-01-02',
          message:
            'Ngày 02/01/2026 chưa thành cặp hoán đổi: mỗi ngày nghỉ hoán đổi phải đi với đúng một ngày làm bù.',
        },
      ],
    });
  });
});

describe('an announcement', () => {
  test('confirms an estimated day by naming it', () => {
    const tet = specialDays.find((special) => special.day === '2027-02-04')!;
    const confirmed: SpecialDay = { ...tet, standing: 'CONFIRMED' };
    const change = { ...newYear2026, announcedOn: day('2026-10-20'), add: [confirmed] };
    const after = createCalendar(applied(change, specialDays), { version: 2 });
    expect(after.confidenceOf(day('2027-02-04'))).toBe('CONFIRMED');
    expect(after.isWorkingDay(day('2027-02-04'))).toBe(false);
  });
  test('is read from data with its schema', () => {
    expect(calendarChangeSchema.parse(JSON.parse(JSON.stringify(newYear2026)))).toEqual(newYear2026);
  });
});

describe('for every exchange of a working day against a Saturday', () => {
  const anyWorkingDay = fc
    .integer({ min: dayNumberOf(day('2026-03-01')), max: dayNumberOf(day('2029-11-30')) })
    .map((number) => calendar.nextWorkingDay(dayAt(number)));
  const isFree = (one: CalendarDay) =>
    plainWeekday(one) && !specialDays.some((special) => special.day === one);
  const anySwap = fc
    .tuple(anyWorkingDay.filter(isFree), fc.integer({ min: -4, max: 4 }))
    .map(([off, weeks]) => {
      const number = dayNumberOf(off);
      return [off, dayAt(number - new Date(off).getUTCDay() + 6 + weeks * 7)] as const;
    });
  const freeSwap = anySwap.filter(([, worked]) => !specialDays.some((special) => special.day === worked));

  test('the number of working days stays the same, and nothing moves outside the span', () => {
    fc.assert(
      fc.property(freeSwap, anyCount(400), ([off, worked], distance) => {
        const change = {
          ...newYear2026,
          announcedOn: day('2026-01-01'),
          add: swap(off, worked, letter12729),
        };
        const after = createCalendar(applied(change, specialDays), { version: 2 });
        const [first, last] = [off, worked].sort() as [CalendarDay, CalendarDay];
        const start = dayAt(dayNumberOf(first) - 1 - distance);
        const end = dayAt(dayNumberOf(last) + distance);
        const count = calendar.workingDaysBetween(start, end);
        expect(after.workingDaysBetween(start, end)).toBe(count);
        expect(after.addWorkingDays(start, count + 1)).toBe(calendar.addWorkingDays(start, count + 1));
        expect(after.addWorkingDays(end, distance)).toBe(calendar.addWorkingDays(end, distance));
      }),
    );
  });
});
