/** How many working days lie between two days, and which day is the n-th one: by the calendar as it stands. */
import { useState } from 'preact/hooks';
import { workingDaysOf } from '../../../api/working-days.ts';
import { DateField } from '../../../components/date-field.tsx';
import { Day } from '../../../components/day.tsx';
import { TextField } from '../../../components/field.tsx';
import { formatDay, today } from '../../../texts/format.ts';
import { useTexts } from '../../../texts/language.ts';
import { isInForce, stepFrom, type Calendar } from '../special-days.ts';

const texts = {
  vi: {
    title: 'Tính ngày làm việc',
    how: 'Tính từ ngày liền sau ngày bắt đầu đến hết ngày kết thúc (Bộ luật Dân sự 2015, Điều 147).',
    from: 'Từ ngày',
    to: 'Đến hết ngày',
    count: 'Hoặc sau số ngày làm việc',
    between: (days: number) => `${days} ngày làm việc`,
    after: (days: number) => `${days} ngày làm việc sau ngày bắt đầu là`,
    skipped: 'Trong khoảng này:',
    wrong: 'Ngày kết thúc phải sau ngày bắt đầu.',
  },
  en: {
    title: 'Count working days',
    how: 'From the day after the first up to and including the last (Civil Code 2015, article 147).',
    from: 'From',
    to: 'Up to and including',
    count: 'Or after this many working days',
    between: (days: number) => (days === 1 ? '1 working day' : `${days} working days`),
    after: (days: number) => `${days} working days after the first day is`,
    skipped: 'In between:',
    wrong: 'The last day comes after the first.',
  },
};
const MOST_COUNTED = 1_000;

export function CountDays({ calendar }: { readonly calendar: Calendar }) {
  const say = useTexts(texts);
  const [from, setFrom] = useState(today);
  const [to, setTo] = useState(() => stepFrom(today(), 30));
  const [count, setCount] = useState('10');
  const days = workingDaysOf(calendar);
  const isRange = from !== '' && to > from;
  const wanted = Number(count);
  const isCount = from !== '' && Number.isInteger(wanted) && wanted > 0 && wanted <= MOST_COUNTED;
  const within = calendar.specialDays.filter(
    (special) => special.day > from && special.day <= to && isInForce(special, calendar),
  );
  return (
    <section class="sheet stack no-print">
      <h2>{say.title}</h2>
      <p class="soft small">{say.how}</p>
      <div class="calendar-fields">
        <DateField label={say.from} value={from} onValue={setFrom} />
        <DateField label={say.to} value={to} onValue={setTo} />
        <TextField
          label={say.count}
          type="number"
          min={1}
          max={MOST_COUNTED}
          value={count}
          onValue={setCount}
        />
      </div>
      <div class="stack tight" role="status">
        <p>{isRange ? <b>{say.between(days.between(from, to))}</b> : say.wrong}</p>
        {isRange && within.length > 0 && (
          <p class="small">
            {say.skipped} {within.map(({ day, name }) => `${formatDay(day)} ${name}`).join('; ')}.
          </p>
        )}
        {isCount && (
          <p>
            {say.after(wanted)}{' '}
            <b>
              <Day value={days.add(from, wanted)} weekday />
            </b>
          </p>
        )}
      </div>
    </section>
  );
}
