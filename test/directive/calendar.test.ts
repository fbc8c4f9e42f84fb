import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SpecialDayKind } from '../../shared/domain/calendar/special-day.ts';
import type { CalendarChange } from '../../shared/domain/calendar/swap.ts';
import { isOpen } from '../../shared/domain/assignment/phase.ts';
import { milestonesOf } from '../../shared/domain/assignment/milestones.ts';
import { dayAt, dayNumberOf, day, type CalendarDay } from '../../shared/domain/time.ts';
import { announceCalendarChange } from '../../shared/use-cases/calendar/announce-calendar-change.ts';
import { getCalendar } from '../../shared/use-cases/calendar/get-calendar.ts';
import { previewCalendarChange } from '../../shared/use-cases/calendar/preview-calendar-change.ts';
import { recomputeOpenDeadlines } from '../../shared/use-cases/calendar/recompute-open-deadlines.ts';
import { loadAssignments } from '../../shared/use-cases/directive/count-directive.ts';
import { loadReference } from '../../shared/use-cases/reference.ts';
import { freshProvince, inProvince } from './fresh-province.ts';
import { administrator, content, desk, granted, issued, task } from './province.ts';
import { finished } from './work.ts';

const province = freshProvince();

const SOURCE = 'Công văn về việc hoán đổi ngày làm việc';
/** The day off is a working day given up; the Saturday is worked for it. */
const swap = (off: CalendarDay, worked: CalendarDay): CalendarChange => {
  const both = {
    name: 'Hoán đổi',
    legalSource: { document: SOURCE, announcedOn: day('2026-11-02') },
    standing: 'CONFIRMED' as const,
  };
  return {
    id: `hoan-doi-${off}`,
    announcedOn: day('2026-11-02'),
    legalSource: SOURCE,
    add: [
      { ...both, day: off, kind: SpecialDayKind.SWAPPED_OFF, swappedWith: worked },
      { ...both, day: worked, kind: SpecialDayKind.MAKEUP_WORKDAY, swappedWith: off },
    ],
    remove: [],
  };
};
const announce = (change: CalendarChange, within = province) =>
  announceCalendarChange(within, { actor: administrator }, { change, reason: 'Hoán đổi ngày làm việc' });

