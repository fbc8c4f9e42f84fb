import type { Dependencies } from '../dependencies.ts';
import { load } from '../store.ts';
import type { MailDependencies } from './dependencies.ts';
import { linksFor } from './links-for.ts';
import { stillApplies } from './still-applies.ts';

/**
 * After so many tries without a hand-over a mail is given up and shows as refused in the log. Tries are up to ten
 * minutes apart, so a mail server may be down over a long weekend and nothing is lost.
 */
const ATTEMPT_LIMIT = 500;

export function mailDependencies(deps: Dependencies): MailDependencies {
  const { mailStore, mailer, clock, settings, ledger } = deps;
  return {
    store: mailStore,
    mailer,
    clock,
    addressOf: async (personId) => {
      const person = await load(ledger, 'person', personId);
      return person === undefined ? undefined : { name: person.body.name, address: person.body.email };
    },
    linksFor: linksFor(deps),
    workListOf: () => `${settings.publicUrl}/assignments`,
    stillApplies: stillApplies(deps),
    domain: settings.mailFrom.address.split('@')[1] ?? 'localhost',
    attemptLimit: ATTEMPT_LIMIT,
  };
}
