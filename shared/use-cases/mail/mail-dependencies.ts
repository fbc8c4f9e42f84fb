import { MOST_TRIES } from '../../domain/mail-retry.ts';
import type { Dependencies } from '../dependencies.ts';
import { load } from '../store.ts';
import type { MailDependencies } from './dependencies.ts';
import { linksFor } from './links-for.ts';
import { stillApplies } from './still-applies.ts';

export function mailDependencies(
  deps: Dependencies,
  onProblem?: MailDependencies['onProblem'],
): MailDependencies {
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
    attemptLimit: MOST_TRIES,
    ...(onProblem === undefined ? {} : { onProblem }),
  };
}
