/** The page of a unit's year; which year stands in the address. */
import { useLocation } from 'preact-iso';
import { useReading } from '../../api/use-reading.ts';
import { Select } from '../../components/field.tsx';
import { Shown } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { today } from '../../texts/format.ts';
import { useTexts } from '../../texts/language.ts';
import { YearSheet } from './year-sheet.tsx';
import { yearTexts } from './year-texts.ts';

/** The communes of today begin in 2025. */
const FIRST_YEAR = 2025;

function yearsUntil(last: number): readonly { value: string; label: string }[] {
  const count = Math.max(1, last - FIRST_YEAR + 1);
  return Array.from({ length: count }, (_, index) => String(last - index)).map((year) => ({
    value: year,
    label: year,
  }));
}

export function YearPage({ unitId, unitName }: { readonly unitId: string; readonly unitName?: string }) {
  const say = useTexts(yearTexts);
  const { query, path, route } = useLocation();
  const thisYear = Number(today().slice(0, 4));
  const asked = query['year'] ?? '';
  const year = /^20\d{2}$/.test(asked) ? asked : String(thisYear);
  const reading = useReading('GET /units/{unitId}/years/{year}', { params: { unitId, year } });
  const name = reading.data?.unitName ?? unitName;
  return (
    <Page
      title={name === undefined ? say.title(Number(year)) : say.of(name, Number(year))}
      actions={
        <div class="year-choice">
          <Select
            label={say.year}
            value={year}
            onValue={(value) => route(`${path}?year=${value}`)}
            options={yearsUntil(Math.max(thisYear, Number(year)))}
          />
        </div>
      }
    >
      <Shown reading={reading}>{(data) => <YearSheet year={data} />}</Shown>
    </Page>
  );
}
