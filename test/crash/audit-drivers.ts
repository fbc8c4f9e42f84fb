/** Every wait goes on: an open record has one driver, which waits in the record's phase and wakes in time. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Journal } from './journal.ts';
import type { Answer, DrivenRecord } from './messages.ts';
import type { ServerProcess } from './server-process.ts';

function faultOf({ phase, drivers, parked, wakeAt }: DrivenRecord, now: string): string | undefined {
  const [driver, ...spare] = drivers;
  if (driver === undefined) return 'has no driver';
  if (spare.length > 0) return `has ${drivers.length} drivers: ${JSON.stringify(drivers)}`;
  if (parked === undefined)
    return `has no wait that a command could end, its driver is in ${driver.states.join(', ')}`;
  if (parked.epoch !== driver.epoch)
    return `waits by epoch ${parked.epoch}, its driver is of epoch ${driver.epoch}`;
  if (parked.phase !== phase) return `waits in ${parked.phase}`;
  if (parked.wakeAt <= now)
    return `slept through ${parked.wakeAt}, its driver is in ${driver.states.join(', ')}`;
  return parked.wakeAt > wakeAt ? `wakes at ${parked.wakeAt}, should at ${wakeAt}` : undefined;
}

type Inspected = Extract<Answer, { kind: 'INSPECTED' }>;
const faultsOf = ({ records, now }: Inspected): string[] =>
  records.flatMap((record) => {
    const fault = faultOf(record, now);
    return fault === undefined ? [] : [`${record.kind} ${record.id} in ${record.phase} ${fault}`];
  });

/** How long nothing may change while something is still wrong. */
const PATIENCE_MS = 20_000;

/** Waits until nothing moves any more; what stays wrong is a violation. Answers how many records are open. */
export async function comeToRest(server: ServerProcess, journal: Journal): Promise<number> {
  let state = '';
  let since = performance.now();
  for (;;) {
    const inspected = await server.ask('INSPECT', 'INSPECTED');
    const { waiting, mails, records } = inspected;
    const faults = faultsOf(inspected);
    if (faults.length === 0 && waiting === 0 && mails === 0) return records.length;
    const now = JSON.stringify([waiting, mails, faults]);
    if (now !== state) since = performance.now();
    state = now;
    if (performance.now() - since > PATIENCE_MS) {
      for (const fault of faults) journal.violate('Every wait goes on', fault);
      if (waiting + mails > 0)
        journal.violate('The server comes to rest', `${waiting} events and ${mails} mails under way`);
      return records.length;
    }
    await pause(200);
  }
}
