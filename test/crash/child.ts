/**
 * The real server as the crash test starts and kills it. Only the date is not today's: the whole clock of this process
 * is shifted, so that a run meets working mornings, reminders and overdue days on whatever day it is started.
 */
import { readFileSync } from 'node:fs';
import { readConfig } from '../../local/config.ts';
import type { Assembly } from '../../local/home/assembly.ts';
import { generatedProvince } from '../../local/scenarios/generated-province.ts';
import { loadProvince } from '../../local/scenarios/load-province.ts';
import { sampleRegisters } from '../../local/scenarios/registers.ts';
import { startServer, type Server } from '../../local/server.ts';
import { day } from '../../shared/domain/time.ts';
import { sweep } from '../../shared/use-cases/relay/sweep.ts';
import { drivenRecords } from './driven-records.ts';
import { isUnderWay, mailEntries } from './mail-entries.ts';
import type { Answer, Order } from './messages.ts';
import { FIRST_DAY, FIRST_NUMBER, PROVINCE } from './world.ts';

const offset = Number(process.env['CRASH_CLOCK_OFFSET'] ?? 0);
const wallClock = Date.now.bind(Date);
Date.now = () => wallClock() + offset;

const tell = (answer: Answer): void => void process.send?.(answer);

async function prepare({ home, tokens }: Server): Promise<Record<string, string>> {
  const province = generatedProvince(PROVINCE);
  const { deps } = home.runtime;
  const registers = sampleRegisters(day(FIRST_DAY), FIRST_NUMBER);
  await loadProvince(deps, province, { at: deps.clock.now(), registers });
  const minted = province.people.map(async ({ id }) => [id, (await tokens.mint(id)).token] as const);
  return Object.fromEntries(await Promise.all(minted));
}

/** Mails that should have left, and those that are leaving. */
const mailsUnderWay = async ({ store, runtime }: Server['home']): Promise<number> =>
  (await mailEntries(store.mails)).filter((entry) => isUnderWay(entry, runtime.deps.clock.now())).length;

async function obey(server: Server, order: Order): Promise<void> {
  const { home } = server;
  switch (order.kind) {
    case 'INSPECT':
      tell({
        kind: 'INSPECTED',
        now: home.runtime.deps.clock.now(),
        waiting: home.relay.waiting,
        mails: await mailsUnderWay(home),
        records: await drivenRecords(home),
      });
      return;
    case 'SWEEP':
      tell({ kind: 'SWEPT', ...(await sweep(home.runtime.deps)) });
      return;
    case 'STOP':
      await server.close();
      process.exit(0);
  }
}

const assembly = JSON.parse(readFileSync(process.env['CRASH_ASSEMBLY'] ?? '', 'utf8')) as Assembly;
const started = performance.now();
const server = await startServer(readConfig(process.env), assembly);
const recoveryMillis = performance.now() - started;
process.on('message', (order: Order) => void obey(server, order));
// The parent that is gone kills nobody any more: this process must not outlive it.
process.on('disconnect', () => process.exit(0));
tell({
  kind: 'READY',
  url: server.url,
  drivers: server.drivers,
  recoveryMillis,
  tokens: await prepare(server),
});
