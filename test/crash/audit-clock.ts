/** What the clock did: each milestone once, its letter with it, and nothing that is due left undone. */
import { milestonesDue } from '../../shared/domain/assignment/act-on-milestones.ts';
import type { PerformedMilestone } from '../../shared/domain/assignment/event.ts';
import { isLetterRung } from '../../shared/domain/documents/letter-kind.ts';
import { isOpen } from '../../shared/domain/assignment/phase.ts';
import { instantAt } from '../../shared/domain/time.ts';
import type { SqliteStore } from '../../shared/adapters/sqlite/open-store.ts';
import { CLOCK_ACTOR } from '../../shared/use-cases/actor.ts';
import { loadReference } from '../../shared/use-cases/reference.ts';
import { load } from '../../shared/use-cases/store.ts';
import type { AuditOptions } from './audit-ledger.ts';
import type { WholeLedger } from './whole-ledger.ts';

function auditOnce({ events }: WholeLedger, { journal }: AuditOptions): void {
  let owed = 0;
  let drafted = 0;
  for (const [record, chain] of events) {
    const performed = new Set<string>();
    for (const { type, payload } of chain) {
      if (type === 'LETTER_DRAFTED') drafted += 1;
      if (type !== 'REMINDED' && type !== 'ESCALATED') continue;
      for (const { key, rung } of (payload as { milestones: PerformedMilestone[] }).milestones) {
        if (performed.has(key)) journal.violate('A milestone is performed once', `${record} ${key}`);
        performed.add(key);
        if (rung !== undefined && isLetterRung(rung)) owed += 1;
      }
    }
  }
  if (owed !== drafted)
    journal.violate('Every rung with a letter has one', `${owed} rungs, ${drafted} letters`);
}

export async function auditActsOfTheClock(
  { ledger }: SqliteStore,
  whole: WholeLedger,
  options: AuditOptions,
): Promise<void> {
  auditOnce(whole, options);
  if (!options.atRest) return;
  const reference = await loadReference(ledger);
  for (const { kind, id } of whole.keys) {
    if (kind !== 'assignment') continue;
    const stored = (await load(ledger, 'assignment', id))!;
    if (!isOpen(stored.body.phase)) continue;
    // A second of grace: what falls due at this moment is still being done.
    const context = {
      ...reference,
      now: instantAt(options.now - 1_000),
      version: stored.version,
      actor: CLOCK_ACTOR,
    };
    for (const { key, at } of milestonesDue(stored.body, context))
      options.journal.violate('What is due is done', `${id} ${key}, due at ${at}`);
  }
}
