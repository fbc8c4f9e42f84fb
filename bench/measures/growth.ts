/** What one more assignment costs when more and more are on record. */
import { atMost, type Finding } from '../goals.ts';
import { openOffice, type Office } from '../office.ts';
import type { Scale } from '../scale.ts';
import { NO_MAIL_SERVER, spawnServer } from '../server-process.ts';
import { answerAll, fanOut } from './directive-round.ts';

const SAMPLES = 3;
const SAMPLE_UNITS = 500;

/** Processor time of the server's main thread for one assignment, from issuing to acceptance; the best of a few. */
async function costNow(office: Office): Promise<number> {
  const costs: number[] = [];
  const units = office.units.slice(0, SAMPLE_UNITS);
  for (let sample = 0; sample < SAMPLES; sample += 1) {
    await office.server.settled();
    const opened = await fanOut(office, units);
    const answered = await answerAll(office, opened.directiveId, units);
    costs.push(opened.mainThreadMillis / units.length + answered.mainThreadMillis);
  }
  return Math.min(...costs);
}

/** Every fourth directive is answered to its end, so that open and closed assignments are on record. */
async function growTo(office: Office, wanted: number, onRecord: number): Promise<number> {
  let count = onRecord;
  for (let turn = 0; count < wanted; turn += 1) {
    const renewed = await office.renewed();
    const { directiveId } = await fanOut(renewed);
    if (turn % 4 === 0) await answerAll(renewed, directiveId);
    count += office.units.length;
  }
  return count;
}

const costFinding = (onRecord: number, cost: number, first: number): Finding => ({
  name: `cost of one assignment with ${onRecord.toLocaleString('en')} on record`,
  value: cost,
  unit: 'ms',
  goal: atMost(first * 1.2),
  note: 'main thread of the server, issue to acceptance, without the sending of mails; goal: the first figure and a fifth',
});

export async function growth(folder: string, scale: Scale): Promise<Finding[]> {
  const server = await spawnServer(folder, NO_MAIL_SERVER);
  const office = await openOffice(server, scale.units);
  const sampled = SAMPLES * Math.min(SAMPLE_UNITS, scale.units);
  // The compiler has seen every path before anything is measured.
  await costNow(office);
  let onRecord = sampled;
  const findings: Finding[] = [];
  for (const wanted of scale.growth) {
    onRecord = await growTo(office, wanted, onRecord);
    // Tokens last half an hour, and a long run lasts longer.
    const cost = await costNow(await office.renewed());
    findings.push(costFinding(onRecord, cost, findings[0]?.value ?? cost));
    onRecord += sampled;
  }
  await server.stop();
  return findings;
}
