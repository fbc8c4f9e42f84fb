/**
 * What one machine does: `npm run bench [-- --quick | --full]`, or with names of measures only those. The server runs as
 * `npm start` runs it, in a process of its own: real clock, SQLite on disk with a sync before each answer, tokens of as
 * many people as there are units, checked bodies, idempotency keys, mails into the outbox folder. The clients share the
 * machine with it. Nothing is asserted: a figure that is not reached is printed as such.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { synthesize } from '../local/home/synthesize.ts';
import type { Finding } from './goals.ts';
import { machine } from './machine.ts';
import { firstPage } from './measures/first-page.ts';
import { growth } from './measures/growth.ts';
import { openLoad } from './measures/open-load.ts';
import { throughput } from './measures/throughput.ts';
import { keepResults, printFinding, printMachine } from './report.ts';
import { scaleOf, type Scale } from './scale.ts';

type Measure = (folder: string, scale: Scale) => Promise<Finding[]>;
const MEASURES: Readonly<Record<string, Measure>> = {
  throughput,
  'open-load': openLoad,
  'first-page': firstPage,
  growth,
};

async function inFolder(measure: Measure, scale: Scale): Promise<Finding[]> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  try {
    return await measure(folder, scale);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A quick run is too small for its figures to be held against the goals. */
const withoutGoal = ({ goal: _goal, ...finding }: Finding): Finding => finding;

const options = process.argv.slice(2);
const scale = scaleOf(options);
const wanted = Object.keys(MEASURES).filter((name) => options.includes(name));
const ran = machine();
printMachine(ran);
await synthesize();
const findings: Finding[] = [];
for (const [name, measure] of Object.entries(MEASURES)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  for (const found of await inFolder(measure, scale)) {
    const finding = scale.name === 'quick' ? withoutGoal(found) : found;
    findings.push(finding);
    printFinding(finding);
  }
}
if (scale.name !== 'quick') console.log(`Kept in ${await keepResults(ran, scale, findings)}`);
