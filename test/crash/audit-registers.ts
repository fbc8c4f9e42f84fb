/** Numbers: one series, no gap, none used twice, each on the document that took it. */
import type { Journal } from './journal.ts';
import type { WholeLedger } from './whole-ledger.ts';

interface Taken {
  readonly number: number;
  readonly notation: string;
  readonly owner: string;
}

/** Notation by the directive or letter that bears it. */
function notationsOf({ events }: WholeLedger): Map<string, string> {
  const notations = new Map<string, string>();
  for (const [record, chain] of events)
    for (const { type, payload } of chain)
      if (type === 'ISSUED' || type === 'LETTER_SIGNED')
        notations.set(record.slice(record.indexOf('/') + 1), (payload as Taken).notation);
  return notations;
}

export function auditRegisters(whole: WholeLedger, journal: Journal): void {
  const notations = notationsOf(whole);
  for (const [record, chain] of whole.events) {
    if (!record.startsWith('register/')) continue;
    let next: number | undefined;
    for (const { type, payload } of chain) {
      if (type === 'REGISTER_OPENED') next = (payload as { startAt: number }).startAt;
      if (type !== 'NUMBER_TAKEN') continue;
      const { number, notation, owner } = payload as Taken;
      if (number !== next)
        journal.violate(
          'Numbers have no gap and no reuse',
          `${record}: ${number}, expected ${next ?? 'none'}`,
        );
      if (notations.get(owner) !== notation)
        journal.violate(
          'Every number is on its document',
          `${notation} of ${owner}, which bears ${notations.get(owner) ?? 'none'}`,
        );
      notations.delete(owner);
      next = number + 1;
    }
  }
  for (const [owner, notation] of notations)
    journal.violate('Every document has its number', `${owner} ${notation}`);
}
