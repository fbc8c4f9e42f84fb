/** What the check before signature judges by: the units, the signing matrix, the calendar, the policy, today. */
import type { Directive } from '../../domain/directive/directive.ts';
import type { CheckContext } from '../../domain/directive/finding.ts';
import type { Unit } from '../../domain/organisation/unit.ts';
import { localDayOf, type CalendarDay, type Instant } from '../../domain/time.ts';
import type { Ledger } from '../../ports/ledger.ts';
import { loadReference } from '../reference.ts';
import { load, loadExisting, queryAll } from '../store.ts';

export async function loadUnits(ledger: Pick<Ledger, 'query'>): Promise<Unit[]> {
  const units: Unit[] = [];
  for await (const { body } of queryAll(ledger, 'unit', { index: 'list', partition: 'units' }))
    units.push(body);
  return units;
}

async function loadSigner(ledger: Pick<Ledger, 'load'>, personId: string | undefined) {
  if (personId === undefined) return {};
  const signer = await load(ledger, 'person', personId);
  return { people: signer === undefined ? [] : [signer.body] };
}

export async function loadCheckContext(
  ledger: Pick<Ledger, 'load' | 'query'>,
  { content }: Directive,
  now: Instant,
  issuedDay?: CalendarDay,
): Promise<CheckContext> {
  const [reference, signing, units, people] = await Promise.all([
    loadReference(ledger),
    loadExisting(ledger, 'signing', 'default'),
    loadUnits(ledger),
    loadSigner(ledger, content.signer?.personId),
  ]);
  return {
    ...reference,
    ...people,
    units,
    matrix: signing.body.matrix,
    today: localDayOf(now),
    ...(issuedDay === undefined ? {} : { issuedDay }),
  };
}
