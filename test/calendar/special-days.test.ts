import { describe, expect, test } from 'vitest';
import { createCalendar } from '../../shared/domain/calendar/calendar.ts';
import { estimateYear } from '../../shared/domain/calendar/estimate-year.ts';
import { decidedDays } from '../../shared/domain/calendar/special-days.ts';
import { citeSource, specialDaySchema } from '../../shared/domain/calendar/special-day.ts';
import { day } from '../../shared/domain/time.ts';
import { calendar, daysOfYears, plainWeekday, specialDays, vn } from './builders.ts';

/** Days off as published for each year, weekly rests on holidays included; `⇐` names the Saturday worked instead. */
const published: Record<number, { off: string; worked?: string; workingDays: number }> = {
  2018: {
    off: 'T2 01/01, T4 14/02, T5 15/02, T6 16/02, T7 17/02, CN 18/02, T2 19/02, T3 20/02, T4 25/04, T2 30/04, T3 01/05, CN 02/09, T2 03/09, T2 31/12',
    workingDays: 250,
  },
  2019: {
    off: 'T3 01/01, T2 04/02, T3 05/02, T4 06/02, T5 07/02, T6 08/02, CN 14/04, T2 15/04, T2 29/04, T3 30/04, T4 01/05, T2 02/09',
    worked: 'T7 05/01, T7 04/05',
    workingDays: 252,
  },
  2020: {
    off: 'T4 01/01, T5 23/01, T6 24/01, T7 25/01, CN 26/01, T2 27/01, T3 28/01, T4 29/01, T5 02/04, T5 30/04, T6 01/05, T4 02/09',
    workingDays: 252,
  },
  2021: {
    off: 'T6 01/01, T4 10/02, T5 11/02, T6 12/02, T7 13/02, CN 14/02, T2 15/02, T3 16/02, T4 21/04, T6 30/04, T7 01/05, T2 03/05, T5 02/09, T6 03/09',
    workingDays: 250,
  },
  2022: {
    off: 'T7 01/01, T2 03/01, T2 31/01, T3 01/02, T4 02/02, T5 03/02, T6 04/02, CN 10/04, T2 11/04, T7 30/04, CN 01/05, T2 02/05, T3 03/05, T5 01/09, T6 02/09',
    workingDays: 249,
  },
  2023: {
    off: 'CN 01/01, T2 02/01, T6 20/01, T7 21/01, CN 22/01, T2 23/01, T3 24/01, T4 25/01, T5 26/01, T7 29/04, CN 30/04, T2 01/05, T3 02/05, T4 03/05, T6 01/09, T7 02/09, T2 04/09',
    workingDays: 249,
  },
  2024: {
    off: 'T2 01/01, T5 08/02, T6 09/02, T7 10/02, CN 11/02, T2 12/02, T3 13/02, T4 14/02, T5 18/04, T2 29/04, T3 30/04, T4 01/05, T2 02/09, T3 03/09',
    worked: 'T7 04/05',
    workingDays: 251,
  },
  2025: {
    off: 'T4 01/01, T2 27/01, T3 28/01, T4 29/01, T5 30/01, T6 31/01, T2 07/04, T4 30/04, T5 01/05, T6 02/05, T2 01/09, T3 02/09',
    worked: 'T7 26/04',
    workingDays: 250,
  },
  2026: {
    off: 'T5 01/01, T6 02/01, T2 16/02, T3 17/02, T4 18/02, T5 19/02, T6 20/02, CN 26/04, T2 27/04, T5 30/04, T6 01/05, T2 31/08, T3 01/09, T4 02/09',
    worked: 'T7 10/01, T7 22/08',
    workingDays: 250,
  },
  2027: {
    off: 'T6 01/01, T5 04/02, T6 05/02, T7 06/02, CN 07/02, T2 08/02, T3 09/02, T4 10/02, T6 16/04, T6 30/04, T7 01/05, T2 03/05, T5 02/09, T6 03/09',
    workingDays: 250,
  },
  2028: {
    off: 'T7 01/01, T2 03/01, T2 24/01, T3 25/01, T4 26/01, T5 27/01, T6 28/01, T3 04/04, CN 30/04, T2 01/05, T3 02/05, T6 01/09, T7 02/09, T2 04/09',
    workingDays: 249,
  },
  2029: {
    off: 'T2 01/01, T2 12/02, T3 13/02, T4 14/02, T5 15/02, T6 16/02, T2 23/04, T2 30/04, T3 01/05, CN 02/09, T2 03/09, T3 04/09',
    workingDays: 250,
  },
  2030: {
    off: 'T3 01/01, T5 31/01, T6 01/02, T7 02/02, CN 03/02, T2 04/02, T3 05/02, T4 06/02, T6 12/04, T3 30/04, T4 01/05, T2 02/09, T3 03/09',
    workingDays: 250,
  },
};
const rows = Object.entries(published).map(([year, row]) => ({ year: Number(year), ...row }));
const daysIn = (year: number, list: string | undefined) =>
  list === undefined ? [] : list.split(', ').map((text) => vn(`${text}/${year}`));

