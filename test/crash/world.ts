/** The small province of the crash test. */
import { generatedProvince } from '../../local/scenarios/generated-province.ts';
import { headIdOf, officerIdOf } from '../../local/scenarios/unit-people.ts';

export const PROVINCE = { seed: 'crash', communes: 6, departments: 2 } as const;
/** A Monday; the registers of this year and the next are open. */
export const FIRST_DAY = '2026-03-02';
export const FIRST_NUMBER = 455;
export const MAIL_DOMAIN = 'tinh.example';

export const OFFICE = {
  officer: 'chuyen-vien',
  chief: 'chanh-van-phong',
  chairman: 'chu-tich',
} as const;

/** Units that a directive goes to. */
export const UNIT_IDS: readonly string[] = generatedProvince(PROVINCE)
  .units.filter(({ groups }) => groups.includes('all-units'))
  .map(({ id }) => id);

export const officerOf = officerIdOf;
export const headOf = headIdOf;
