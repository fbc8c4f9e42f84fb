import { workingDaysOf } from '../../../api/working-days.ts';
import { formatDay, today } from '../../../texts/format.ts';
import { useTexts } from '../../../texts/language.ts';
import { kindNames, kindSigns, standingNames } from '../names.ts';
import {
  daysOfMonth,
  isInForce,
  lunarOf,
  weekdayIndex,
  type Calendar,
  type LunarMonth,
  type SpecialDay,
} from '../special-days.ts';
import { yearTexts } from './year-texts.ts';

interface MonthProps {
  readonly year: number;
  readonly month: number;
  readonly calendar: Calendar;
  readonly lunarMonths: readonly LunarMonth[];
}

function classOf(special: SpecialDay | undefined, calendar: Calendar, day: string): string {
  const names = ['calendar-day'];
  if (weekdayIndex(day) > 4) names.push('rest');
  if (day === today()) names.push('today');
  if (special !== undefined) {
    names.push(isInForce(special, calendar) ? special.kind.toLowerCase() : 'not_yet_law');
    if (special.standing === 'ESTIMATE') names.push('estimate');
  }
  return names.join(' ');
}

function Cell({
  day,
  special,
  calendar,
  lunar,
}: {
  readonly day: string;
  readonly special: SpecialDay | undefined;
  readonly calendar: Calendar;
  readonly lunar: string | undefined;
}) {
  const kinds = useTexts(kindNames);
  const standings = useTexts(standingNames);
  const sign = special && (isInForce(special, calendar) ? kindSigns[special.kind] : '?');
  const told =
    special &&
    `${formatDay(day)}: ${special.name}, ${kinds[special.kind]}${special.standing === 'CONFIRMED' ? '' : `, ${standings[special.standing]}`}`;
  return (
    <td class={classOf(special, calendar, day)} title={told}>
      <time dateTime={day}>{Number(day.slice(8))}</time>
      {sign !== undefined && (
        <b class="calendar-sign" aria-hidden="true">
          {sign}
        </b>
      )}
      {told !== undefined && <span class="visually-hidden">{told}</span>}
      {lunar !== undefined && (
        <small aria-hidden="true" class="calendar-lunar">
          {lunar}
        </small>
      )}
    </td>
  );
}

/** Weeks of seven places, from Monday; places of other months are empty. */
function weeksOf(days: readonly string[]): (string | undefined)[][] {
  const [first = ''] = days;
  const places = [...Array.from({ length: weekdayIndex(first) }, () => undefined), ...days];
  const weeks: (string | undefined)[][] = [];
  for (let start = 0; start < places.length; start += 7)
    weeks.push(Array.from({ length: 7 }, (_, index) => places[start + index]));
  return weeks;
}

export function MonthGrid({ year, month, calendar, lunarMonths }: MonthProps) {
  const say = useTexts(yearTexts);
  const days = daysOfMonth(year, month);
  const { isWorkingDay } = workingDaysOf(calendar);
  const special = new Map<string, SpecialDay>(calendar.specialDays.map((one) => [one.day, one]));
  return (
    <table class="calendar-month keep-together">
      <caption>{say.month(month, days.filter(isWorkingDay).length)}</caption>
      <thead>
        <tr>
          {say.weekdays.map((name, index) => (
            <th key={name} scope="col" abbr={say.weekdaysLong[index]}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(days).map((week, index) => (
          <tr key={index}>
            {week.map((day, place) =>
              day === undefined ? (
                <td key={place} />
              ) : (
                <Cell
                  key={place}
                  day={day}
                  special={special.get(day)}
                  calendar={calendar}
                  lunar={lunarOf(day, lunarMonths)}
                />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
