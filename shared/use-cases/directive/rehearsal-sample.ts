/**
 * With how many units a draft is rehearsed. All of them, up to sixty. Of more, every clause and every addressed group
 * keeps a unit, then every kind of unit, and the rest is taken at even distances along the list of addressees.
 */
import type { Clause, DirectiveContent, Recipient } from '../../domain/directive/directive.ts';
import { actionUnits, copyUnits, roleIn } from '../../domain/directive/expand.ts';
import type { Unit } from '../../domain/organisation/unit.ts';
import type { CalendarDay } from '../../domain/time.ts';

export const MOST_REHEARSED = 60;

export interface Sample {
  /** Without the names of units that are left out; otherwise as drafted. */
  readonly content: DirectiveContent;
  /** Everybody who takes part, and who must be there for the directive to run. */
  readonly units: readonly Unit[];
  readonly addressed: number;
  readonly rehearsed: number;
}

/** `most` of a list, at even distances. */
function spread<Item>(items: readonly Item[], most: number): Item[] {
  if (items.length <= most) return [...items];
  const stepAt = (index: number): number => Math.floor((index * Math.max(0, most)) / items.length);
  return items.filter((_, index) => stepAt(index) > stepAt(index - 1));
}

type Test = (unit: Unit) => boolean;

/** One test for each clause and each addressed group: without a unit that passes, the draft could not be issued. */
const needsOf = ({ clauses, recipients }: DirectiveContent): Test[] => [
  ...clauses
    .filter(({ obligation }) => obligation !== undefined)
    .map(
      (clause): Test =>
        (unit) =>
          roleIn(clause, unit) === 'LEAD',
    ),
  ...recipients.flatMap(({ purpose, target }): Test[] =>
    purpose === 'ACTION' && target.kind === 'GROUP' ? [({ groups }) => groups.includes(target.group)] : [],
  ),
];

const kindOf = ({ kind, groups }: Unit): string => [kind, ...groups.toSorted()].join(' ');

function chosenAmong(
  addressed: readonly Unit[],
  content: DirectiveContent,
  needed: ReadonlySet<string>,
): Set<Unit> {
  const chosen = new Set(addressed.filter(({ id }) => needed.has(id)));
  for (const test of needsOf(content)) {
    const first = [...chosen].some(test) ? undefined : addressed.find(test);
    if (first !== undefined) chosen.add(first);
  }
  const known = new Set([...chosen].map(kindOf));
  for (const unit of addressed) {
    if (chosen.size >= MOST_REHEARSED || known.has(kindOf(unit))) continue;
    known.add(kindOf(unit));
    chosen.add(unit);
  }
  const others = addressed.filter((unit) => !chosen.has(unit));
  for (const unit of spread(others, MOST_REHEARSED - chosen.size)) chosen.add(unit);
  return chosen;
}

type Kept = (unitId: string) => boolean;

const isKept = ({ target }: Recipient, kept: Kept): boolean => target.kind !== 'UNIT' || kept(target.unitId);

function clauseAmong(clause: Clause, kept: Kept): Clause {
  const { obligation } = clause;
  if (obligation === undefined) return clause;
  const { owner, coordinatingUnitIds } = obligation;
  const named = owner?.kind === 'UNITS' ? { owner: { ...owner, unitIds: owner.unitIds.filter(kept) } } : {};
  return {
    ...clause,
    obligation: { ...obligation, ...named, coordinatingUnitIds: coordinatingUnitIds.filter(kept) },
  };
}

const contentAmong = (content: DirectiveContent, kept: Kept): DirectiveContent => ({
  ...content,
  recipients: content.recipients.filter((recipient) => isKept(recipient, kept)),
  clauses: content.clauses.map((clause) => clauseAmong(clause, kept)),
  ...(content.uncovered === undefined
    ? {}
    : { uncovered: content.uncovered.filter(({ unitId }) => kept(unitId)) }),
});

/** `needed`: units without which nothing runs, such as the issuer and the reviewer. */
export function sampleOf(
  content: DirectiveContent,
  units: readonly Unit[],
  { today, needed }: { readonly today: CalendarDay; readonly needed: ReadonlySet<string> },
): Sample {
  const addressed = actionUnits(content, units, today);
  const copies = copyUnits(content, units, today).map(({ unitId }) => unitId);
  const isSmall = addressed.length <= MOST_REHEARSED && copies.length <= MOST_REHEARSED;
  const acting =
    addressed.length <= MOST_REHEARSED ? new Set(addressed) : chosenAmong(addressed, content, needed);
  const keptIds = new Set([...[...acting].map(({ id }) => id), ...needed, ...spread(copies, MOST_REHEARSED)]);
  const left = new Set(units.map(({ id }) => id).filter((id) => !keptIds.has(id)));
  return {
    content: isSmall ? content : contentAmong(content, (unitId) => !left.has(unitId)),
    units: units.filter(({ id }) => keptIds.has(id)),
    addressed: addressed.length,
    rehearsed: acting.size,
  };
}
