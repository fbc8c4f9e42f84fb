import { describe, expect, test } from 'vitest';
import { closeOf, isPast } from '../../shared/domain/calendar/close-of-day.ts';
import { confidenceOfTerm, dueDayOf, termSchema } from '../../shared/domain/calendar/term.ts';
import type { Term } from '../../shared/domain/calendar/term.ts';
import { day, instant } from '../../shared/domain/time.ts';
import { calendar, vn } from './builders.ts';

const due = (term: Term) => dueDayOf(term, calendar);

describe('the day on which a term runs out', () => {
  test('a fixed working day is that day', () => {
    expect(due({ kind: 'FIXED_DAY', day: vn('T6 05/06/2026') })).toBe('2026-06-05');
  });
  test('a fixed day on a weekend or a holiday moves to the next working day', () => {
    expect(due({ kind: 'FIXED_DAY', day: vn('CN 31/05/2026') })).toBe(vn('T2 01/06/2026'));
    expect(due({ kind: 'FIXED_DAY', day: vn('T3 17/02/2026') })).toBe(vn('T2 23/02/2026'));
  });
  test('a fixed day on a Saturday worked in exchange stays', () => {
    expect(due({ kind: 'FIXED_DAY', day: vn('T7 22/08/2026') })).toBe('2026-08-22');
  });
  test('a term in working days starts on the day after', () => {
    expect(due({ kind: 'WORKING_DAYS', from: vn('T6 09/02/2018'), days: 3 })).toBe(vn('T4 21/02/2018'));
  });
  test('"within the day" is the day of arrival, or the next working day when nobody is at work', () => {
    expect(due({ kind: 'SAME_DAY', from: vn('T6 05/06/2026') })).toBe('2026-06-05');
    expect(due({ kind: 'SAME_DAY', from: vn('T7 06/06/2026') })).toBe(vn('T2 08/06/2026'));
  });
  test('is marked as an estimate when it depends on days not yet decided', () => {
    expect(confidenceOfTerm({ kind: 'WORKING_DAYS', from: day('2027-02-01'), days: 5 }, calendar)).toBe(
      'ESTIMATE',
    );
    expect(confidenceOfTerm({ kind: 'FIXED_DAY', day: vn('T7 06/02/2027') }, calendar)).toBe('ESTIMATE');
    expect(confidenceOfTerm({ kind: 'WORKING_DAYS', from: day('2026-02-02'), days: 15 }, calendar)).toBe(
      'CONFIRMED',
    );
  });
});

describe('a term as it is entered', () => {
  test('needs a real day and a whole number of at least one working day', () => {
    expect(termSchema.safeParse({ kind: 'FIXED_DAY', day: '2026-02-30' }).success).toBe(false);
    for (const days of [0, -1, 1.5, 2001]) {
      expect(termSchema.safeParse({ kind: 'WORKING_DAYS', from: '2026-01-05', days }).success).toBe(false);
    }
    expect(termSchema.parse({ kind: 'WORKING_DAYS', from: '2026-01-05', days: 2000 })).toEqual({
      kind: 'WORKING_DAYS',
      from: '2026-01-05',
      days: 2000,
    });
  });
  test('says in Vietnamese what is wrong', () => {
    const result = termSchema.safeParse({ kind: 'WORKING_DAYS', from: '2026-01-05', days: 0 });
    expect(result.error?.issues[0]?.message).toBe('Số ngày làm việc phải từ 1 trở lên');
  });
});

describe('the close of a day', () => {
  const dueDay = day('2026-11-20');
  test('is the local midnight that ends it', () => {
    expect(closeOf(dueDay)).toBe('2026-11-20T17:00:00.000Z');
  });
  test('a report one millisecond before midnight is in time; at midnight the day is past', () => {
    expect(isPast(dueDay, instant('2026-11-20T16:59:59.999Z'))).toBe(false);
    expect(isPast(dueDay, instant('2026-11-20T17:00:00.000Z'))).toBe(true);
  });
});
