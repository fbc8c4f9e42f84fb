/**
 * `npm run crash -- --kills 500 --seed 1`: kills the one-machine home again and again while people work with it, and
 * ends with 1 when anything that it had acknowledged is lost, done twice, or never goes on.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readAssembly } from '../../local/home/read-assembly.ts';
import { synthesize } from '../../local/home/synthesize.ts';
import { seededRandom } from '../../local/scenarios/seeded-random.ts';
import { audit, type AuditFigures } from './audit-ledger.ts';
import { comeToRest } from './audit-drivers.ts';
import { auditEvidence } from './audit-evidence.ts';
import { createJournal } from './journal.ts';
import { createLives } from './lives.ts';
import { startLoad } from './load.ts';
import { openPostOffice } from './post-office.ts';
import { report } from './report.ts';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '60' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    keep: { type: 'boolean', default: false },
  },
});
const kills = Number(values.kills);
const { seed } = values;

/** Working days that a run goes through, whatever its length: enough to climb the whole ladder. */
const DAYS = 45;
const AUDITS = 10;
/** Most kills hit a server at work; those of the audits hit one at rest. */
const FEWEST_BETWEEN_AUDITS = 6;
const every = (count: number, atLeast = 1): number => Math.max(atLeast, Math.round(kills / count));

const folder = await mkdtemp(join(tmpdir(), 'crash-'));
const dataFolder = join(folder, 'data');
const assemblyFile = join(folder, 'assembly.json');
await writeFile(assemblyFile, JSON.stringify(await readAssembly(await synthesize())));

const journal = createJournal();
const random = seededRandom(`${seed}/kills`);
const office = await openPostOffice(seededRandom(`${seed}/post`));
const lives = createLives(
  { dataFolder, assemblyFile, cacheFolder: join(folder, 'cache'), smtpUrl: office.url },
  { journal, random },
);
const load = startLoad({ journal, server: lives.server, now: lives.now }, `s${seed}`);

const look = (atRest: boolean): Promise<AuditFigures> =>
  audit({ dataFolder, journal, taken: office.taken, now: lives.now(), atRest });

/** Everything goes on by itself: when nothing moves any more, the sweeper finds nothing to start. */
async function settle(): Promise<number> {
  const server = await lives.live();
  await Promise.all([load.rest(), lives.morningIsOver()]);
  await comeToRest(server, journal);
  const { restarted } = await server.ask('SWEEP', 'SWEPT');
  if (restarted > 0) journal.violate('Every wait goes on', `the sweeper had to start ${restarted} drivers`);
  const open = await comeToRest(server, journal);
  await lives.kill(server);
  return open;
}

/** First as the last kill left the file, then once more after the work was taken up again and came to rest. */
async function auditTwice(): Promise<AuditFigures> {
  await look(false);
  office.behave(true);
  const open = await settle();
  const figures = await look(true);
  await auditEvidence(join(dataFolder, 'files'), journal);
  office.behave(false);
  const { acknowledged } = journal;
  process.stderr.write(
    `${lives.figures.kills} kills, ${acknowledged.length} acknowledged, ${figures.events} events, ${figures.sent} mails sent, ${open} open records, ${journal.count()} violations\n`,
  );
  return figures;
}

const MOST_VIOLATIONS = 200;
const began = performance.now();
for (let count = 1; count <= kills && journal.violations.length < MOST_VIOLATIONS; count += 1) {
  if (count % every(DAYS) === 0) lives.sleepOverNight();
  await lives.liveAndDie();
  if (count % every(AUDITS, FEWEST_BETWEEN_AUDITS) !== 0 || count === kills) continue;
  await auditTwice();
  load.resume();
}
const figures = await auditTwice();
await load.stop();
await office.close();
report({ seed, journal, lives, office, figures, seconds: (performance.now() - began) / 1_000 });
if (values.keep) console.log(`The data folder is kept: ${dataFolder}`);
else await rm(folder, { recursive: true, force: true });
process.exit(journal.violations.length === 0 ? 0 : 1);
