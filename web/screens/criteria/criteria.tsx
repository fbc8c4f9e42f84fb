/** `/criteria`: what units are inspected against. `?unit=…` shows the own criteria of a unit to those who follow it. */
import { useLocation } from 'preact-iso';
import { useReading } from '../../api/use-reading.ts';
import { isUnitPerson, useMe } from '../../app/me.ts';
import { Shown } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { useTexts } from '../../texts/language.ts';
import { Catalogue } from './catalogue.tsx';
import { criteriaTexts } from './criteria-texts.ts';
import { OwnCriteria } from './own-criteria.tsx';
import './criteria.css';

function OfUnit({ unitId }: { readonly unitId: string }) {
  const { data } = useReading('GET /units/{unitId}', { params: { unitId } });
  return <OwnCriteria unitId={unitId} unitName={data?.unit.name ?? unitId} mayEdit={false} />;
}

export default function Criteria() {
  const me = useMe();
  const say = useTexts(criteriaTexts);
  const { query } = useLocation();
  const reading = useReading('GET /criteria');
  const other = query['unit'];
  return (
    <Page title={say.title} lead={say.lead}>
      <div class="stack loose">
        {other !== undefined && other !== me.unitId ? (
          <OfUnit unitId={other} />
        ) : (
          isUnitPerson(me) && <OwnCriteria unitId={me.unitId} unitName={me.unitName} mayEdit />
        )}
        <Shown reading={reading}>{({ groups }) => <Catalogue groups={groups} />}</Shown>
      </div>
    </Page>
  );
}
