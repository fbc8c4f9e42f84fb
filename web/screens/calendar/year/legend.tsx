import { useTexts } from '../../../texts/language.ts';
import { kindNames, kindSigns } from '../names.ts';
import type { Calendar, SpecialKind } from '../special-days.ts';
import { yearTexts } from './year-texts.ts';

const isKind = (name: string): name is SpecialKind => Object.hasOwn(kindSigns, name);

/** Only the signs that stand in this year. */
export function Legend({ calendar: { specialDays, notYetLawInForce } }: { readonly calendar: Calendar }) {
  const say = useTexts(yearTexts);
  const names = useTexts(kindNames);
  const kinds = Object.keys(kindSigns)
    .filter(isKind)
    .filter((kind) => specialDays.some((special) => special.kind === kind));
  return (
    <ul class="calendar-legend" aria-label={say.legend}>
      {kinds.map((kind) => (
        <li key={kind}>
          <span class={`calendar-day ${kind.toLowerCase()}`} aria-hidden="true">
            {kindSigns[kind]}
          </span>
          {names[kind]}
        </li>
      ))}
      {specialDays.some(({ standing }) => standing === 'ESTIMATE') && (
        <li>
          <span class="calendar-day estimate" aria-hidden="true" />
          {say.estimate}
        </li>
      )}
      {!notYetLawInForce && specialDays.some(({ standing }) => standing === 'NOT_YET_LAW') && (
        <li>
          <span class="calendar-day not_yet_law" aria-hidden="true">
            ?
          </span>
          {say.notYetLaw}
        </li>
      )}
      <li class="soft">{say.lunar}</li>
    </ul>
  );
}
