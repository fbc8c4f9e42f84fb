import { mayI, useMe } from '../../../app/me.ts';
import { Day } from '../../../components/day.tsx';
import { Empty } from '../../../components/notice.tsx';
import { Table, type Column } from '../../../components/table.tsx';
import { formatDay, today } from '../../../texts/format.ts';
import { useTexts } from '../../../texts/language.ts';
import { kindNames, kindSigns, standingNames } from '../names.ts';
import { runsOf, type Calendar, type Run, type SpecialDay } from '../special-days.ts';
import { yearTexts } from './year-texts.ts';

/** What people announced may be taken back before it comes; a holiday stays whatever happens. */
const mayBeRemoved = ({ day, kind }: SpecialDay): boolean =>
  day > today() && (kind === 'SWAPPED_OFF' || kind === 'PROVINCIAL_DAY_OFF');

function StandingBadge({ special: { standing } }: { readonly special: SpecialDay }) {
  const names = useTexts(standingNames);
  if (standing === 'CONFIRMED') return <>{names[standing]}</>;
  return (
    <span class="badge yellow">
      <span aria-hidden="true">{standing === 'ESTIMATE' ? '≈' : '?'}</span>
      {names[standing]}
    </span>
  );
}

function Days({ run: { first, last, count } }: { readonly run: Run }) {
  const say = useTexts(yearTexts);
  if (count === 1) return <Day value={first.day} weekday />;
  return (
    <>
      <Day value={first.day} weekday /> – <Day value={last.day} weekday />{' '}
      <span class="soft small">({say.days(count)})</span>
    </>
  );
}

function Source({ special: { legalSource } }: { readonly special: SpecialDay }) {
  const say = useTexts(yearTexts);
  const { document, announcedOn } = legalSource;
  return <>{announcedOn === null ? document : `${document} ${say.dated(formatDay(announcedOn))}`}</>;
}

function Removal({ special }: { readonly special: SpecialDay }) {
  const me = useMe();
  const say = useTexts(yearTexts);
  if (!mayI(me, 'CHANGE_CALENDAR') || !mayBeRemoved(special)) return null;
  return (
    <a class="no-print" href={`/calendar?do=announce&kind=REMOVE&day=${special.day}`}>
      {say.remove}
    </a>
  );
}

export function SpecialTable({ calendar: { specialDays } }: { readonly calendar: Calendar }) {
  const say = useTexts(yearTexts);
  const kinds = useTexts(kindNames);
  if (specialDays.length === 0) return <Empty title={say.noDays}>{say.noDaysHint}</Empty>;
  const columns: Column<Run>[] = [
    { key: 'day', title: say.day, isHead: true, cell: (run) => <Days run={run} /> },
    {
      key: 'kind',
      title: say.kind,
      cell: ({ first: { kind } }) => (
        <>
          <b aria-hidden="true">{kindSigns[kind]}</b> {kinds[kind]}
        </>
      ),
    },
    { key: 'name', title: say.name, cell: ({ first }) => first.name },
    { key: 'source', title: say.source, cell: ({ first }) => <Source special={first} /> },
    {
      key: 'standing',
      title: say.standing,
      cell: ({ first }) => (
        <span class="row">
          <StandingBadge special={first} />
          <Removal special={first} />
        </span>
      ),
    },
  ];
  return (
    <Table
      caption={say.list}
      isCaptionHidden
      columns={columns}
      rows={runsOf(specialDays)}
      keyOf={({ first }) => first.day}
    />
  );
}
