/** What the screen of a directive counts: the statistics where they may be seen, and every row. */
import { useMemo } from 'preact/hooks';
import { useMe } from '../../../app/me.ts';
import { useReading } from '../../../api/use-reading.ts';
import { dayOf } from '../../../texts/format.ts';
import type { Directive, DirectiveAnswer } from './directive.ts';
import { countsOf } from './row.ts';
import { joined, PAGE, useRows } from './use-rows.ts';

/** More than the country has communes: nobody has to ask for the rest of one directive. */
const MOST_ROWS = 10_000;

/** The late ones are asked for first where there are more rows than one page. */
function useDirectiveRows({ id, expectedAssignments }: Directive) {
  const isLong = expectedAssignments > PAGE;
  const late = useRows({ directive: id, status: 'OPEN_OVERDUE' }, { isWanted: isLong, most: PAGE });
  const all = useRows({ directive: id }, { most: MOST_ROWS });
  return useMemo(() => joined(late, all), [late, all]);
}

/** A registrar and an inspector see every unit too, but not the statistics: theirs are counted from the rows. */
export function useCounted({ directive, allowed }: DirectiveAnswer) {
  const me = useMe();
  const seesFigures = allowed.includes('STATISTICS');
  const figures = useReading('GET /directives/{directiveId}/statistics', {
    params: { directiveId: directive.id },
    isWanted: seesFigures,
  });
  const rows = useDirectiveRows(directive);
  const isOwn = !seesFigures && rows.rows.every(({ unitId }) => unitId === me.unitId);
  const counts = figures.data?.statistics ?? countsOf(rows.rows);
  const open = (counts.official['OPEN_IN_TERM'] ?? 0) + (counts.official['OPEN_OVERDUE'] ?? 0);
  const all = figures.data?.statistics.assignments ?? directive.expectedAssignments;
  return { seesFigures, figures, rows, isOwn, counts, open, all, today: dayOf(me.at) };
}
export type Counted = ReturnType<typeof useCounted>;
