/** Day by day, as an official would tell it. */
import { useState } from 'preact/hooks';
import { Button } from '../../../../components/button.tsx';
import { Day } from '../../../../components/day.tsx';
import { Select } from '../../../../components/field.tsx';
import { Icon, type IconName } from '../../../../components/icon.tsx';
import { formatCount } from '../../../../texts/format.ts';
import { useLanguage, useTexts } from '../../../../texts/language.ts';
import { keysOf } from '../names.ts';
import type { ToldDay, ToldKind } from './told.ts';

const texts = {
  vi: {
    title: 'Diễn biến từng ngày',
    show: 'Hiện',
    all: 'Mọi việc',
    kinds: {
      UNIT: 'Việc của đơn vị',
      OFFICE: 'Việc của Văn phòng',
      CLOCK: 'Nhắc việc tự động',
      LADDER: 'Đôn đốc theo nấc',
      LETTER: 'Văn bản đôn đốc',
      CALENDAR: 'Thay đổi lịch',
      DIRECTIVE: 'Bản thân văn bản',
    },
    mails: (count: string) => `${count} thư`,
    more: (count: number) => `Xem thêm ${count} ngày`,
    nothing: 'Không có việc nào thuộc loại này.',
  },
  en: {
    title: 'Day by day',
    show: 'Show',
    all: 'Everything',
    kinds: {
      UNIT: 'What units do',
      OFFICE: 'What the office does',
      CLOCK: 'Reminders by the clock',
      LADDER: 'Escalation',
      LETTER: 'Letters',
      CALENDAR: 'Changes of the calendar',
      DIRECTIVE: 'The document itself',
    },
    mails: (count: string) => `${count} mails`,
    more: (count: number) => `Show ${count} more days`,
    nothing: 'Nothing of this kind happens.',
  },
};
const ICONS: Record<ToldKind, IconName> = {
  UNIT: 'building',
  OFFICE: 'inbox',
  CLOCK: 'clock',
  LADDER: 'alert',
  LETTER: 'letter',
  CALENDAR: 'calendar',
  DIRECTIVE: 'document',
};
const FIRST_DAYS = 7;

function OneDay({ day }: { readonly day: ToldDay }) {
  const say = useTexts(texts);
  const language = useLanguage();
  const isHard = day.entries.some(({ kind }) => kind === 'LADDER' || kind === 'LETTER');
  return (
    <li class={isHard ? 'bad' : day.entries.length > 0 ? 'strong' : ''}>
      <h3 class="rehearsing-day">
        <Day value={day.day} weekday />
        {day.until !== day.day && (
          <>
            {' – '}
            <Day value={day.until} weekday />
          </>
        )}
        {day.note !== undefined && <span class="soft small"> {day.note}</span>}
        {day.mails > 0 && <span class="soft small"> · {say.mails(formatCount(day.mails, language))}</span>}
      </h3>
      <ul class="rehearsing-entries">
        {day.entries.map(({ time, kind, who, what }, index) => (
          <li key={index}>
            <span class="numeric soft">{time}</span>
            <span title={say.kinds[kind]}>
              <Icon name={ICONS[kind]} />
              <span class="visually-hidden">{say.kinds[kind]}: </span>
            </span>
            <span>
              <b>{who}</b> – {what}
            </span>
          </li>
        ))}
      </ul>
    </li>
  );
}

export function ToldDays({ days }: { readonly days: readonly ToldDay[] }) {
  const say = useTexts(texts);
  const [wanted, setWanted] = useState<'' | ToldKind>('');
  const [isWhole, setWhole] = useState(false);
  const found = days
    .map((day) => ({ ...day, entries: day.entries.filter(({ kind }) => wanted === '' || kind === wanted) }))
    .filter(({ entries }) => wanted === '' || entries.length > 0);
  const shown = isWhole ? found : found.slice(0, FIRST_DAYS);
  return (
    <section class="sheet stack" aria-labelledby="told-days">
      <div class="row spread">
        <h2 id="told-days">{say.title}</h2>
        <div class="no-print">
          <Select
            label={say.show}
            value={wanted}
            onValue={(value) => setWanted(keysOf(say.kinds).find((kind) => kind === value) ?? '')}
            options={[
              { value: '', label: say.all },
              ...keysOf(say.kinds)
                .filter((kind) => days.some(({ entries }) => entries.some((entry) => entry.kind === kind)))
                .map((kind) => ({ value: kind, label: say.kinds[kind] })),
            ]}
          />
        </div>
      </div>
      {found.length === 0 && <p class="soft">{say.nothing}</p>}
      <ol class="timeline">
        {shown.map((day) => (
          <OneDay key={day.day} day={day} />
        ))}
      </ol>
      {shown.length < found.length && (
        <div>
          <Button onClick={() => setWhole(true)}>{say.more(found.length - shown.length)}</Button>
        </div>
      )}
    </section>
  );
}
