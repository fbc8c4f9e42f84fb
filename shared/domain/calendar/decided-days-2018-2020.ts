/** 2018 to 2020, under the Labour Code of 2012. */
import { day } from '../time.ts';
import { code2012, letter6519 } from './legal-sources.ts';
import { HolidayName, compensations, holidays, swap } from './make-special-day.ts';
import type { SpecialDay } from './special-day.ts';

const { NEW_YEAR, TET, HUNG_KINGS, VICTORY, LABOUR, NATIONAL } = HolidayName;
const law = code2012.holidays;
const rest = code2012.compensation;

const days2018: readonly SpecialDay[] = [
  ...holidays(NEW_YEAR, law, '2018-01-01'),
  ...holidays(TET, law, '2018-02-14', '2018-02-15', '2018-02-16', '2018-02-17', '2018-02-18'),
  ...compensations(TET, rest, '2018-02-19', '2018-02-20'),
  ...holidays(HUNG_KINGS, law, '2018-04-25'),
  ...holidays(VICTORY, law, '2018-04-30'),
  ...holidays(LABOUR, law, '2018-05-01'),
  ...holidays(NATIONAL, law, '2018-09-02'),
  ...compensations(NATIONAL, rest, '2018-09-03'),
  ...swap(day('2018-12-31'), day('2019-01-05'), letter6519),
];

const days2019: readonly SpecialDay[] = [
  ...holidays(NEW_YEAR, law, '2019-01-01'),
  ...holidays(TET, letter6519, '2019-02-04', '2019-02-05', '2019-02-06', '2019-02-07', '2019-02-08'),
  ...holidays(HUNG_KINGS, law, '2019-04-14'),
  ...compensations(HUNG_KINGS, rest, '2019-04-15'),
  ...swap(day('2019-04-29'), day('2019-05-04'), letter6519),
  ...holidays(VICTORY, law, '2019-04-30'),
  ...holidays(LABOUR, law, '2019-05-01'),
  ...holidays(NATIONAL, law, '2019-09-02'),
];

const days2020: readonly SpecialDay[] = [
  ...holidays(NEW_YEAR, law, '2020-01-01'),
  ...holidays(TET, law, '2020-01-23', '2020-01-24', '2020-01-25', '2020-01-26', '2020-01-27'),
  ...compensations(TET, rest, '2020-01-28', '2020-01-29'),
  ...holidays(HUNG_KINGS, law, '2020-04-02'),
  ...holidays(VICTORY, law, '2020-04-30'),
  ...holidays(LABOUR, law, '2020-05-01'),
  ...holidays(NATIONAL, law, '2020-09-02'),
];

export const decidedDays2018To2020: readonly SpecialDay[] = [...days2018, ...days2019, ...days2020];
