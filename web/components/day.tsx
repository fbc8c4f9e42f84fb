/** A day or a moment: what people read, with the machine's form beside it. */
import { formatDay, formatInstant, weekdayOf } from '../texts/format.ts';
import { useLanguage } from '../texts/language.ts';

export function Day({ value, weekday = false }: { readonly value: string; readonly weekday?: boolean }) {
  const language = useLanguage();
  return (
    <time dateTime={value} class="numeric">
      {weekday && `${weekdayOf(value, language)}, `}
      {formatDay(value)}
    </time>
  );
}
export const Moment = ({ value }: { readonly value: string }) => (
  <time dateTime={value} class="numeric">
    {formatInstant(value)}
  </time>
);
