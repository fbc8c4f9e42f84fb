/** The facts of the consolidated report: one row per unit, counted by the same hand as the statistics of the directive. */
import type { Assignment } from '../../domain/assignment/assignment.ts';
import type { FindingCounts } from '../../domain/assignment/finding.ts';
import type { StatusRules } from '../../domain/assignment/status.ts';
import type { Directive } from '../../domain/directive/directive.ts';
import { escalationLetterKinds } from '../../domain/documents/letter-kind.ts';
import type { LetterRecord } from '../../domain/letter.ts';
import { unitKinds, type Unit } from '../../domain/organisation/unit.ts';
import { statisticsOf, type Statistics } from '../../domain/statistics.ts';
import { localDayOf } from '../../domain/time.ts';
import type { ClosingFacts } from '../../documents/letter-facts.ts';
import type { Ledger } from '../../ports/ledger.ts';
import { queryAll } from '../store.ts';

/** As counted, or as frozen at closing: there the statuses are only names. */
export type Figures = Pick<Statistics, 'withdrawn' | 'assignments' | 'extended' | 'returned' | 'nil'> & {
  readonly workingDaysLate: number;
  readonly official: Readonly<Record<string, number>>;
  readonly findings?: FindingCounts | undefined;
  readonly ownFindings?: FindingCounts | undefined;
};

const countsOf = ({ official, withdrawn, workingDaysLate }: Figures) => ({
  doneOnTime: official['DONE_ON_TIME'] ?? 0,
  doneLate: official['DONE_LATE'] ?? 0,
  openInTerm: official['OPEN_IN_TERM'] ?? 0,
  openOverdue: official['OPEN_OVERDUE'] ?? 0,
  withdrawn,
  workingDaysLate,
});

const byName = new Intl.Collator('vi').compare;
/** Departments before communes, as letters address them; a unit that is not on record comes last. */
const rank = (unit: Unit | undefined): number =>
  unit === undefined ? unitKinds.length : unitKinds.indexOf(unit.kind);

function rowsOf(
  assignments: readonly Assignment[],
  units: ReadonlyMap<string, Unit>,
  rules: StatusRules,
): ClosingFacts['units'] {
  return [...Map.groupBy(assignments, ({ unitId }) => unitId)]
    .map(([unitId, own]) => ({ unit: units.get(unitId), name: units.get(unitId)?.name ?? unitId, own }))
    .sort((one, other) => rank(one.unit) - rank(other.unit) || byName(one.name, other.name))
    .map(({ name, own }) => ({ unitName: name, ...countsOf(statisticsOf(own, rules)) }));
}

/** Letters that were signed about this directive. */
export async function signedLetters(
  ledger: Pick<Ledger, 'query'>,
  { id, issuedAt }: Directive,
): Promise<LetterRecord[]> {
  const letters: LetterRecord[] = [];
  const since = issuedAt === undefined ? {} : { from: issuedAt };
  for await (const { body } of queryAll(ledger, 'letter', { index: 'list', partition: 'letters', ...since }))
    if (body.directiveId === id && body.phase === 'SIGNED') letters.push(body);
  return letters;
}

export interface ClosingSources {
  readonly assignments: readonly Assignment[];
  readonly units: readonly Unit[];
  readonly letters: readonly LetterRecord[];
  /** Instead of the sums as they are counted now. */
  readonly frozen?: Figures | undefined;
}

export function closingFactsOf(sources: ClosingSources, rules: StatusRules): ClosingFacts {
  const { assignments, letters, frozen } = sources;
  const figures = frozen ?? statisticsOf(assignments, rules);
  const units = new Map(sources.units.map((unit) => [unit.id, unit]));
  return {
    kind: 'CLOSING',
    asOf: localDayOf(rules.now),
    assignments: figures.assignments,
    ...countsOf(figures),
    extended: figures.extended,
    returned: figures.returned,
    nilReports: figures.nil,
    findings: figures.findings,
    ownFindings: figures.ownFindings,
    mailReminders: assignments.reduce((sum, { remindersSent }) => sum + remindersSent, 0),
    letters: escalationLetterKinds.flatMap((letterKind) => {
      const count = letters.filter(({ kind }) => kind === letterKind).length;
      return count === 0 ? [] : [{ letterKind, count }];
    }),
    units: rowsOf(assignments, units, rules),
    strengths: [],
    shortcomings: [],
    proposals: [],
  };
}
