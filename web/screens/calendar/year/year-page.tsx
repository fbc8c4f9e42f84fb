import { useLocation } from 'preact-iso';
import { mayI, useMe } from '../../../app/me.ts';
import { useReading, type ReadingState } from '../../../api/use-reading.ts';
import { Button, LinkButton } from '../../../components/button.tsx';
import { Select } from '../../../components/field.tsx';
import { Notice, Shown } from '../../../components/notice.tsx';
import { Page } from '../../../components/page.tsx';
import { today } from '../../../texts/format.ts';
import { useTexts } from '../../../texts/language.ts';
import { figuresOf, yearsOf, type Calendar } from '../special-days.ts';
import { CountDays } from './count-days.tsx';
import { Legend } from './legend.tsx';
import { MonthGrid } from './month-grid.tsx';
import { PendingDays } from './pending-days.tsx';
import { SpecialTable } from './special-table.tsx';
import { yearTexts } from './year-texts.ts';

const showToday = (): void =>
  document.querySelector('td.calendar-day.today')?.scrollIntoView({ block: 'center' });

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

function YearNavigation({ calendar, year }: { readonly calendar: Calendar; readonly year: number }) {
  const say = useTexts(yearTexts);
  const { route } = useLocation();
  const years = yearsOf(calendar);
  const to = (other: number): string => `/calendar?year=${other}`;
  return (
    <nav class="calendar-years no-print" aria-label={say.year}>
      {years.includes(year - 1) && (
        <LinkButton kind="quiet" icon="back" href={to(year - 1)}>
          {say.before}
        </LinkButton>
      )}
      <Select
        label={say.year}
        value={String(year)}
        options={[...new Set([...years, year])]
          .sort((one, other) => one - other)
          .map((one) => ({ value: String(one), label: String(one) }))}
        onValue={(one) => route(to(Number(one)))}
      />
      {today().startsWith(String(year)) && (
        <Button kind="quiet" onClick={showToday}>
          {say.today}
        </Button>
      )}
      {years.includes(year + 1) && (
        <LinkButton kind="quiet" icon="next" href={to(year + 1)}>
          {say.after}
        </LinkButton>
      )}
    </nav>
  );
}

function Estimates({ count, year }: { readonly count: number; readonly year: number }) {
  const me = useMe();
  const say = useTexts(yearTexts);
  if (count === 0) return null;
  return (
    <Notice
      tone="warn"
      action={
        mayI(me, 'CHANGE_CALENDAR') && (
          <a class="no-print" href={`/calendar?do=announce&kind=CONFIRM&year=${year}`}>
            {say.confirm}
          </a>
        )
      }
    >
      {say.estimates(count)}
    </Notice>
  );
}

function Year({ whole, year }: { readonly whole: Calendar; readonly year: number }) {
  const say = useTexts(yearTexts);
  const ofYear = useReading('GET /calendar', { query: { year } });
  const specialDays = whole.specialDays.filter(({ day }) => day.startsWith(`${year}-`));
  const calendar = { ...whole, specialDays };
  const lunarMonths = ofYear.data?.lunarMonths ?? [];
  return (
    <div class="stack">
      {specialDays.length === 0 && <Notice tone="warn">{say.unknown(year)}</Notice>}
      <Estimates count={figuresOf(whole, year).estimates} year={year} />
      <Legend calendar={calendar} />
      <section class="calendar-months" aria-label={say.months}>
        {MONTHS.map((month) => (
          <MonthGrid key={month} year={year} month={month} calendar={calendar} lunarMonths={lunarMonths} />
        ))}
      </section>
      <CountDays calendar={whole} />
      <section class="stack tight">
        <h2>{say.list}</h2>
        <SpecialTable calendar={calendar} />
      </section>
      <PendingDays calendar={whole} />
    </div>
  );
}

export function YearPage({
  calendar,
  year,
}: {
  readonly calendar: ReadingState<Calendar>;
  readonly year: number;
}) {
  const me = useMe();
  const say = useTexts(yearTexts);
  const figures = calendar.data === undefined ? undefined : figuresOf(calendar.data, year);
  return (
    <Page
      title={say.title(year)}
      lead={figures && say.figures(figures.workingDays, figures.daysOff, figures.swaps)}
      actions={
        mayI(me, 'CHANGE_CALENDAR') && (
          <LinkButton kind="primary" icon="edit" href={`/calendar?do=announce&year=${year}`}>
            {say.announce}
          </LinkButton>
        )
      }
    >
      <Shown reading={calendar}>
        {(whole) => (
          <div class="stack">
            <YearNavigation calendar={whole} year={year} />
            <Year whole={whole} year={year} />
          </div>
        )}
      </Shown>
    </Page>
  );
}
