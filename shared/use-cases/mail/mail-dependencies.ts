import { MOST_TRIES } from '../../domain/mail-retry.ts';
import { unitOfMailbox } from '../../domain/organisation/mailbox.ts';
import type { Dependencies } from '../dependencies.ts';
import { load } from '../store.ts';
import type { MailDependencies } from './dependencies.ts';
import { linksFor } from './links-for.ts';
import { stillApplies } from './still-applies.ts';

/** Of a person, or of a unit's own mailbox. */
const addressOf =
  (ledger: Dependencies['ledger']): MailDependencies['addressOf'] =>
  async (receiverId) => {
    const unitId = unitOfMailbox(receiverId);
    if (unitId === undefined) {
      const person = await load(ledger, 'person', receiverId);
      return person === undefined ? undefined : { name: person.body.name, address: person.body.email };
    }
    const unit = await load(ledger, 'unit', unitId);
    return unit?.body.email === undefined ? undefined : { name: unit.body.name, address: unit.body.email };
  };

export function mailDependencies(
  deps: Dependencies,
  onProblem?: MailDependencies['onProblem'],
): MailDependencies {
  const { mailStore, mailer, clock, settings, ledger } = deps;
  return {
    store: mailStore,
    mailer,
    clock,
    addressOf: addressOf(ledger),
    linksFor: linksFor(deps),
    workListOf: () => `${settings.publicUrl}/assignments`,
    stillApplies: stillApplies(deps),
    domain: settings.mailFrom.address.split('@')[1] ?? 'localhost',
    attemptLimit: MOST_TRIES,
    ...(onProblem === undefined ? {} : { onProblem }),
  };
}
