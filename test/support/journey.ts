/** A journey: a province, what happens in it, and at the end everything that must hold after any journey. */
import { expect, test } from 'vitest';
import { splitClockOf } from '../../shared/domain/assignment/split-clock.ts';
import { localDayOf, type Instant } from '../../shared/domain/time.ts';
import type { MailEntry } from '../../shared/ports/mail-store.ts';
import { verifyLedger } from '../../shared/adapters/ledger/verify-ledger.ts';
import { directiveStatistics } from '../../shared/use-cases/directive/directive-statistics.ts';
import { loadReference } from '../../shared/use-cases/reference.ts';
import { queryAll } from '../../shared/use-cases/store.ts';
import { recordOf } from './world-records.ts';
import { stepsIn, type Steps } from './steps.ts';
import { createWorld, type World, type WorldOptions } from './world.ts';

/** `machine/state` of every state that a journey of this process has entered. */
export const visitedStates = new Set<string>();

export interface JourneyOptions extends WorldOptions {
  /** The journey takes drivers away, so records are driven by more than one of them. */
  readonly driversChange?: boolean;
}

async function allMails({ deps }: World): Promise<MailEntry[]> {
  const entries: MailEntry[] = [];
  for (let after: string | undefined; ;) {
    const page = await deps.mailStore.list({ limit: 500, ...(after === undefined ? {} : { after }) });
    entries.push(...page.items);
    after = page.next;
    if (after === undefined) return entries;
  }
}

/** No mail twice, nothing stuck, one digest per person per morning, and none on a day off. */
async function checkMails(world: World): Promise<void> {
  const sent = world.mails.map(({ key }) => key);
  expect(sent, 'no mail is sent twice').toEqual([...new Set(sent)]);
  const stuck = (await allMails(world)).filter(
    ({ state, when }) =>
      state === 'CLAIMED' ||
      state === 'AMBIGUOUS' ||
      state === 'REFUSED' ||
      (state === 'QUEUED' && when.kind === 'NOW'),
  );
  expect(stuck, 'every mail is settled').toEqual([]);
  const { calendar } = await loadReference(world.deps.ledger);
  const digests = world.mails
    .filter(({ key }) => key.startsWith('digest:'))
    .map(({ to, at }) => ({ person: to.address, day: localDayOf(at as Instant) }));
  const mornings = digests.map(({ person, day }) => `${person} ${day}`);
  expect(mornings, 'one digest per person per morning').toEqual([...new Set(mornings)]);
  expect(
    digests.filter(({ day }) => !calendar.isWorkingDay(day)),
    'digests are silent on days off',
  ).toEqual([]);
}

/** The figures reconcile, and of every assignment the days of all parties sum to the days that have passed. */
async function checkFigures(world: World): Promise<void> {
  const { calendar } = await loadReference(world.deps.ledger);
  for await (const { id, body } of queryAll(world.deps.ledger, 'directive', {
    index: 'list',
    partition: 'directives',
  })) {
    if (body.issuedAt === undefined) continue;
    const figures = await directiveStatistics(world.deps, {
      directiveId: id,
      actor: world.actor('kiem-soat'),
    });
    expect(figures).toMatchObject({ outcome: 'FOUND', problems: [], reconciled: true });
    for (const assignment of await world.assignments(id)) {
      const { total, ...parts } = splitClockOf(assignment, calendar, world.clock.now());
      expect(
        Object.values(parts).reduce((sum, days) => sum + days, 0),
        assignment.id,
      ).toBe(total);
    }
  }
}

/** The sweeper mends what lost its driver, so it could hide a driver that got lost. */
function checkDrivers({ transitions, drivers }: World): void {
  const records = new Set([...transitions.keys()].map(recordOf));
  const restarted = [...records].filter((record) => drivers(record).length > 1);
  expect(restarted, 'no driver got lost').toEqual([]);
}

async function checkEverything(world: World, { driversChange = false }: JourneyOptions): Promise<void> {
  await world.settle();
  expect(world.failures).toEqual([]);
  await checkMails(world);
  await checkFigures(world);
  if (!driversChange) checkDrivers(world);
  expect((await verifyLedger(world.deps.ledger)).broken, 'every hash chain is whole').toEqual([]);
}

/** Registers a test. `steps` speak of assignments by their id, `<directive>-<unit>-<bundle>`. */
export function journey(
  name: string,
  options: JourneyOptions,
  run: (world: World, steps: Steps) => Promise<void>,
): void {
  test(name, { timeout: 60_000 }, async () => {
    const world = await createWorld(options);
    try {
      await run(world, stepsIn(world));
      await checkEverything(world, options);
    } finally {
      for (const state of world.visited) visitedStates.add(state);
      await world.close();
    }
  });
}

/** The mails of one person as `18/11 07:45 <subject>`, without the notation in front of the subject. */
export const mailsTo = (world: World, personId: string): string[] =>
  world.mails
    .filter(({ to }) => to.address === `${personId}@tinh.example`)
    .map(({ at, subject }) => {
      const local = new Date(Date.parse(at) + 7 * 3_600_000).toISOString();
      return `${local.slice(8, 10)}/${local.slice(5, 7)} ${local.slice(11, 16)} ${subject.replace(/^\[[^\]]*\] /, '')}`;
    });
