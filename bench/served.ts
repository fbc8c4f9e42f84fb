/** The server under test, as `npm start` runs it, in a process of its own; it takes orders from the benchmark. */
import { flushCompileCache } from 'node:module';
import { join } from 'node:path';
import { PerformanceObserver } from 'node:perf_hooks';
import { DatabaseSync } from 'node:sqlite';
import * as z from 'zod/mini';
import { readConfig } from '../local/config.ts';
import { readAssembly } from '../local/home/read-assembly.ts';
import { synthesize } from '../local/home/synthesize.ts';
import { generatedProvince } from '../local/scenarios/generated-province.ts';
import { loadProvince } from '../local/scenarios/load-province.ts';
import { sampleRegisters } from '../local/scenarios/registers.ts';
import { startServer, type Server } from '../local/server.ts';
import { LEDGER_FILE } from '../shared/adapters/sqlite/open-store.ts';
import { localDayOf } from '../shared/domain/time.ts';
import {
  monotonicMillis,
  orderSchema,
  type Figures,
  type Mails,
  type Memory,
  type Order,
  type Ready,
} from './protocol.ts';
import { WaitCount } from './wait-count.ts';

let collectionMillis = 0;
new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) collectionMillis += duration;
}).observe({ entryTypes: ['gc'] });

/** Beside the server, in one statement: a count must not weigh on what is measured. */
function countMails(ledgerFile: string): Mails {
  const database = new DatabaseSync(ledgerFile, { readOnly: true });
  const count = database.prepare('SELECT count(*) AS count FROM mail WHERE state = ?');
  const mails = {
    queued: Number(count.get('QUEUED')?.['count']),
    sent: Number(count.get('SENT')?.['count']),
  };
  database.close();
  return mails;
}

function figures(server: Server, waits: WaitCount): Figures {
  const { user, system } = process.cpuUsage();
  const main = process.threadCpuUsage();
  const states = server.home.interpreter.countStates();
  const waiting = states.filter(({ machine, state }) => machine === 'unit-assignment' && waits.isWait(state));
  return {
    cpuMillis: (user + system) / 1000,
    mainThreadMillis: (main.user + main.system) / 1000,
    collectionMillis,
    waits: waits.entered,
    waiting: waiting.reduce((sum, { count }) => sum + count, 0),
  };
}

async function memory(): Promise<Memory> {
  await globalThis.gc?.({ type: 'major', execution: 'async', flavor: 'last-resort' });
  const { rss, heapUsed, heapTotal } = process.memoryUsage();
  return { residentBytes: rss, heapBytes: heapUsed, heapCommittedBytes: heapTotal };
}

async function mint({ tokens }: Server, personIds: readonly string[]): Promise<{ tokens: string[] }> {
  const minted = await Promise.all(personIds.map((personId) => tokens.mint(personId)));
  return { tokens: minted.map(({ token }) => token) };
}

async function carryOut(server: Server, waits: WaitCount, given: Order): Promise<object> {
  const { home } = server;
  switch (given.order) {
    case 'LOAD_PROVINCE': {
      const at = home.runtime.deps.clock.now();
      const registers = sampleRegisters(localDayOf(at));
      return loadProvince(home.runtime.deps, generatedProvince(given), { at, registers });
    }
    case 'MINT':
      return mint(server, given.personIds);
    case 'AWAIT_WAITS':
      return { at: await waits.reached(given.count) };
    case 'SETTLE':
      await home.relay.settled();
      return { at: monotonicMillis() };
    case 'FIGURES':
      return figures(server, waits);
    case 'MEMORY':
      return memory();
    case 'COUNT_MAILS':
      return countMails(join(config.dataFolder, LEDGER_FILE));
    case 'STOP':
      setImmediate(() => void server.close().then(() => process.exit(0)));
      return {};
  }
}

const assembly = await readAssembly(await synthesize());
const waits = new WaitCount(assembly.machines['unit-assignment']);
const observer = {
  stateEntered: (machine: string, _execution: string, state: string) => {
    if (machine === 'unit-assignment') waits.enter(state);
  },
};
const config = readConfig(process.env);
const server = await startServer(config, assembly, { observer });
const messageSchema = z.object({ id: z.int(), given: orderSchema });
process.on('message', (message) => {
  const { id, given } = messageSchema.parse(message);
  carryOut(server, waits, given).then(
    (answer) => process.send?.({ id, answer }),
    (error: unknown) => process.send?.({ id, error: String(error) }),
  );
});
process.on('disconnect', () => process.exit(1));
const ready: Ready = { url: server.url, drivers: server.drivers, at: monotonicMillis() };
process.send?.({ id: 0, answer: ready });
// As `npm start` does: what comes next is killed.
flushCompileCache();
