import { describe, expect, test } from 'vitest';
import { SAMPLES } from '../../local/mail-samples.ts';
import { day, instant } from '../../shared/domain/time.ts';
import { entriesOf, entryUid, renderCalendar } from '../../shared/notifications/calendar-entry.ts';
import type { Notice } from '../../shared/notifications/notice.ts';
import { NOW, calendarLines } from './kit.ts';

const domain = 'lamgiang.example';
const linesOf = (notice: Notice): string[] =>
  calendarLines(renderCalendar(entriesOf(notice, 'https://a.example/x'), { domain, stamp: NOW }) ?? '');

describe('a deadline in the calendar', () => {
  test('is an all-day entry on the due day, with an alarm at the given moment', () => {
    const lines = linesOf(SAMPLES.REMINDER);
    expect(lines).toContain('DTSTART;VALUE=DATE:20261127');
    expect(lines).toContain('DTEND;VALUE=DATE:20261128');
    expect(lines).toContain('TRIGGER;VALUE=DATE-TIME:20261126T010000Z');
    expect(lines).toContain('DTSTAMP:20261124T003000Z');
    expect(lines).toContain('METHOD:PUBLISH');
    expect(lines).toContain('X-WR-TIMEZONE:Asia/Ho_Chi_Minh');
    expect(lines).toContain('SUMMARY:Hạn báo cáo kết quả: 455/UBND-NV');
    expect(lines.some((line) => line.startsWith('ATTENDEE') || line.startsWith('ORGANIZER'))).toBe(false);
  });

  test('keeps its UID and grows its SEQUENCE when the day is moved, so the entry moves', () => {
    const moved: Notice = {
      ...SAMPLES.REMINDER,
      deadlines: [
        { duty: 'REPORT', day: day('2026-12-04'), version: 3, alarmAt: instant('2026-12-03T01:00:00.000Z') },
      ],
    };
    const uid = (lines: string[]) => lines.filter((line) => line.startsWith('UID:'));
    expect(uid(linesOf(moved))).toEqual(uid(linesOf(SAMPLES.REMINDER)));
    expect(linesOf(SAMPLES.REMINDER)).toContain('SEQUENCE:2');
    expect(linesOf(moved)).toContain('SEQUENCE:3');
    expect(linesOf(moved)).toContain('DTSTART;VALUE=DATE:20261204');
  });

  test('leaves the calendar when the work has ended', () => {
    const lines = linesOf(SAMPLES.WITHDRAWN);
    expect(lines).toContain('STATUS:CANCELLED');
    expect(lines).toContain('SEQUENCE:3');
    expect(lines).not.toContain('BEGIN:VALARM');
  });

  test('different duties of one assignment are different entries', () => {
    expect(entryUid('a1', 'PLAN', domain)).not.toBe(entryUid('a1', 'PLAN_REVIEW', domain));
    expect(entryUid('a b/ế', 'PLAN', domain)).toMatch(/^[\x21-\x7e]+$/);
  });

  test('a notice without a deadline has no calendar', () => {
    expect(renderCalendar([], { domain, stamp: NOW })).toBeUndefined();
    const without: Notice = { ...SAMPLES.REMINDER, deadlines: [] };
    expect(entriesOf(without)).toEqual([]);
  });

  test.each(['America/Los_Angeles', 'Pacific/Auckland', 'Asia/Ho_Chi_Minh'])(
    'does not depend on the machine’s zone (%s)',
    (zone) => {
      const before = process.env['TZ'];
      try {
        process.env['TZ'] = zone;
        expect(linesOf(SAMPLES.REMINDER)).toContain('DTSTART;VALUE=DATE:20261127');
        expect(linesOf(SAMPLES.REMINDER)).toContain('TRIGGER;VALUE=DATE-TIME:20261126T010000Z');
      } finally {
        if (before === undefined) delete process.env['TZ'];
        else process.env['TZ'] = before;
      }
    },
  );
});
