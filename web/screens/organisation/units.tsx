/** The units of the province: the list, a new one, a merger. */
import { useLocation } from 'preact-iso';
import { useMe, mayI } from '../../app/me.ts';
import { useWhole } from '../../api/use-whole.ts';
import { Merger } from './units/merger.tsx';
import { NewUnit } from './units/new-unit.tsx';
import { UnitList } from './units/unit-list.tsx';
import './organisation.css';

export default function Units() {
  const me = useMe();
  const { query } = useLocation();
  const units = useWhole('GET /units');
  if (query['do'] === 'add' && mayI(me, 'EDIT_UNITS')) return <NewUnit units={units} />;
  if (query['do'] === 'merge' && mayI(me, 'MERGE_UNITS'))
    return <Merger units={units} chosen={query['from'] ?? ''} />;
  return <UnitList units={units} />;
}
