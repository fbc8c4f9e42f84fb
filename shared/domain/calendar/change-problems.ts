/** What makes a calendar change impossible, in words for the official who enters it. */
import { dayNumberOf, formatDay } from '../time.ts';
import type { CalendarDay } from '../time.ts';
import { isWeekend } from './day-number.ts';
import { SpecialDayKind } from './special-day.ts';
import type { SpecialDay } from './special-day.ts';

export const ChangeProblemCode = {
  NOTHING_CHANGED: 'NOTHING_CHANGED',
  DAY_GIVEN_TWICE: 'DAY_GIVEN_TWICE',
  REMOVED_DAY_UNKNOWN: 'REMOVED_DAY_UNKNOWN',
  BEFORE_ANNOUNCEMENT: 'BEFORE_ANNOUNCEMENT',
  MAKEUP_ON_WORKING_DAY: 'MAKEUP_ON_WORKING_DAY',
  DAY_OFF_ON_WEEKEND: 'DAY_OFF_ON_WEEKEND',
  SWAP_NOT_PAIRED: 'SWAP_NOT_PAIRED',
} as const;
export type ChangeProblemCode = (typeof ChangeProblemCode)[keyof typeof ChangeProblemCode];

export interface ChangeProblem {
  readonly code: ChangeProblemCode;
  /** The day at fault; null when the change as a whole is. */
  readonly day: CalendarDay | null;
  /** In Vietnamese. */
  readonly message: string;
}

interface Change {
  readonly announcedOn: CalendarDay;
  readonly add: readonly SpecialDay[];
  readonly remove: readonly CalendarDay[];
}

const problem = (code: ChangeProblemCode, day: CalendarDay, message: string): ChangeProblem => ({
  code,
  day,
  message,
});

const repeated = (days: readonly CalendarDay[]): CalendarDay[] => [
  ...new Set(days.filter((day, index) => days.indexOf(day) !== index)),
];

function emptiness({ add, remove }: Change): ChangeProblem[] {
  if (add.length + remove.length > 0) return [];
  return [
    { code: ChangeProblemCode.NOTHING_CHANGED, day: null, message: 'Thông báo chưa thêm hoặc bỏ ngày nào.' },
  ];
}

function repetitions(kept: readonly SpecialDay[], { add, remove }: Change): ChangeProblem[] {
  const given = [...kept, ...add].map(({ day }) => day);
  return [...repeated(given), ...repeated(remove)].map((day) =>
    problem(ChangeProblemCode.DAY_GIVEN_TWICE, day, `Ngày ${formatDay(day)} được khai hai lần.`),
  );
}

function unknownRemovals(before: readonly SpecialDay[], { remove }: Change): ChangeProblem[] {
  const known = new Set(before.map(({ day }) => day));
  return remove
    .filter((day) => !known.has(day))
    .map((day) =>
      problem(
        ChangeProblemCode.REMOVED_DAY_UNKNOWN,
        day,
        `Không bỏ được ngày ${formatDay(day)} vì lịch không ghi ngày này là ngày đặc biệt.`,
      ),
    );
}

/** A day that is over when the document appears was worked, or not, as it was: nothing can change it any more. */
function lateAnnouncements({ announcedOn, add }: Change): ChangeProblem[] {
  return add
    .filter(({ day }) => day < announcedOn)
    .map(({ day }) =>
      problem(
        ChangeProblemCode.BEFORE_ANNOUNCEMENT,
        day,
        `Ngày ${formatDay(day)} đã qua khi văn bản được thông báo (${formatDay(announcedOn)}).`,
      ),
    );
}

/** Only a holiday may fall on the weekly rest; every other day off needs a working day, and a make-up needs a rest day. */
function misplaced({ add }: Change): ChangeProblem[] {
  return add.flatMap(({ day, kind }) => {
    const weekend = isWeekend(dayNumberOf(day));
    if (kind === SpecialDayKind.MAKEUP_WORKDAY && !weekend) {
      const message = `Ngày làm bù ${formatDay(day)} vốn là ngày làm việc; ngày làm bù phải là thứ Bảy hoặc Chủ nhật.`;
      return [problem(ChangeProblemCode.MAKEUP_ON_WORKING_DAY, day, message)];
    }
    if (kind === SpecialDayKind.HOLIDAY || kind === SpecialDayKind.MAKEUP_WORKDAY || !weekend) return [];
    const message = `Ngày nghỉ ${formatDay(day)} vốn là ngày nghỉ hằng tuần; hãy chọn một ngày làm việc.`;
    return [problem(ChangeProblemCode.DAY_OFF_ON_WEEKEND, day, message)];
  });
}

const otherHalf: Record<SpecialDayKind, SpecialDayKind | null> = {
  HOLIDAY: null,
  COMPENSATORY: null,
  SWAPPED_OFF: SpecialDayKind.MAKEUP_WORKDAY,
  MAKEUP_WORKDAY: SpecialDayKind.SWAPPED_OFF,
  PROVINCIAL_DAY_OFF: null,
};

function isPaired(special: SpecialDay, after: ReadonlyMap<CalendarDay, SpecialDay>): boolean {
  const expected = otherHalf[special.kind];
  if (expected === null) return special.swappedWith === undefined;
  const partner = special.swappedWith === undefined ? undefined : after.get(special.swappedWith);
  return partner?.kind === expected && partner.swappedWith === special.day;
}

/** Judged on the whole calendar after the change: removing one half of an exchange leaves the other alone. */
function brokenSwaps(kept: readonly SpecialDay[], { add }: Change): ChangeProblem[] {
  const after = new Map([...kept, ...add].map((special) => [special.day, special]));
  return [...after.values()]
    .filter((special) => !isPaired(special, after))
    .map(({ day }) =>
      problem(
        ChangeProblemCode.SWAP_NOT_PAIRED,
        day,
        `Ngày ${formatDay(day)} chưa thành cặp hoán đổi: mỗi ngày nghỉ hoán đổi phải đi với đúng một ngày làm bù.`,
      ),
    );
}

/** `kept` are the special days that stay; the list is empty when the change can be taken over. */
export const changeProblems = (
  before: readonly SpecialDay[],
  kept: readonly SpecialDay[],
  change: Change,
): ChangeProblem[] => [
  ...emptiness(change),
  ...repetitions(kept, change),
  ...unknownRemovals(before, change),
  ...lateAnnouncements(change),
  ...misplaced(change),
  ...brokenSwaps(kept, change),
];
