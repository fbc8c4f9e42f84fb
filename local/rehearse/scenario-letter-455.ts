/**
 * Scenario S1 on the calendar of the winter of 2025–2026: the letter goes out on 4 December 2025 with a first due day of
 * Friday 2 January 2026, which on 25 December is exchanged for Saturday 10 January; the second falls before Tết.
 */
import { createCalendar } from '../../shared/domain/calendar/calendar.ts';
import { letter12729 } from '../../shared/domain/calendar/legal-sources.ts';
import { swap } from '../../shared/domain/calendar/make-special-day.ts';
import { citeSource } from '../../shared/domain/calendar/special-day.ts';
import { standardSpecialDays } from '../../shared/domain/calendar/special-days.ts';
import type { DirectiveContent } from '../../shared/domain/directive/directive.ts';
import { actionUnits } from '../../shared/domain/directive/expand.ts';
import { day } from '../../shared/domain/time.ts';
import type { Assembly } from '../home/assembly.ts';
import { letter455 } from '../scenarios/letter-455.ts';
import { COMMITTEE_ID, HOME_AFFAIRS_ID, OFFICE_ID, type Province } from '../scenarios/province.ts';
import { sampleProvince } from '../scenarios/sample-province.ts';
import { INSPECTORATE_ID } from '../scenarios/sample-units.ts';
import { characterNames } from './characters.ts';
import type { RehearsalOptions } from './rehearse.ts';

const ISSUE_DAY = day('2025-12-04');
const STANDING_UNTIL = day('2026-06-30');
const DAY_OFF = day('2026-01-02');
const DAY_WORKED = day('2026-01-10');

/** The clause owners, and enough others that every character is played. */
export const FEWEST_UNITS = characterNames.length + 2;

/** Keeps the first of each kind in turn, so that departments, communes and wards all take part. */
function reduced(province: Province, content: DirectiveContent, count: number): Province {
  const addressed = actionUnits(content, province.units, ISSUE_DAY);
  const named = addressed.filter(({ id }) => id === HOME_AFFAIRS_ID || id === INSPECTORATE_ID);
  const byKind = [
    ...Map.groupBy(
      addressed.filter((unit) => !named.includes(unit)),
      ({ kind }) => kind,
    ).values(),
  ];
  const inTurn = Array.from({ length: addressed.length }, (_, index) =>
    byKind.flatMap((units) => units[index] ?? []),
  ).flat();
  const kept = new Set(
    [...named, ...inTurn.slice(0, Math.max(count, FEWEST_UNITS) - named.length)].map(({ id }) => id),
  );
  const dropped = new Set(addressed.filter(({ id }) => !kept.has(id)).map(({ id }) => id));
  return {
    ...province,
    units: province.units.filter(({ id }) => !dropped.has(id)),
    people: province.people.filter(({ unitId }) => !dropped.has(unitId)),
  };
}

export interface LetterRehearsal {
  readonly content: DirectiveContent;
  readonly options: RehearsalOptions;
}

export function letter455Rehearsal({
  assembly,
  seed,
  units,
}: {
  readonly assembly: Assembly;
  readonly seed: string;
  readonly units: number;
}): LetterRehearsal {
  const specialDays = standardSpecialDays().filter(
    (special) => special.day !== DAY_OFF && special.day !== DAY_WORKED,
  );
  const calendar = createCalendar(specialDays, { version: 1 });
  const content = letter455({ issueDay: ISSUE_DAY, calendar, standingUntil: STANDING_UNTIL });
  const province = reduced(sampleProvince(), content, units);
  const change = {
    id: 'hoan-doi-02-01-2026',
    announcedOn: day('2025-12-25'),
    legalSource: citeSource(letter12729),
    add: swap(DAY_OFF, DAY_WORKED, letter12729),
    remove: [],
  };
  return {
    content,
    options: {
      assembly,
      seed,
      province,
      start: ISSUE_DAY,
      reference: {
        specialDays,
        registers: [
          {
            issuerUnitId: COMMITTEE_ID,
            year: 2025,
            startAt: 455,
            reason: 'Tiếp nối sổ giấy đã cấp đến số 454',
          },
        ],
      },
      announcements: [
        { change, reason: `${citeSource(letter12729)}: nghỉ thứ Sáu 02/01/2026, làm bù thứ Bảy 10/01/2026` },
      ],
      settings: {
        publicUrl: 'https://chidao.tinh.example',
        mailFrom: { name: `Văn phòng UBND ${province.name}`, address: 'vanphong@tinh.example' },
        province: {
          name: province.name,
          place: province.place,
          officeUnitId: OFFICE_ID,
          committeeUnitId: COMMITTEE_ID,
        },
      },
    },
  };
}
