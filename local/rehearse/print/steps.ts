/** Into which columns the assignments of units fall, on the page and in the terminal alike. */
import type { RehearsedAssignment, RehearsedUnit } from '../rehearsal.ts';

/** What a unit took over stands by itself, whatever period it is for. */
const TAKEN_OVER = 'Nhận lại';
export const columnOf = ({ label, inheritedFrom }: RehearsedAssignment): string => (inheritedFrom === undefined ? label : TAKEN_OVER);

/** In the order of their due days; what was taken over comes last. */
export function columnsOf(units: readonly RehearsedUnit[]): string[] {
  const first = new Map<string, string>();
  for (const assignment of units.flatMap(({ assignments }) => assignments)) {
    const column = columnOf(assignment);
    const due = column === TAKEN_OVER ? '9999' : assignment.firstDueDay;
    const known = first.get(column);
    if (known === undefined || due < known) first.set(column, due);
  }
  return [...first].sort(([, one], [, other]) => (one < other ? -1 : 1)).map(([column]) => column);
}
