/**
 * What a unit's year shows for the emulation review (Decree 152/2025) and the yearly rating (Decree 335/2025): what fell
 * due, how it ended, and the letters that it received. Facts only; the points are the council's.
 */
import { statusOf, type OfficialStatus } from '../../domain/assignment/status.ts';
import { isProvincial, mayOnAssignment } from '../../domain/authorization.ts';
import type { LetterRecord } from '../../domain/letter.ts';
import { refuse, type Refused } from '../../domain/outcome.ts';
import { statisticsOf, type Statistics } from '../../domain/statistics.ts';
import type { CalendarDay } from '../../domain/time.ts';
import type { Actor } from '../actor.ts';
import type { Dependencies } from '../dependencies.ts';
import { loadReference } from '../reference.ts';
import { load, queryAll } from '../store.ts';

export interface YearAssignment {
  readonly assignmentId: string;
  readonly notation: string;
  readonly subject: string;
  readonly dueDay: CalendarDay;
  readonly official?: OfficialStatus;
  readonly workingDaysLate: number;
  readonly extensions: number;
  readonly returned: number;
}
export interface YearLetter {
  readonly letterId: string;
  readonly kind: LetterRecord['kind'];
  readonly notation: string;
  readonly day: CalendarDay;
  readonly about: string;
}
export interface FoundUnitYear {
  readonly outcome: 'FOUND';
  readonly unitId: string;
  readonly unitName: string;
  readonly year: number;
  readonly statistics: Statistics;
  readonly assignments: readonly YearAssignment[];
  readonly letters: readonly YearLetter[];
}
type Deps = Pick<Dependencies, 'ledger' | 'clock'>;

const NO_UNIT = refuse('NOT_FOUND', 'Không có đơn vị này hoặc ông/bà không có quyền xem.');

function mayRead({ roles, unitId: own }: Actor, unitId: string): boolean {
  const standing = [
    ...(own === unitId ? (['OWN_UNIT'] as const) : []),
    ...(isProvincial(roles) ? (['PROVINCE'] as const) : []),
  ];
  return mayOnAssignment('VIEW', roles, standing);
}

async function assignmentsDueIn({ ledger }: Deps, unitId: string, year: number) {
  const bounds = { from: `${year}-01-01`, to: `${year}-12-31~` };
  const due = [];
  for await (const { body } of queryAll(ledger, 'assignment', {
    index: 'unit',
    partition: `unit#${unitId}`,
    ...bounds,
  }))
    due.push(body);
  return due;
}

async function lettersSignedIn({ ledger }: Deps, unitId: string, year: number): Promise<YearLetter[]> {
  const letters: YearLetter[] = [];
  for await (const { id, body } of queryAll(ledger, 'letter', {
    index: 'unit',
    partition: `unit-letters#${unitId}`,
  })) {
    const { kind, signed, facts } = body;
    if (signed?.day.startsWith(`${year}-`) === true)
      letters.push({ letterId: id, kind, notation: signed.notation, day: signed.day, about: facts.notation });
  }
  return letters;
}

export async function unitYear(
  deps: Deps,
  { actor, unitId, year }: { readonly actor: Actor; readonly unitId: string; readonly year: number },
): Promise<FoundUnitYear | Refused> {
  const unit = await load(deps.ledger, 'unit', unitId);
  if (unit === undefined || !mayRead(actor, unitId)) return NO_UNIT;
  const rules = { ...(await loadReference(deps.ledger)), now: deps.clock.now() };
  const due = await assignmentsDueIn(deps, unitId, year);
  const assignments = due.map((assignment): YearAssignment => {
    const { official, dueDay, workingDaysLate } = statusOf(assignment, rules);
    return {
      assignmentId: assignment.id,
      notation: assignment.heading.notation,
      subject: assignment.heading.subject,
      dueDay,
      ...(official === undefined ? {} : { official }),
      workingDaysLate,
      extensions: assignment.extensions,
      returned: assignment.returns.plan + assignment.returns.report,
    };
  });
  return {
    outcome: 'FOUND',
    unitId,
    unitName: unit.body.name,
    year,
    statistics: statisticsOf(due, rules),
    assignments,
    letters: await lettersSignedIn(deps, unitId, year),
  };
}
