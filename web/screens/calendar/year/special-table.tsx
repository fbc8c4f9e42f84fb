import { mayI, useMe } from '../../../app/me.ts';
import { Day } from '../../../components/day.tsx';
import { Empty } from '../../../components/notice.tsx';
import { Table, type Column } from '../../../components/table.tsx';
import { formatDay, today } from '../../../texts/format.ts';
import { useTexts } from '../../../texts/language.ts';
import { kindNames, kindSigns, standingNames } from '../names.ts';
import type { Calendar, SpecialDay } from '../special-days.ts';
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

export function SpecialTable({ calendar: { specialDays } }: { readonly calendar: Calendar }) {
  const me = useMe();
  const say = useTexts(yearTexts);
  const kinds = useTexts(kindNames);
  if (specialDays.length === 0) return <Empty title={say.noDays}>{say.noDaysHint}</Empty>;
  const columns: Column<SpecialDay>[] = [
    { key: 'day', title: say.day, isHead: true, cell: ({ day }) => <Day value={day} weekday /> },
    {
      key: 'kind',
      title: say.kind,
      cell: ({ kind }) => (
        <>
          <b aria-hidden="true">{kindSigns[kind]}</b> {kinds[kind]}
        </>
      ),
    },
    { key: 'name', title: say.name, cell: ({ name }) => name },
    {
      key: 'source',
      title: say.source,
      cell: ({ legalSource: { document, announcedOn } }) =>
        announcedOn === null ? document : `${document} ${say.dated(formatDay(announcedOn))}`,
    },
    {
      key: 'standing',
      title: say.standing,
      cell: (special) => (
        <span class="row">
          <StandingBadge special={special} />
          {mayI(me, 'CHANGE_CALENDAR') && mayBeRemoved(special) && (
            <a class="no-print" href={`/calendar?do=announce&kind=REMOVE&day=${special.day}`}>
              {say.remove}
            </a>
          )}
        </span>
      ),
    },
  ];
  return (
    <Table
      caption={say.list}
      isCaptionHidden
      columns={columns}
      rows={specialDays}
      keyOf={({ day }) => day}
    />
  );
}
