/** Directives as wholes: distributed to the last unit, their figures add up, and none ends with work left open. */
import type { SqliteStore } from '../../shared/adapters/sqlite/open-store.ts';
import { isOpen } from '../../shared/domain/assignment/phase.ts';
import { instantAt } from '../../shared/domain/time.ts';
import { countDirective } from '../../shared/use-cases/directive/count-directive.ts';
import { load } from '../../shared/use-cases/store.ts';
import type { AuditOptions } from './audit-ledger.ts';
import type { WholeLedger } from './whole-ledger.ts';

/** A transfer is two records and one transaction. */
async function auditTransfers(
  { ledger }: SqliteStore,
  { keys }: WholeLedger,
  { journal }: AuditOptions,
): Promise<void> {
  for (const { kind, id } of keys) {
    if (kind !== 'assignment') continue;
    const heirId = (await load(ledger, 'assignment', id))!.body.closing?.transferredTo;
    if (heirId === undefined) continue;
    const heir = await load(ledger, 'assignment', heirId);
    if (heir?.body.inheritedFrom !== id) journal.violate('A transfer has an heir', `${id} to ${heirId}`);
  }
}

export async function auditDirectives(
  store: SqliteStore,
  whole: WholeLedger,
  options: AuditOptions,
): Promise<void> {
  const { journal, atRest, now } = options;
  await auditTransfers(store, whole, options);
  if (!atRest) return;
  for (const { kind, id } of whole.keys) {
    if (kind !== 'directive') continue;
    const { body } = (await load(store.ledger, 'directive', id))!;
    if (body.phase === 'DRAFT' || body.phase === 'DISCARDED') continue;
    if (body.phase === 'DISTRIBUTING') journal.violate('Every distribution goes on', id);
    const { statistics, problems } = await countDirective(store.ledger, body, instantAt(now));
    for (const problem of problems)
      journal.violate('The figures reconcile', `${id} ${body.phase}: ${problem}`);
    const open = Object.entries(statistics.phases).reduce(
      (sum, [phase, count]) => sum + (isOpen(phase as 'CLOSED') ? count : 0),
      0,
    );
    if (body.phase !== 'IN_FORCE' && open > 0)
      journal.violate('What has ended leaves nothing open', `${id} ${body.phase}: ${open}`);
    if (body.phase === 'IN_FORCE' && open === 0 && body.completedAt === undefined)
      journal.violate('Whoever closes is told', `${id} has no open assignment and is not completed`);
  }
}
