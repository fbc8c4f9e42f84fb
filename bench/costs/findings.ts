/** The figures that the counts come to, beside the goals. */
import { atMost, type Finding } from '../goals.ts';
import { fanOut } from './fan-out.ts';
import { PRICES, PRICES_OF } from './prices.ts';
import { combined, dollarsOf, times, type Usage } from './usage.ts';

export interface Counts {
  readonly assignment: Usage;
  readonly directive: Usage;
  /** Of an assignment, up to its first wait. */
  readonly opening: Usage;
  /** Write units of the transaction that opens an assignment: all, and on the index that takes most. */
  readonly committed: { readonly total: number; readonly busiestIndex: number };
  /** One sweep of one open assignment. */
  readonly sweep: Usage;
  /** A month with nothing to do. */
  readonly standing: Usage;
  /** An assignment on record for a year. */
  readonly stored: Usage;
}

/** Every five minutes, while an assignment is open for the four weeks of the usual term. */
const SWEEPS = (28 * 24 * 60) / 5;
const UNITS = 3_321;
const YEAR = { provinces: 34, directives: 200, units: 150 };
const WORKING_MORNINGS = 250;
/** To the officer and to the head of the unit, when the letter goes out. */
const MAILS_AT_ONCE = 2;

/**
 * A directive that is alone sends each digest for one line. Where a unit has as many as in the national year, the lines of a
 * morning share one: they fall on mornings as they come, and a morning without any has no digest.
 */
function inCompany(assignment: Usage): Usage {
  const lines = (assignment.mail ?? 0) - MAILS_AT_ONCE;
  const linesOfAMorning = (lines * YEAR.directives) / WORKING_MORNINGS;
  const digests = (WORKING_MORNINGS / YEAR.directives) * (1 - Math.exp(-linesOfAMorning));
  return { ...assignment, mail: MAILS_AT_ONCE + digests };
}

export const figure = (value: number): string => value.toLocaleString('en', { maximumSignificantDigits: 3 });
const perThousand = (usage: Usage): number => dollarsOf(usage) * 1000;

function ofOne({ assignment, sweep, stored }: Counts): readonly Finding[] {
  const { mail = 0, stateTransition = 0 } = assignment;
  const shared = inCompany(assignment);
  const only = (usage: Usage): string => figure(perThousand(usage));
  return [
    {
      name: 'billable state transitions per assignment',
      value: stateTransition,
      unit: '',
      goal: atMost(9),
      note: 'acknowledge, plan, review, report, review, two reminders; on the interpreter; the first goal was 12',
    },
    {
      name: 'cost per assignment, mail included',
      value: perThousand(assignment),
      unit: '$ per 1,000',
      goal: atMost(1.1),
      note: `of this, ${only({ mail })} for ${figure(mail)} mails each, ${only({ stateTransition })} for the process; next goal 0.8`,
    },
    {
      name: 'cost per assignment where units have 200 directives a year',
      value: perThousand(shared),
      unit: '$ per 1,000',
      note: `computed: digests are shared with other assignments, ${figure(shared.mail ?? 0)} mails each`,
    },
    {
      name: 'one assignment on record for a year',
      value: perThousand(stored),
      unit: '$ per 1,000',
      note: `${figure(((stored.tableGigabyteMonth ?? 0) / 12) * 2 ** 20)} KB in the table and its indexes, and the backup; not in the cost above; evidence is ${PRICES.bucketGigabyteMonth.dollars} $ per GB and month`,
    },
    {
      name: 'the sweeper watching one assignment for four weeks',
      value: perThousand(times(sweep, SWEEPS)),
      unit: '$ per 1,000',
      note: `every 5 minutes, ${figure(sweep.readUnit ?? 0)} read units each time; not in the cost above`,
    },
  ];
}

function ofMany({ assignment, directive, sweep, standing }: Counts): readonly Finding[] {
  const directives = YEAR.provinces * YEAR.directives;
  const assignments = directives * YEAR.units;
  const year = combined(times(directive, directives), inCompany(assignment), assignments);
  return [
    {
      name: 'cost of one directive to 3,321 units',
      value: dollarsOf(combined(directive, assignment, UNITS)),
      unit: '$',
      note: 'without the sweeper and without storage',
    },
    {
      name: 'cost of a national year',
      value: dollarsOf(year),
      unit: '$',
      note: `${YEAR.provinces} provinces × ${YEAR.directives} directives × ${YEAR.units} units, digests shared; the sweeper would add ${figure(assignments * dollarsOf(times(sweep, SWEEPS)))} $`,
    },
    {
      name: 'one installation with nothing to do, a month',
      value: dollarsOf(standing),
      unit: '$',
      note: 'keys, secret, alarms, dashboard, and a sweeper that finds nothing',
    },
  ];
}

function parked({ opening, committed }: Counts): Finding {
  const spread = fanOut({
    units: UNITS,
    writes: committed,
    transitions: opening.stateTransition ?? 0,
    writesParked: 1,
    parking: 0.25,
  });
  return {
    name: '3,321 units parked in their first wait (simulated buckets)',
    value: spread.parked,
    unit: 's',
    goal: atMost(20),
    note: `on record after ${figure(spread.recorded)} s, all started after ${figure(spread.started)} s; default quotas of ${PRICES_OF.place}`,
  };
}

export const findingsOf = (counts: Counts): readonly Finding[] => [
  ...ofOne(counts),
  ...ofMany(counts),
  parked(counts),
];
