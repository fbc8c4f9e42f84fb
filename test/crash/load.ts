/** Several people at once, over real HTTP: the office and the units at work, and one who reads everything again. */
import { setTimeout as pause } from 'node:timers/promises';
import { createCalendar } from '../../shared/domain/calendar/calendar.ts';
import { standardSpecialDays } from '../../shared/domain/calendar/special-days.ts';
import { instantAt, localDayOf } from '../../shared/domain/time.ts';
import { pickFor, seededRandom, type SeededRandom } from '../../local/scenarios/seeded-random.ts';
import {
  chooseAct,
  closeCommand,
  draftCommand,
  isOpenPhase,
  issueCommand,
  letterCommand,
  recallCommand,
  type Choosing,
} from './actions.ts';
import { perform, read, repeat, upload, type Line } from './client.ts';
import type { Command } from './journal.ts';
import { createKnownWork, type KnownAssignment, type KnownWork } from './known-work.ts';
import { OFFICE, officerOf, UNIT_IDS } from './world.ts';

const WORKERS = 8;
const MOST_OPEN = 48;
const DAY_MS = 86_400_000;
const calendar = createCalendar(standardSpecialDays(), { version: 1 });

export interface Load {
  /** No new request begins; resolves when every one under way has its answer. */
  rest(): Promise<void>;
  resume(): void;
  /** Ends, as `rest` does. */
  stop(): Promise<void>;
}

interface Desk {
  readonly line: Line;
  readonly work: KnownWork;
  readonly random: SeededRandom;
  readonly nextKey: () => string;
}

const choosing = ({ line, random }: Desk): Choosing => ({
  random,
  calendar,
  today: localDayOf(instantAt(line.now())),
});

async function carryOut({ line, work, nextKey }: Desk, command: Command) {
  const acknowledged = await perform(line, command, nextKey());
  if (acknowledged !== undefined) work.acknowledged(acknowledged.receipt);
  return acknowledged?.receipt;
}

async function newDirective(desk: Desk): Promise<void> {
  const drafted = await carryOut(desk, draftCommand(choosing(desk)));
  if (drafted === undefined) return;
  const issued = await carryOut(desk, issueCommand(drafted.id));
  if (issued === undefined) return;
  desk.work.directives.set(drafted.id, {
    phase: 'DISTRIBUTING',
    completed: false,
    issuedAt: desk.line.now(),
  });
  // A recall that meets the distribution half way.
  if (desk.random.below(12) === 0) await carryOut(desk, recallCommand(drafted.id));
}

/** One unit in three is silent until its directive is three weeks old: its reminders come, and its ladder is climbed. */
function isSilent({ id, directiveId }: KnownAssignment, { work, line }: Desk): boolean {
  const issuedAt = work.directives.get(directiveId)?.issuedAt ?? 0;
  return pickFor(id, [true, false, false]) && line.now() - issuedAt < 35 * DAY_MS;
}

async function answerSomething(desk: Desk): Promise<void> {
  const open = [...desk.work.assignments.values()].filter(({ phase }) => isOpenPhase(phase));
  const reachable = open.filter((assignment) => !isSilent(assignment, desk));
  if (reachable.length < MOST_OPEN / 2 && open.length < 3 * MOST_OPEN) return newDirective(desk);
  if (reachable.length === 0) return;
  const act = chooseAct(desk.random.pick(reachable), choosing(desk));
  if (act !== undefined) await carryOut(desk, act);
}

async function endSomething(desk: Desk): Promise<void> {
  const { directives } = desk.work;
  const inForce = [...directives].filter(([, { phase }]) => phase === 'IN_FORCE');
  const completed = inForce.find(([, { completed: done }]) => done);
  if (completed !== undefined) await carryOut(desk, closeCommand(completed[0]));
  else if (desk.random.below(30) === 0 && inForce.length > 2)
    await carryOut(desk, recallCommand(desk.random.pick(inForce)[0]));
}

async function signSomething(desk: Desk): Promise<void> {
  const [first] = desk.work.letters;
  if (first === undefined) return;
  desk.work.letters.delete(first[0]);
  await carryOut(desk, letterCommand(first[0], first[1].kind, desk.random));
}

