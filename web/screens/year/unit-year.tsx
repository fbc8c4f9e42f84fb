/** `/units/:unitId/year`: the year of a unit, for those who follow it. */
import { YearPage } from './year-page.tsx';

export default function UnitYear({ unitId }: { readonly unitId: string }) {
  return <YearPage key={unitId} unitId={unitId} />;
}
