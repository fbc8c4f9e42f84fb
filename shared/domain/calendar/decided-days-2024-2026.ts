/** 2024 to 2026, with four exchanges of days; the one of 2 January 2026 was announced eight days before it. */
import { day } from '../time.ts';
import { code2019, letter12729, letter2450, letter8726, notice9441 } from './legal-sources.ts';
import { HolidayName, compensations, holidays, swap } from './make-special-day.ts';
import type { SpecialDay } from './special-day.ts';

const { NEW_YEAR, TET, HUNG_KINGS, VICTORY, LABOUR, NATIONAL } = HolidayName;
const law = code2019.holidays;
const choice = code2019.yearlyChoice;
const rest = code2019.compensation;

const days2024: readonly SpecialDay[] = [
  ...holidays(NEW_YEAR, law, '2024-01-01'),
  ...holidays(TET, choice, '2024-02-08', '2024-02-09', '2024-02-10', '2024-02-11', '2024-02-12'),
  ...compensations(TET, rest, '2024-02-13', '2024-02-14'),
  ...holidays(HUNG_KINGS, law, '2024-04-18'),
  ...swap(day('2024-04-29'), day('2024-05-04'), letter2450),
  ...holidays(VICTORY, law, '2024-04-30'),
  ...holidays(LABOUR, law, '2024-05-01'),
  ...holidays(NATIONAL, choice, '2024-09-02', '2024-09-03'),
];

const days2025: readonly SpecialDay[] = [
  ...holidays(NEW_YEAR, law, '2025-01-01'),
  ...holidays(TET, letter8726, '2025-01-27', '2025-01-28', '2025-01-29', '2025-01-30', '2025-01-31'),
  ...holidays(HUNG_KINGS, law, '2025-04-07'),
  ...holidays(VICTORY, law, '2025-04-30'),
  ...holidays(LABOUR, law, '2025-05-01'),
  ...swap(day('2025-05-02'), day('2025-04-26'), letter8726),
  ...holidays(NATIONAL, choice, '2025-09-01', '2025-09-02'),
];

const days2026: readonly SpecialDay[] = [
  ...holidays(NEW_YEAR, law, '2026-01-01'),
  ...swap(day('2026-01-02'), day('2026-01-10'), letter12729),
  ...holidays(TET, notice9441, '2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'),
  ...holidays(HUNG_KINGS, law, '2026-04-26'),
  ...compensations(HUNG_KINGS, rest, '2026-04-27'),
  ...holidays(VICTORY, law, '2026-04-30'),
  ...holidays(LABOUR, law, '2026-05-01'),
  ...swap(day('2026-08-31'), day('2026-08-22'), notice9441),
  ...holidays(NATIONAL, notice9441, '2026-09-01', '2026-09-02'),
];

export const decidedDays2024To2026: readonly SpecialDay[] = [...days2024, ...days2025, ...days2026];
