/**
 * A document was recalled or replaced. Whoever is still at work hears of it with their assignment; here are the others that
 * hold it: units that had answered already, and those that got a copy. Decree 30/2020: a recalled document is destroyed.
 */
import type { Assignment } from '../../domain/assignment/assignment.ts';
import { isOpen } from '../../domain/assignment/phase.ts';
import type { Directive } from '../../domain/directive/directive.ts';
import type { Person } from '../../domain/organisation/person.ts';
import type { CalendarDay } from '../../domain/time.ts';
import type { Notice } from '../../notifications/notice.ts';
import type { Dependencies } from '../dependencies.ts';
import { loadMany } from '../store.ts';
import { assignedByUnit, officersOf } from './holders.ts';
import { COPY_READERS, peopleOf } from './people.ts';
import { NO_REASON_GIVEN, replacementOf } from './replacement.ts';
import type { Told } from './telling.ts';

type Deps = Pick<Dependencies, 'ledger' | 'settings' | 'clock'>;
type Revoked = Extract<Notice, { kind: 'RECALLED' | 'REPLACED' }>;

const endsWithIt = ({ phase, closing }: Assignment): boolean =>
  isOpen(phase) || closing?.reason === 'RECALLED' || closing?.reason === 'REPLACED';
const hasAnswered = (assignments: readonly Assignment[]): boolean =>
  assignments.some(({ phase }) => phase === 'CLOSED') && !assignments.some(endsWithIt);

async function holders(
  deps: Deps,
  { id, copies }: Directive,
  today: CalendarDay,
): Promise<ReadonlyMap<string, readonly Person[]>> {
  const readers = new Map<string, readonly Person[]>();
  for (const [unitId, assignments] of await assignedByUnit(deps, id))
    if (hasAnswered(assignments)) readers.set(unitId, await officersOf(deps, assignments, today));
  for (const { unitId } of copies) readers.set(unitId, await peopleOf(deps, unitId, COPY_READERS, today));
  return readers;
}

export async function revokedTold(
  deps: Deps,
  directive: Directive,
  about: string,
  today: CalendarDay,
): Promise<Told[]> {
  const { id, notation, content, ending } = directive;
  const by = await replacementOf(deps.ledger, directive);
  const readers = await holders(deps, directive, today);
  const units = await loadMany(deps.ledger, 'unit', [...readers.keys()]);
  const names = new Map(units.map(({ id: unitId, body }) => [unitId, body.name]));
  const noticeTo = (unitId: string): Revoked => {
    const base = {
      directive: { id, notation, subject: content.subject },
      unitName: names.get(unitId) ?? unitId,
      reason: ending?.note ?? NO_REASON_GIVEN,
    };
    return by === undefined ? { ...base, kind: 'RECALLED' } : { ...base, kind: 'REPLACED', by };
  };
  return [...readers].map(([unitId, to]) => ({ about, to, notice: noticeTo(unitId), digest: false }));
}
