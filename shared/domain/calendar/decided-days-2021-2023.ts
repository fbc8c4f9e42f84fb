/** 2021 to 2023, under the Labour Code of 2019: a second day for National Day, no exchange of days. */
import { code2019, letter245, letter8056 } from './legal-sources.ts';
import { HolidayName, compensations, holidays } from './make-special-day.ts';
import type { SpecialDay } from './special-day.ts';

const { NEW_YEAR, TET, HUNG_KINGS, VICTORY, LABOUR, NATIONAL } = HolidayName;
const law = code2019.holidays;
const choice = code2019.yearlyChoice;
const rest = code2019.compensation;

const days2021: readonly SpecialDay[] = [
  ...holidays(NEW_YEAR, law, '2021-01-01'),
  ...holidays(TET, choice, '2021-02-10', '2021-02-11', '2021-02-12', '2021-02-13', '2021-02-14'),
  ...compensations(TET, rest, '2021-02-15', '2021-02-16'),
  ...holidays(HUNG_KINGS, law, '2021-04-21'),
  ...holidays(VICTORY, law, '2021-04-30'),
  ...holidays(LABOUR, law, '2021-05-01'),
  ...compensations(LABOUR, rest, '2021-05-03'),
  ...holidays(NATIONAL, choice, '2021-09-02', '2021-09-03'),
];

const days2022: readonly SpecialDay[] = [
  ...holidays(NEW_YEAR, law, '2022-01-01'),
  ...compensations(NEW_YEAR, rest, '2022-01-03'),
  ...holidays(TET, letter245, '2022-01-31', '2022-02-01', '2022-02-02', '2022-02-03', '2022-02-04'),
  ...holidays(HUNG_KINGS, law, '2022-04-10'),
  ...compensations(HUNG_KINGS, rest, '2022-04-11'),
  ...holidays(VICTORY, law, '2022-04-30'),
  ...compensations(VICTORY, rest, '2022-05-02'),
  ...holidays(LABOUR, law, '2022-05-01'),
  ...compensations(LABOUR, rest, '2022-05-03'),
  ...holidays(NATIONAL, choice, '2022-09-01', '2022-09-02'),
];

const days2023: readonly SpecialDay[] = [
  ...holidays(NEW_YEAR, law, '2023-01-01'),
  ...compensations(NEW_YEAR, rest, '2023-01-02'),
  ...holidays(TET, letter8056, '2023-01-20', '2023-01-21', '2023-01-22', '2023-01-23', '2023-01-24'),
  ...compensations(TET, letter8056, '2023-01-25', '2023-01-26'),
  ...holidays(HUNG_KINGS, law, '2023-04-29'),
  ...compensations(HUNG_KINGS, rest, '2023-05-02'),
  ...holidays(VICTORY, law, '2023-04-30'),
  ...compensations(VICTORY, rest, '2023-05-03'),
  ...holidays(LABOUR, law, '2023-05-01'),
  ...holidays(NATIONAL, letter8056, '2023-09-01', '2023-09-02'),
  ...compensations(NATIONAL, letter8056, '2023-09-04'),
];

export const decidedDays2021To2023: readonly SpecialDay[] = [...days2021, ...days2022, ...days2023];
