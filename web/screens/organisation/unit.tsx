/** One unit: what it is, who answers for it, where it came from and went. */
import { useLocation } from 'preact-iso';
import { mayI, useMe, isOffice, isAuditor } from '../../app/me.ts';
import type { AnswerOf } from '../../api/endpoint.ts';
import { useReading } from '../../api/use-reading.ts';
import { useWhole } from '../../api/use-whole.ts';
import { LinkButton } from '../../components/button.tsx';
import { Day } from '../../components/day.tsx';
import { Shown } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { useTexts } from '../../texts/language.ts';
import type { UnitItem } from './directory.ts';
import { unitKindNames } from './names.ts';
import { draftOf } from './units/unit-draft.ts';
import { UnitFacts } from './units/unit-facts.tsx';
import { UnitForm } from './units/unit-form.tsx';
import { UnitPeople } from './units/unit-people.tsx';
import './organisation.css';

const texts = {
  vi: {
    above: 'Đơn vị',
    ended: 'Đã thôi hoạt động từ',
    edit: 'Sửa',
    merge: 'Sáp nhập vào đơn vị khác',
    year: 'Năm công tác của đơn vị',
    assignments: 'Nhiệm vụ của đơn vị',
  },
  en: {
    above: 'Units',
    ended: 'No longer in force since',
    edit: 'Edit',
    merge: 'Merge into another unit',
    year: 'The unit’s year',
    assignments: 'The unit’s assignments',
  },
};
type Found = AnswerOf<'GET /units/{unitId}'>;

function Lead({ unit, inForce }: Found) {
  const say = useTexts(texts);
  const kinds = useTexts(unitKindNames);
  return (
    <span class="row">
      {kinds[unit.kind]}
      {!inForce && unit.validUntil !== undefined && (
        <span class="badge">
          <span aria-hidden="true">–</span>
          <span>
            {say.ended} <Day value={unit.validUntil} />
          </span>
        </span>
      )}
    </span>
  );
}

function Actions({ unit, inForce }: Found) {
  const me = useMe();
  const say = useTexts(texts);
  const isOwn = me.unitId === unit.id;
  const mayFollow = isOffice(me) || isAuditor(me) || isOwn;
  return (
    <>
      {mayFollow && <LinkButton href={`/units/${unit.id}/year`}>{say.year}</LinkButton>}
      {mayFollow && (
        <LinkButton href={`/assignments?q=${encodeURIComponent(unit.name)}`}>{say.assignments}</LinkButton>
      )}
      {inForce && mayI(me, 'MERGE_UNITS') && (
        <LinkButton href={`/units?do=merge&from=${unit.id}`} icon="split">
          {say.merge}
        </LinkButton>
      )}
      {mayI(me, 'EDIT_UNITS') && (
        <LinkButton kind="primary" href={`/units/${unit.id}?do=edit`} icon="edit">
          {say.edit}
        </LinkButton>
      )}
    </>
  );
}

function Record({ found, units }: { readonly found: Found; readonly units: readonly UnitItem[] }) {
  const me = useMe();
  return (
    <div class="stack">
      <UnitFacts unit={found.unit} units={units} />
      {mayI(me, 'VIEW_PEOPLE') && <UnitPeople unitId={found.unit.id} />}
    </div>
  );
}

export default function Unit({ unitId }: { readonly unitId: string }) {
  const me = useMe();
  const say = useTexts(texts);
  const { query } = useLocation();
  const reading = useReading('GET /units/{unitId}', { params: { unitId } });
  const units = useWhole('GET /units');
  const isEditing = query['do'] === 'edit' && mayI(me, 'EDIT_UNITS');
  const { data } = reading;
  return (
    <Page
      title={data?.unit.name ?? unitId}
      above={<a href="/units">← {say.above}</a>}
      lead={data === undefined ? undefined : <Lead {...data} />}
      actions={data === undefined || isEditing ? undefined : <Actions {...data} />}
      isPrintable={!isEditing}
    >
      <Shown reading={reading}>
        {(found) =>
          isEditing ? (
            <UnitForm
              key={unitId}
              start={draftOf(found.unit)}
              version={found.version}
              units={units.data ?? []}
              back={`/units/${unitId}`}
              onStale={reading.reload}
            />
          ) : (
            <Record found={found} units={units.data ?? []} />
          )
        }
      </Shown>
    </Page>
  );
}
