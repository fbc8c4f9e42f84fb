import { Day } from '../../../components/day.tsx';
import { Table, type Column } from '../../../components/table.tsx';
import { useTexts } from '../../../texts/language.ts';
import { lacksOfficer, type PersonItem, type UnitItem } from '../directory.ts';
import { listTexts } from './unit-list-texts.ts';

type Officers = ReadonlyMap<string, readonly PersonItem[]>;

function Contact({ unit: { email, phone } }: { readonly unit: UnitItem }) {
  return (
    <div class="organisation-lines">
      {email !== undefined && <a href={`mailto:${email}`}>{email}</a>}
      {phone !== undefined && <span class="numeric">{phone}</span>}
      {email === undefined && phone === undefined && '–'}
    </div>
  );
}

function OfficerNames({ unit, officers }: { readonly unit: UnitItem; readonly officers: Officers }) {
  const say = useTexts(listTexts);
  if (lacksOfficer(unit, officers))
    return (
      <span class="badge yellow">
        <span aria-hidden="true">⚠</span>
        {say.noOfficer}
      </span>
    );
  return <>{(officers.get(unit.id) ?? []).map(({ name }) => name).join(', ') || '–'}</>;
}

/** Said only where it matters: of a unit that has ended, or is still to come. */
function Validity({ unit }: { readonly unit: UnitItem }) {
  const say = useTexts(listTexts);
  if (unit.inForce) return null;
  const hasEnded = unit.validUntil !== undefined;
  return (
    <span class="badge">
      <span aria-hidden="true">–</span>
      <span>
        {hasEnded ? say.ended : say.begins} <Day value={unit.validUntil ?? unit.validFrom} />
      </span>
    </span>
  );
}

export function UnitTable({
  caption,
  units,
  officers,
}: {
  readonly caption: string;
  readonly units: readonly UnitItem[];
  /** Absent for those who may not see people. */
  readonly officers: Officers | undefined;
}) {
  const say = useTexts(listTexts);
  const columns: Column<UnitItem>[] = [
    {
      key: 'name',
      title: say.name,
      isHead: true,
      cell: (unit) => (
        <>
          <a href={`/units/${unit.id}`}>{unit.name}</a>{' '}
          {unit.abbreviation !== undefined && unit.abbreviation !== 'UBND' && (
            <span class="soft small">{unit.abbreviation}</span>
          )}{' '}
          <Validity unit={unit} />
        </>
      ),
    },
    ...(officers === undefined
      ? []
      : [
          {
            key: 'officer',
            title: say.officer,
            cell: (unit: UnitItem) => <OfficerNames unit={unit} officers={officers} />,
          },
        ]),
    { key: 'contact', title: say.contact, cell: (unit) => <Contact unit={unit} /> },
  ];
  return (
    <div class="organisation-units">
      <Table caption={caption} isCaptionHidden columns={columns} rows={units} keyOf={({ id }) => id} />
    </div>
  );
}
