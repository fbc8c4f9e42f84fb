/** What the check before signature judges by: the units, the signing matrix, the calendar, the policy, today. */
import type { Directive } from '../../domain/directive/directive.ts';
import type { CheckContext } from '../../domain/directive/finding.ts';
import { localDayOf, type CalendarDay, type Instant } from '../../domain/time.ts';
import type { Ledger } from '../../ports/ledger.ts';
import { loadReference } from '../reference.ts';
import { load, loadExisting } from '../store.ts';
import { loadUnits } from './load-units.ts';
import { reviewingUnits } from './reviewing-units.ts';

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
  const today = localDayOf(now);
  const [reference, signing, units, people] = await Promise.all([
    loadReference(ledger),
    loadExisting(ledger, 'signing', 'default'),
    loadUnits(ledger),
    loadSigner(ledger, content.signer?.personId),
  ]);
  const { policy } = reference;
  const { replacesDirectiveId } = content;
  return {
    ...reference,
    ...people,
    units,
    reviewingUnitIds: await reviewingUnits(ledger, content, { units, policy, today }),
    ...(replacesDirectiveId === undefined
      ? {}
      : { replaced: { directive: (await load(ledger, 'directive', replacesDirectiveId))?.body } }),
    matrix: signing.body.matrix,
    today,
    ...(issuedDay === undefined ? {} : { issuedDay }),
  };
}
