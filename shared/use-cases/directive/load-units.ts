import type { Unit } from '../../domain/organisation/unit.ts';
import type { Ledger } from '../../ports/ledger.ts';
import { queryAll } from '../store.ts';

/** Every unit that is or was. */
export async function loadUnits(ledger: Pick<Ledger, 'query'>): Promise<Unit[]> {
  const units: Unit[] = [];
  for await (const { body } of queryAll(ledger, 'unit', { index: 'list', partition: 'units' }))
    units.push(body);
  return units;
}
