/** Short forms in which the calendar's data is written. */
import { day, formatDay } from '../time.ts';
import type { CalendarDay } from '../time.ts';
import { SpecialDayKind, SpecialDayStanding } from './special-day.ts';
import type { LegalSource, SpecialDay } from './special-day.ts';

export const HolidayName = {
  NEW_YEAR: 'Tết Dương lịch',
  TET: 'Tết Nguyên đán',
  HUNG_KINGS: 'Giỗ Tổ Hùng Vương',
  VICTORY: 'Ngày Chiến thắng 30/4',
  LABOUR: 'Ngày Quốc tế lao động 1/5',
  NATIONAL: 'Quốc khánh 2/9',
  CULTURE: 'Ngày Văn hóa Việt Nam 24/11',
} as const;

export const holidays = (name: string, legalSource: LegalSource, ...days: string[]): SpecialDay[] =>
  days.map((text) => ({
    day: day(text),
    kind: SpecialDayKind.HOLIDAY,
    name,
    legalSource,
    standing: SpecialDayStanding.CONFIRMED,
  }));

export const compensations = (name: string, legalSource: LegalSource, ...days: string[]): SpecialDay[] =>
  holidays(name, legalSource, ...days).map((special) => ({
    ...special,
    kind: SpecialDayKind.COMPENSATORY,
    name: `Nghỉ bù ${name}`,
  }));

/** Both halves of an exchange: a working day given off, and the rest day worked for it. */
export function swap(
  dayOff: CalendarDay,
  dayWorked: CalendarDay,
  legalSource: LegalSource,
): [SpecialDay, SpecialDay] {
  const common = { legalSource, standing: SpecialDayStanding.CONFIRMED };
  return [
    {
      ...common,
      day: dayOff,
      kind: SpecialDayKind.SWAPPED_OFF,
      name: `Nghỉ hoán đổi, làm bù ngày ${formatDay(dayWorked)}`,
      swappedWith: dayWorked,
    },
    {
      ...common,
      day: dayWorked,
      kind: SpecialDayKind.MAKEUP_WORKDAY,
      name: `Làm bù cho ngày nghỉ ${formatDay(dayOff)}`,
      swappedWith: dayOff,
    },
  ];
}
