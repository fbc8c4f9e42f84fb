/** The province that `npm start` loads and rehearsals use: 14 departments and boards, 24 units of commune level. */
import type { Unit } from '../../shared/domain/organisation/unit.ts';
import type { CalendarDay } from '../../shared/domain/time.ts';
import { COMMITTEE_ID, OFFICE_ID, TWO_LEVELS_SINCE, unitOf, type Province } from './province.ts';
import { PROVINCIAL_PEOPLE } from './provincial-people.ts';
import { PLACE, PROVINCE_NAME, SAMPLE_UNITS } from './sample-units.ts';
import { peopleOfUnit, personOf } from './unit-people.ts';

const hasOwnReporting = ({ id }: Unit): boolean => id !== COMMITTEE_ID && id !== OFFICE_ID;

/** `validFrom`: the day since which units exist and people hold their roles, for a rehearsal set in another year. */
export function sampleProvince(validFrom: CalendarDay = TWO_LEVELS_SINCE): Province {
  const units = SAMPLE_UNITS.map((sketch) => unitOf(sketch, validFrom));
  const people = [
    ...PROVINCIAL_PEOPLE.map((sketch) => personOf(sketch, validFrom)),
    ...units.filter(hasOwnReporting).flatMap((unit) => peopleOfUnit(unit, PLACE)),
  ];
  return { name: PROVINCE_NAME, place: PLACE, units, people };
}
