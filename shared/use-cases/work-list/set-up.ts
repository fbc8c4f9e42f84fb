/** What an installation needs before the first directive can go out: counted as far as matters, for the administrator. */
import { mayAdminister } from '../../domain/authorization.ts';
import { localDayOf, type Instant } from '../../domain/time.ts';
import type { LedgerQuery } from '../../ports/ledger.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Actor } from '../actor.ts';
import { loadExisting } from '../store.ts';

/** Counted up to a limit; `isMore` says that there are more. */
export interface Counted {
  readonly count: number;
  readonly isMore: boolean;
}
export interface SetUp {
  readonly units: Counted;
  readonly people: Counted;
  readonly accounts: Counted;
  /** This year and the next: how many special days are known, and how many of them are still an estimate. */
  readonly years: readonly { readonly year: number; readonly days: number; readonly estimated: number }[];
  readonly registers: Counted;
  readonly mails: { readonly sent: Counted; readonly refused: Counted };
}
type Deps = Pick<Dependencies, 'ledger' | 'mailStore'>;

const MOST_COUNTED = 200;
const FEW = 20;
const counted = ({ items, next }: { items: readonly unknown[]; next?: string }): Counted => ({
  count: items.length,
  isMore: next !== undefined,
});

async function yearsKnown({ ledger }: Deps, now: Instant): Promise<SetUp['years']> {
  const { specialDays } = (await loadExisting(ledger, 'calendar', 'vn')).body;
  const thisYear = Number(localDayOf(now).slice(0, 4));
  return [thisYear, thisYear + 1].map((year) => {
    const days = specialDays.filter(({ day }) => day.startsWith(`${year}-`));
    return {
      year,
      days: days.length,
      estimated: days.filter(({ standing }) => standing === 'ESTIMATE').length,
    };
  });
}

export async function setUpOf(deps: Deps, { roles }: Actor, now: Instant): Promise<SetUp | undefined> {
  if (!mayAdminister('EDIT_PEOPLE', roles)) return undefined;
  const { ledger, mailStore } = deps;
  const list = async (partition: string): Promise<Counted> => {
    const wanted: LedgerQuery = { index: 'list', partition, limit: MOST_COUNTED };
    return counted(await ledger.query(wanted));
  };
  const mails = async (state: 'SENT' | 'REFUSED', limit: number): Promise<Counted> =>
    counted(await mailStore.list({ state, limit }));
  const [units, people, accounts, registers, years, sent, refused] = await Promise.all([
    list('units'),
    list('people'),
    list('accounts'),
    list('registers'),
    yearsKnown(deps, now),
    mails('SENT', 1),
    mails('REFUSED', FEW),
  ]);
  return { units, people, accounts, registers, years, mails: { sent, refused } };
}