describe('the special days of each year', () => {
  test.each(rows)('$year has exactly the published days off', ({ year, off }) => {
    const found = daysOfYears(year, year).filter((one) => {
      const special = calendar.specialDayOn(one);
      return special !== undefined && special.kind !== 'MAKEUP_WORKDAY';
    });
    expect(found).toEqual(daysIn(year, off));
    expect(found.filter((one) => calendar.isWorkingDay(one))).toEqual([]);
  });

  test.each(rows)('$year has exactly the published Saturdays worked in exchange', ({ year, worked }) => {
    const weekendWorked = daysOfYears(year, year).filter(
      (one) => !plainWeekday(one) && calendar.isWorkingDay(one),
    );
    expect(weekendWorked).toEqual(daysIn(year, worked));
  });

  test.each(rows)('$year has $workingDays working days', ({ year, workingDays }) => {
    expect(daysOfYears(year, year).filter((one) => calendar.isWorkingDay(one))).toHaveLength(workingDays);
    expect(calendar.workingDaysBetween(day(`${year - 1}-12-31`), day(`${year}-12-31`))).toBe(workingDays);
  });
});

describe('the data as a whole', () => {
  test('every entry fits the schema and no day is given twice', () => {
    for (const special of specialDays) expect(specialDaySchema.parse(special)).toEqual(special);
    expect(new Set(specialDays.map((special) => special.day)).size).toBe(specialDays.length);
  });

  test('nothing is announced after the day it concerns', () => {
    const late = specialDays.filter(({ day, legalSource }) => (legalSource.announcedOn ?? '') > day);
    expect(late).toEqual([]);
  });

  test('there are ten paid holidays a year up to 2020 and eleven from 2021', () => {
    for (let year = 2018; year <= 2040; year += 1) {
      const named = specialDays.filter(
        ({ day, kind, standing }) =>
          day.startsWith(`${year}`) && kind === 'HOLIDAY' && standing !== 'NOT_YET_LAW',
      );
      expect([year, named.length]).toEqual([year, year <= 2020 ? 10 : 11]);
    }
  });

  test('each holiday on a weekend, and no other, is made good by one day off from Monday to Friday', () => {
    for (let year = 2018; year <= 2040; year += 1) {
      const ofYear = specialDays.filter(({ day }) => day.startsWith(`${year}`));
      const onWeekend = ofYear.filter(({ day, kind }) => kind === 'HOLIDAY' && !plainWeekday(day));
      const inLieu = ofYear.filter(({ day, kind }) => kind === 'COMPENSATORY' && plainWeekday(day));
      expect([year, inLieu.length]).toEqual([year, onWeekend.length]);
    }
  });

  test('what is known up to 2026 is confirmed; from 2027 everything is marked as an estimate', () => {
    const law = specialDays.filter(({ standing }) => standing !== 'NOT_YET_LAW');
    for (const { day, standing } of law) expect(standing).toBe(day < '2027' ? 'CONFIRMED' : 'ESTIMATE');
  });

  test('a day is cited with its document and the date of the announcement', () => {
    const swapped = calendar.specialDayOn(day('2026-01-02'));
    expect(swapped?.name).toBe('Nghỉ hoán đổi, làm bù ngày 10/01/2026');
    expect(citeSource(swapped!.legalSource)).toBe('Công văn số 12729/VPCP-KGVX ngày 25/12/2025');
    expect(citeSource(calendar.specialDayOn(day('2026-04-30'))!.legalSource)).toBe(
      'Khoản 1 Điều 112 Bộ luật Lao động năm 2019',
    );
  });
});

describe('the estimate of a year not yet decided', () => {
  test.each([2021, 2022, 2023, 2024, 2025, 2026])(
    'would have foreseen every day of %i but the exchanges',
    (year) => {
      const announced = decidedDays
        .filter(({ day, swappedWith }) => day.startsWith(`${year}`) && swappedWith === undefined)
        .map(({ day, kind, name }) => ({ day, kind, name }))
        .sort((a, b) => (a.day < b.day ? -1 : 1));
      expect(estimateYear(year).map(({ day, kind, name }) => ({ day, kind, name }))).toEqual(announced);
    },
  );

  test('names eleven holidays, never two on one day, in every year up to 2100', () => {
    for (let year = 2021; year <= 2100; year += 1) {
      const days = estimateYear(year);
      expect([year, days.filter(({ kind }) => kind === 'HOLIDAY').length]).toEqual([year, 11]);
      expect([year, new Set(days.map(({ day }) => day)).size]).toEqual([year, days.length]);
    }
  });

  test('there is none before the Labour Code of 2019', () => {
    expect(() => estimateYear(2020)).toThrow(RangeError);
  });
});

describe('24 November, Vietnam Culture Day', () => {
  const inForce = createCalendar(specialDays, { version: 2, notYetLawInForce: true });

  test('is a working day as long as the law does not name it', () => {
    expect(calendar.isWorkingDay(vn('T3 24/11/2026'))).toBe(true);
    expect(calendar.specialDayOn(vn('T3 24/11/2026'))).toBeUndefined();
  });

  test('is a day off once it is toggled on, with its source', () => {
    expect(inForce.isWorkingDay(vn('T3 24/11/2026'))).toBe(false);
    expect(inForce.specialDayOn(vn('T3 24/11/2026'))?.legalSource.document).toBe('Nghị quyết số 80-NQ/TW');
    expect(inForce.isWorkingDay(vn('T2 24/11/2025'))).toBe(true);
  });

  test('is then made good on Monday when it falls on a Saturday or a Sunday', () => {
    expect(inForce.isWorkingDay(vn('T2 26/11/2029'))).toBe(false);
    expect(inForce.isWorkingDay(vn('T2 25/11/2030'))).toBe(false);
  });
});
