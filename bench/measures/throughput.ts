/** Fan-out of one directive and whole assignments a second, several rounds on one server; the best of each counts. */
import { CLIENTS } from '../load/clients.ts';
import { atLeast, atMost, type Finding } from '../goals.ts';
import { ANSWERS, openOffice } from '../office.ts';
import type { Scale } from '../scale.ts';
import { spawnServer } from '../server-process.ts';
import { answerAll, fanOut, type Answering, type FanOut } from './directive-round.ts';

const best = <Item>(items: readonly Item[], cost: (item: Item) => number): Item => {
  const [first] = [...items].sort((one, other) => cost(one) - cost(other));
  if (first === undefined) throw new Error('Nothing was measured');
  return first;
};

const spread = (values: readonly number[]): string =>
  values.map((value) => value.toLocaleString('en', { maximumFractionDigits: 0 })).join(', ');

function fanOutFinding(fanOuts: readonly FanOut[], { units }: Scale): Finding {
  const fastest = best(fanOuts, ({ openMillis }) => openMillis);
  return {
    name: `one directive to ${units.toLocaleString('en')} units: open, waits registered`,
    value: fastest.openMillis / 1000,
    unit: 's',
    goal: atMost(0.3),
    note: `best of ${spread(fanOuts.map(({ openMillis }) => openMillis))} ms; the request itself is answered after ${fastest.answeredMillis.toFixed(0)} ms; main thread ${fastest.mainThreadMillis.toFixed(0)} ms`,
  };
}

function answerFindings(rounds: readonly Answering[]): Finding[] {
  const fastest = best(rounds, ({ assignmentsPerSecond }) => -assignmentsPerSecond);
  return [
    {
      name: `whole assignments a second, ${ANSWERS} answers each, ${CLIENTS} clients`,
      value: fastest.assignmentsPerSecond,
      unit: '/s',
      goal: atLeast(860),
      note: `best of ${spread(rounds.map(({ assignmentsPerSecond }) => assignmentsPerSecond))}; ${fastest.answersPerSecond.toFixed(0)} answers/s; of the server per assignment: main thread ${fastest.mainThreadMillis.toFixed(2)} ms, all threads ${fastest.cpuMillis.toFixed(2)} ms; what follows from the answers was carried out ${fastest.settledMillis.toFixed(0)} ms after the last one; up to then ${fastest.mailsQueued} mails were queued durably and ${fastest.mailsSent} written to the outbox folder`,
    },
    { name: 'answer p50 under that load', value: fastest.p50, unit: 'ms', note: '' },
    { name: 'answer p99 under that load', value: fastest.p99, unit: 'ms', goal: atMost(15), note: '' },
  ];
}

export async function throughput(folder: string, scale: Scale): Promise<Finding[]> {
  const server = await spawnServer(folder);
  const office = await openOffice(server, scale.units);
  const fanOuts: FanOut[] = [];
  const answered: Answering[] = [];
  for (let round = 0; round < scale.rounds; round += 1) {
    await server.settled();
    const issued = await fanOut(office);
    fanOuts.push(issued);
    await server.settled();
    answered.push(await answerAll(office, issued.directiveId));
  }
  await server.stop();
  return [fanOutFinding(fanOuts, scale), ...answerFindings(answered)];
}
