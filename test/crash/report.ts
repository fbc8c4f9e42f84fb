/** The table at the end. */
import type { AuditFigures } from './audit-ledger.ts';
import type { Journal } from './journal.ts';
import type { Lives } from './lives.ts';
import type { PostOffice } from './post-office.ts';

export interface Run {
  readonly seed: string;
  readonly journal: Journal;
  readonly lives: Lives;
  readonly office: PostOffice;
  readonly figures: AuditFigures;
  readonly seconds: number;
}

const DONE_TWICE = [
  'A request has one effect',
  'Two requests are two effects',
  'A repeated request gets the same receipt',
  'A milestone is performed once',
];

const rowsOf = ({ seed, journal, lives, office, figures, seconds }: Run): [string, string | number][] => [
  ['seed', seed],
  ['kills (of these during start-up)', `${lives.figures.kills} (${lives.figures.killedInStart})`],
  ['restarts', lives.figures.restarts],
  ['requests', journal.requests],
  ['acknowledged', journal.acknowledged.length],
  ['refused', journal.refused],
  ['answers cut (settled by the same key)', `${journal.cut} (${journal.settled})`],
  ['repeats of acknowledged requests', journal.repeats],
  ['events in the ledger', figures.events],
  ['mails in the log', `${figures.mails} (${figures.entries} entries)`],
  ['mails sent', figures.sent],
  ['lines broken by the post office', office.broken.lost + office.broken.taken],
  ['ambiguous (delivered all the same)', `${figures.ambiguous} (${figures.ambiguousDelivered})`],
  ['files of evidence', journal.evidence.size],
  ['lost', journal.count('Nothing acknowledged is lost')],
  ['done or sent twice', figures.twice + journal.count(...DONE_TWICE)],
  ['violations', journal.count()],
  [
    'longest recovery, ms (with the start of the process)',
    `${Math.round(lives.figures.longestRecoveryMillis)} (${Math.round(lives.figures.longestStartMillis)})`,
  ],
  ['seconds', Math.round(seconds)],
];

export function report(run: Run): void {
  const rows = rowsOf(run);
  const width = Math.max(...rows.map(([name]) => name.length));
  for (const [name, value] of rows) console.log(`${name.padEnd(width)}  ${value}`);
  for (const [line, count] of run.lives.log) console.log(`log, ${count} ×  ${line}`);
  for (const violation of run.journal.violations) console.log(`VIOLATION  ${violation}`);
  if (run.journal.violations.length > 0) console.log(`Run again with --seed ${run.seed}`);
}
