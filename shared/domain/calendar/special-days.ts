import { FIRST_CULTURE_DAY, cultureDay } from './culture-day.ts';
import { decidedDays2018To2020 } from './decided-days-2018-2020.ts';
import { decidedDays2021To2023 } from './decided-days-2021-2023.ts';
import { decidedDays2024To2026 } from './decided-days-2024-2026.ts';
import { estimateYear } from './estimate-year.ts';
import type { SpecialDay } from './special-day.ts';

/** The last year for which the Prime Minister has decided. */
const LAST_DECIDED_YEAR = 2026;
const LAST_ESTIMATED_YEAR = 2040;

const years = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, offset) => first + offset);

/** 2018 to 2026 as announced. */
export const decidedDays: readonly SpecialDay[] = [
  ...decidedDays2018To2020,
  ...decidedDays2021To2023,
  ...decidedDays2024To2026,
];

/** What a new installation starts from: decided days, estimates up to 2040, and 24 November, which is not yet law. */
export const standardSpecialDays = (): SpecialDay[] => [
  ...decidedDays,
  ...years(LAST_DECIDED_YEAR + 1, LAST_ESTIMATED_YEAR).flatMap(estimateYear),
  ...years(FIRST_CULTURE_DAY, LAST_ESTIMATED_YEAR).flatMap(cultureDay),
];
