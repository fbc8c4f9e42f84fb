/** The working calendar: a year to read and print, and the announcement of what changes it. */
import { useLocation } from 'preact-iso';
import { mayI, useMe } from '../../app/me.ts';
import { useReading } from '../../api/use-reading.ts';
import { today } from '../../texts/format.ts';
import { Announce } from './announce/announce.tsx';
import { YearPage } from './year/year-page.tsx';
import './calendar.css';

export default function Calendar() {
  const me = useMe();
  const { query } = useLocation();
  const calendar = useReading('GET /calendar');
  const asked = Number(query['year']);
  const year = Number.isInteger(asked) && asked > 1999 && asked < 2101 ? asked : Number(today().slice(0, 4));
  if (query['do'] === 'announce' && mayI(me, 'CHANGE_CALENDAR'))
    return <Announce calendar={calendar} year={year} kind={query['kind'] ?? ''} day={query['day'] ?? ''} />;
  return <YearPage calendar={calendar} year={year} />;
}
