/** The rows and columns of units × steps, on the page and in the terminal alike. */
import type { RehearsedAssignment, RehearsedUnit } from '../rehearsal.ts';
import { shortName } from '../story/names.ts';

/** What is due at one time stands in one column, in the order of the due days. */
export function columnsOf(units: readonly RehearsedUnit[]): string[] {
  const first = new Map<string, string>();
  for (const { label, firstDueDay } of units.flatMap(({ assignments }) => assignments)) {
    const known = first.get(label);
    if (known === undefined || firstDueDay < known) first.set(label, firstDueDay);
  }
  return [...first].sort(([, one], [, other]) => (one < other ? -1 : 1)).map(([column]) => column);
}

export interface StepRow {
  readonly name: string;
  /** The unit whose work this row takes over; absent for the unit's own. */
  readonly from: string | undefined;
  readonly assignments: readonly RehearsedAssignment[];
}

/** A row of the unit's own work, and one for each unit that it took over from. */
export function rowsOf({ name, assignments }: RehearsedUnit): StepRow[] {
  const own = assignments.filter(({ inheritedFrom }) => inheritedFrom === undefined);
  const taken = Map.groupBy(
    assignments.filter((one) => one.inheritedFrom !== undefined),
    ({ inheritedFrom }) => inheritedFrom ?? '',
  );
  return [
    { name: shortName(name), from: undefined, assignments: own },
    ...[...taken].map(([from, ofUnit]) => ({ name: shortName(name), from, assignments: ofUnit })),
  ];
}
