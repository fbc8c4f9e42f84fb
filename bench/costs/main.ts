/**
 * `npm run costs`: lives of assignments through the bundles, the state machines and the table adapter as they would be
 * deployed, counted where each request passes, and set against list prices. Prints the table, keeps it in `costs.json`.
 *
 * A life is run for two numbers of units; what one more unit adds is the price of an assignment, the rest that of the
 * directive. Durations cannot be measured here: they are assumed, and every assumption is printed. `--paths` counts other
 * lives too.
 */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { startCloud, type Cloud } from '../../test/cloud/cloud.ts';
import { openProvince } from '../../test/cloud/province.ts';
import { verdictOf } from '../goals.ts';
import { printFinding } from '../report.ts';
import { ASSUMPTIONS } from './assumptions.ts';
import { figure, findingsOf } from './findings.ts';
import { backAndForth, happyPath, issue, nothingToReport, silence, type Letter } from './paths.ts';
import { PRICES, PRICES_OF } from './prices.ts';
import { standingCosts } from './standing.ts';
import { storedBytes, type StoredBytes } from './storage.ts';
import { combined, dollarsOf, namesIn, times, usageOf, type Usage } from './usage.ts';

const RESULTS = new URL('costs.json', import.meta.url);
const [FEW, MORE] = [1, 4];

interface Life {
  readonly assignment: Usage;
  readonly directive: Usage;
}
type Path = (cloud: Cloud, letter: Letter) => Promise<void>;

interface Counted {
  readonly opening: Usage;
  readonly sweep: Usage;
  readonly whole: Usage;
  readonly committed: ReturnType<Cloud['committed']>;
  /** In the end. */
  readonly stored: StoredBytes;
}

/** Each life in a cloud of its own, which has only this directive. */
async function count(path: Path, units: number): Promise<Counted> {
  const cloud = await startCloud({ sweeper: 'rate(1000 days)', bundled: true });
  try {
    await openProvince(cloud, { units, knownById: true });
    usageOf(cloud);
    const letter = await issue(cloud, units);
    const committed = cloud.committed();
    const opening = usageOf(cloud);
    await cloud.trigger('events/sweeper');
    const sweep = usageOf(cloud);
    await path(cloud, letter);
    if (cloud.failures.length > 0) throw new Error(cloud.failures.join('\n'));
    const whole = combined(opening, usageOf(cloud), 1);
    return { opening, sweep, whole, committed, stored: await storedBytes(cloud) };
  } finally {
    await cloud.stop();
  }
}

/** What one unit more adds, and what is left when there is none. */
function perUnit(few: Usage, more: Usage): Life {
  const assignment = times(combined(more, few, -1), 1 / (MORE - FEW));
  return { assignment, directive: combined(few, assignment, -FEW) };
}

const { values } = parseArgs({ options: { paths: { type: 'boolean', default: false } } });
const started = performance.now();
const cloudOnce = await startCloud();
await cloudOnce.stop();

async function lifeOf(path: Path): Promise<Life & { readonly few: Counted; readonly more: Counted }> {
  const [few, more] = [await count(path, FEW), await count(path, MORE)];
  return { ...perUnit(few.whole, more.whole), few, more };
}

const money = (dollars: number): string => `$${dollars < 0.01 ? dollars.toFixed(6) : dollars.toFixed(2)}`;

function printUsage(title: string, usage: Usage): void {
  console.log(`\n${title}: ${money(dollarsOf(usage))}`);
  for (const name of namesIn(usage)) {
    const used = usage[name] ?? 0;
    console.log(
      `  ${figure(used).padStart(12)} × ${PRICES[name].per.padEnd(36)} ${money(used * PRICES[name].dollars)}`,
    );
  }
}

const happy = await lifeOf(happyPath);
printUsage('One assignment, happy path with two reminders', happy.assignment);
printUsage('One directive beside its assignments', happy.directive);
const sweep = perUnit(happy.few.sweep, happy.more.sweep);
printUsage('One sweep, of one open assignment', sweep.assignment);
printUsage('One sweep, beside its assignments', sweep.directive);

const standing = await standingCosts(sweep.directive);
printUsage('One installation and month, with nothing to do', standing);
const GIGABYTE = 2 ** 30;
const growth = (bytes: (counted: Counted) => number): number =>
  (bytes(happy.more) - bytes(happy.few)) / (MORE - FEW);
const stored = times(
  {
    tableGigabyteMonth: growth(({ stored }) => stored.table + stored.indexes) / GIGABYTE,
    backupGigabyteMonth: growth(({ stored }) => stored.table) / GIGABYTE,
  },
  12,
);
printUsage('One assignment on record for a year, with its history and its mails', stored);

const findings = findingsOf({
  ...happy,
  opening: perUnit(happy.few.opening, happy.more.opening).assignment,
  committed: {
    total: growth(({ committed }) => committed.total),
    busiestIndex: growth(({ committed }) => committed.busiestIndex),
  },
  sweep: sweep.assignment,
  standing,
  stored,
});

console.log(`\nAssumed, since no run on one machine shows it:`);
for (const { value, unit, why } of Object.values(ASSUMPTIONS))
  console.log(`  ${String(value).padStart(6)} ${unit.padEnd(20)} ${why}`);
console.log(
  `\nList prices of ${PRICES_OF.place} (${PRICES_OF.region}), ${PRICES_OF.asOf}, without free tiers:\n`,
);
for (const finding of findings) printFinding(finding);
const figures = findings.map((finding) => ({ ...finding, verdict: verdictOf(finding) }));
const kept = {
  measuredOn: new Date().toISOString().slice(0, 10),
  about: `list prices of ${PRICES_OF.place} as of ${PRICES_OF.asOf}, durations assumed`,
  figures,
  lives: { happy: { assignment: happy.assignment, directive: happy.directive }, sweep: sweep.assignment },
};
await writeFile(RESULTS, `${JSON.stringify(kept, null, 2)}\n`);
console.log('\nKept in bench/costs/costs.json');

const OTHER_LIVES: readonly (readonly [string, Path])[] = [
  ['answered from the mails, nothing to report', nothingToReport],
  ['plan and report returned once, time extended', backAndForth],
  ['silence for six weeks, then withdrawn', silence],
];
if (values.paths)
  for (const [name, path] of OTHER_LIVES)
    printUsage(`One assignment, ${name}`, (await lifeOf(path)).assignment);
console.log(`\n${((performance.now() - started) / 1000).toFixed(0)} s`);
