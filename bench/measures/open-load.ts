/** Many open assignments: the memory that they take, and how soon all are driven again after a kill. */
import { setTimeout as pause } from 'node:timers/promises';
import { atMost, type Finding } from '../goals.ts';
import { askOnce } from '../load/clients.ts';
import { openOffice, type Office } from '../office.ts';
import { monotonicMillis } from '../protocol.ts';
import type { Scale } from '../scale.ts';
import { NO_MAIL_SERVER, spawnServer } from '../server-process.ts';
import { fanOut } from './directive-round.ts';

const MEGABYTE = 1_000_000;

async function residentWith(office: Office, open: number, goal: number): Promise<Finding> {
  await office.server.settled();
  const { waiting } = await office.server.figures();
  // Pages that the collector freed are given back to the machine a little later.
  await office.server.memory();
  await pause(1_000);
  const { residentBytes, heapBytes, heapCommittedBytes } = await office.server.memory();
  return {
    name: `memory with ${open.toLocaleString('en')} open assignments`,
    value: residentBytes / MEGABYTE,
    unit: 'MB',
    goal: atMost(goal),
    note: `resident set after collection, of it heap ${(heapCommittedBytes / MEGABYTE).toFixed(0)} MB (${(heapBytes / MEGABYTE).toFixed(0)} in use); ${waiting.toLocaleString('en')} drivers wait`,
  };
}

/** A directive that names its units names at most so many; the one to all units names their group. */
const MOST_NAMED = 500;

async function openUntil(office: Office, open: number): Promise<void> {
  const { units } = office;
  let count = units.length;
  for (; count + units.length <= open; count += units.length) await fanOut(office);
  for (; count < open; count += MOST_NAMED)
    await fanOut(office, units.slice(0, Math.min(MOST_NAMED, open - count)));
}

async function restart(folder: string, open: number): Promise<Finding[]> {
  const server = await spawnServer(folder, NO_MAIL_SERVER);
  const firstAnswer = await askOnce(server.ready.url, { method: 'GET', path: '/health', token: '' }).then(
    monotonicMillis,
  );
  const waitingAt = await server.waitsReached(open);
  const { waiting } = await server.figures();
  await server.stop();
  if (waiting !== open) throw new Error(`${waiting} drivers wait after the restart, not ${open}`);
  const name = `restart after kill -9 with ${open.toLocaleString('en')} open`;
  return [
    {
      name: `${name}: all drivers waiting again`,
      value: (waitingAt - server.spawnedAt) / 1000,
      unit: 's',
      goal: atMost(3),
      note: 'from the start of the process; no mail server answers, so that none of the queued mails is sent meanwhile',
    },
    {
      name: `${name}: first HTTP answer`,
      value: (firstAnswer - server.spawnedAt) / 1000,
      unit: 's',
      note: '',
    },
  ];
}

export async function openLoad(folder: string, { units, open }: Scale): Promise<Finding[]> {
  const server = await spawnServer(folder, NO_MAIL_SERVER);
  const office = await openOffice(server, units);
  await fanOut(office);
  const few = await residentWith(office, units, 150);
  await openUntil(office, open);
  const many = await residentWith(office, open, 400);
  await server.kill();
  return [few, many, ...(await restart(folder, open))];
}
