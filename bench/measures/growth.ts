/** What one more assignment costs when more and more are on record. */
import { atMost, type Finding } from '../goals.ts';
import { openOffice, type Office } from '../office.ts';
import type { Scale } from '../scale.ts';
import { spawnServer } from '../server-process.ts';
import { answerAll, fanOut } from './directive-round.ts';

/** Tokens last half an hour; a long run asks for new ones with time to spare. */
const SAMPLES = 3;
const SAMPLE_UNITS = 500;

/** Processor time of the server's main thread for one assignment, from issuing to acceptance; the best of a few. */
async function costNow(office: Office): Promise<number> {
  const costs: number[] = [];
  const units = office.units.slice(0, SAMPLE_UNITS);
  for (let sample = 0; sample < SAMPLES; sample += 1) {
    await office.server.settled();
    const before = await office.server.figures();
    const { directiveId } = await fanOut(office, units);
    await answerAll(office, directiveId, units);
    await office.server.settled();
    const after = await office.server.figures();
    costs.push((after.mainThreadMillis - before.mainThreadMillis) / units.length);
  }
  return Math.min(...costs);
}

export async function growth(folder: string, scale: Scale): Promise<Finding[]> {
  const server = await spawnServer(folder);
  let office = await openOffice(server, scale.units);
  await server.holdMail();
  // The compiler has seen every path before anything is measured.
  await costNow(office);
  let onRecord = SAMPLES * Math.min(SAMPLE_UNITS, scale.units);
  const findings: Finding[] = [];
  let first: number | undefined;
  for (const wanted of scale.growth) {
    while (onRecord < wanted) {
      const { directiveId } = await fanOut(office);
      if (onRecord % 2 === 0) await answerAll(office, directiveId);
      onRecord += office.units.length;
    }
    office = await office.renewed();
    const cost = await costNow(office);
    onRecord += SAMPLES * Math.min(SAMPLE_UNITS, scale.units);
    first ??= cost;
    findings.push({
      name: `cost of one assignment with ${wanted.toLocaleString('en')} on record`,
      value: cost,
      unit: 'ms',
      goal: atMost(first * 1.2),
      note: 'main thread of the server, issue to acceptance, without sending of mail; goal: the first plus a fifth',
    });
  }
  await server.stop();
  return findings;
}
