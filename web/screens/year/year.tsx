/** `/year`: the year of one's own unit. */
import { useMe } from '../../app/me.ts';
import { YearPage } from './year-page.tsx';

export default function Year() {
  const { unitId, unitName } = useMe();
  return <YearPage unitId={unitId} unitName={unitName} />;
}