describe('Hoán đổi ngày làm việc', () => {
  test('a swap announced late moves the deadline that fell on the day given up, once, with an event that says why', async () => {
    const directiveId = await issued(province);
    await finished(province, `${directiveId}-xa-4-1`);
    const change = swap(day('2026-11-27'), day('2026-11-28'));
    const preview = granted(await previewCalendarChange(province, { actor: administrator }, { change }));
    expect(preview.looked).toBe(3);
    expect(
      preview.deadlines.map(({ unitName, duty, before, after }) => [unitName, duty, before, after]),
    ).toEqual([1, 2, 3].map((commune) => [`Xã Số ${commune}`, 'REPORT', '2026-11-27', '2026-11-28']));
    granted(await announce(change));
    expect(await recomputeOpenDeadlines(province)).toEqual({ looked: 3, moved: 3 });
    expect(await recomputeOpenDeadlines(province)).toEqual({ looked: 3, moved: 0 });
    const events = await province.ledger.events({ kind: 'assignment', id: `${directiveId}-xa-1-1` });
    expect(events.at(-1)).toMatchObject({ type: 'DUE_MOVED', payload: { reason: 'Hoán đổi ngày làm việc' } });
  });

  test('the preview also lists the reminders that move although the deadline itself stays', async () => {
    const directiveId = await issued(province);
    // Thursday 26/11 is given up for Saturday 21/11: “one working day before” 27/11 is now Wednesday 25/11.
    const change = swap(day('2026-11-26'), day('2026-11-21'));
    const preview = granted(await previewCalendarChange(province, { actor: administrator }, { change }));
    expect(preview.deadlines).toEqual([]);
    const moved = preview.milestones.filter(({ assignmentId }) => assignmentId === `${directiveId}-xa-1-1`);
    expect(moved.find(({ step }) => step === 'B1')).toMatchObject({
      before: '2026-11-26T00:30:00.000Z',
      after: '2026-11-25T00:30:00.000Z',
    });
  });

  test('half a swap is refused with the reason, the same announcement is taken over once, and only by whom it concerns', async () => {
    const change = swap(day('2026-11-27'), day('2026-11-28'));
    const half = { ...change, add: change.add.slice(0, 1) };
    expect(await previewCalendarChange(province, { actor: administrator }, { change: half })).toMatchObject({
      refusals: [{ code: 'INVALID' }],
    });
    expect(await previewCalendarChange(province, { actor: desk }, { change })).toMatchObject({
      refusals: [{ code: 'NOT_ENTITLED' }],
    });
    granted(await announce(change));
    expect(await announce(change)).toMatchObject({ refusals: [{ code: 'ALREADY_DONE' }] });
    const { version, specialDays } = granted(await getCalendar(province, { actor: desk }, { year: 2026 }));
    expect(version).toBe(2);
    expect(
      specialDays.filter(({ kind }) => kind === 'MAKEUP_WORKDAY').map((special) => special.day),
    ).toContain('2026-11-28');
  });

  test('whatever swap is announced, exactly the previewed deadlines move, and to the previewed days', async () => {
    const workdays = Array.from({ length: 30 }, (_, offset) =>
      dayAt(dayNumberOf(day('2026-11-03')) + offset),
    ).filter((each) => dayNumberOf(each) % 7 !== 2 && dayNumberOf(each) % 7 !== 3);
    const saturdays = ['2026-11-07', '2026-11-14', '2026-11-21', '2026-11-28'].map(day);
    const plan = fc.record({
      off: fc.constantFrom(...workdays),
      worked: fc.constantFrom(...saturdays),
      terms: fc.array(
        fc.oneof(
          fc.constantFrom(...workdays.slice(4)).map((each) => ({ kind: 'FIXED_DAY' as const, day: each })),
          fc
            .integer({ min: 5, max: 22 })
            .map((days) => ({ kind: 'WORKING_DAYS_FROM_RECEIPT' as const, days })),
        ),
        { minLength: 1, maxLength: 3 },
      ),
    });
    await fc.assert(
      fc.asyncProperty(plan, ({ off, worked, terms }) =>
        inProvince(async (own) => {
          const directiveId = await issued(
            own,
            content({ clauses: terms.map((term, index) => task(String(index + 1), { term })) }),
          );
          const dueDays = async () => {
            const open = (await loadAssignments(own.ledger, directiveId)).filter(({ phase }) =>
              isOpen(phase),
            );
            return new Map(
              open.flatMap(({ id, duties }) =>
                Object.entries(duties).map(([duty, record]) => [`${id} ${duty}`, record?.dueDay] as const),
              ),
            );
          };
          const reference = await loadReference(own.ledger);
          const remindersBefore = new Map(
            (await loadAssignments(own.ledger, directiveId)).map((each) => [
              each.id,
              JSON.stringify(milestonesOf(each, reference).map(({ at }) => at)),
            ]),
          );
          const before = await dueDays();
          const change = swap(off, worked);
          const preview = granted(await previewCalendarChange(own, { actor: administrator }, { change }));
          granted(await announce(change, own));
          await recomputeOpenDeadlines(own);
          const after = await dueDays();
          const moved = [...before]
            .filter(([key, dueDay]) => after.get(key) !== dueDay)
            .map(([key, dueDay]) => [key, dueDay, after.get(key)].join(' '));
          expect(
            preview.deadlines
              .map((each) => [each.assignmentId, each.duty, each.before, each.after].join(' '))
              .sort(),
          ).toEqual(moved.sort());
          const announced = await loadReference(own.ledger);
          const touched = new Set(preview.milestones.map(({ assignmentId }) => assignmentId));
          for (const each of await loadAssignments(own.ledger, directiveId)) {
            const same =
              JSON.stringify(milestonesOf(each, announced).map(({ at }) => at)) ===
              remindersBefore.get(each.id);
            expect(touched.has(each.id)).toBe(!same);
          }
        }),
      ),
      { numRuns: 15 },
    );
  });
});