async function repeatSomething({ line, random }: Desk): Promise<void> {
  const { acknowledged } = line.journal;
  const recent = acknowledged.slice(-400).filter(({ at }) => line.now() - at < DAY_MS);
  if (recent.length > 0) await repeat(line, random.pick(recent));
}

async function uploadSomething({ line, random, nextKey }: Desk): Promise<void> {
  const bytes = new TextEncoder().encode(`%PDF-1.7\n% ${nextKey()}\n%%EOF\n`);
  const sha256 = await upload(line, officerOf(random.pick(UNIT_IDS)), bytes);
  if (sha256 !== undefined) line.journal.evidence.set(sha256, new TextDecoder().decode(bytes));
}

async function turn(desk: Desk): Promise<void> {
  const roll = desk.random.below(40);
  if (roll === 0) return uploadSomething(desk);
  if (roll < 4) return signSomething(desk);
  if (roll < 6) return endSomething(desk);
  if (roll < 9) return repeatSomething(desk);
  return answerSomething(desk);
}

interface ReadPage<Item> {
  readonly items: readonly Item[];
}

/** Refreshes what is known; whatever is read must not be older than what was acknowledged before the reading began. */
async function readAll({ line, work }: Desk): Promise<void> {
  const before = line.journal.acknowledged.slice(-2_000).map(({ receipt }) => receipt);
  const newest = new Map<string, number>();
  for (const { id, version } of before) newest.set(id, Math.max(version, newest.get(id) ?? 0));
  const directives = (await read(line, OFFICE.officer, '/directives?limit=30')) as
    ReadPage<{ id: string; phase: string; completed: boolean }> | undefined;
  for (const { id, phase, completed } of directives?.items ?? []) {
    const known = work.directives.get(id);
    work.directives.set(id, { phase, completed, issuedAt: known?.issuedAt ?? line.now() });
    if (phase === 'DRAFT' || phase === 'CLOSED') continue;
    const list = (await read(line, OFFICE.officer, `/directives/${id}/assignments?limit=200`)) as
      ReadPage<KnownAssignment> | undefined;
    for (const assignment of list?.items ?? []) {
      if (assignment.version < (newest.get(assignment.id) ?? 0))
        line.journal.violate(
          'Nothing acknowledged is lost',
          `${assignment.id} was read at version ${assignment.version}, acknowledged was ${newest.get(assignment.id) ?? 0}`,
        );
      work.seen(assignment);
    }
  }
  const letters = (await read(line, OFFICE.chief, '/letters?phase=DRAFT&limit=50')) as
    ReadPage<{ id: string; kind: string; phase: string }> | undefined;
  for (const { id, kind, phase } of letters?.items ?? []) work.letters.set(id, { kind, phase });
}

export function startLoad(line: Line, seed: string): Load {
  const work = createKnownWork();
  let keys = 0;
  let resting = false;
  let stopped = false;
  let busy = 0;
  let wake = Promise.withResolvers<undefined>();

  async function worker(
    name: string,
    step: (desk: Desk) => Promise<void>,
    pauseMillis: number,
  ): Promise<void> {
    const random = seededRandom(`${seed}/${name}`);
    const desk = { line, work, random, nextKey: () => `${seed}-${(keys += 1).toString().padStart(8, '0')}` };
    while (!stopped) {
      if (resting) {
        await wake.promise;
        continue;
      }
      busy += 1;
      try {
        await step(desk);
      } catch (error) {
        line.journal.violate(
          'The test runs',
          error instanceof Error ? (error.stack ?? error.message) : String(error),
        );
      }
      busy -= 1;
      await pause(random.below(pauseMillis) + 1);
    }
  }

  const workers = [
    ...Array.from({ length: WORKERS }, (_, index) => worker(`worker-${index}`, turn, 15)),
    worker('reader', readAll, 150),
  ];
  const rest = async (): Promise<void> => {
    resting = true;
    while (busy > 0) await pause(10);
  };
  const resume = (): void => {
    resting = false;
    wake.resolve(undefined);
    wake = Promise.withResolvers();
  };
  return {
    rest,
    resume,
    async stop() {
      await rest();
      stopped = true;
      resume();
      await Promise.all(workers);
    },
  };
}
