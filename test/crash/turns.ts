/** What somebody at a desk does next: mostly answers what waits, sometimes begins, ends, signs, uploads or repeats. */
import { pickFor } from '../../local/scenarios/seeded-random.ts';
import {
  chooseAct,
  closeCommand,
  draftCommand,
  isOpenPhase,
  issueCommand,
  letterCommand,
  recallCommand,
} from './actions.ts';
import { repeat, upload } from './client.ts';
import { carryOut, choosing, type Desk } from './desk.ts';
import type { KnownAssignment } from './known-work.ts';
import { officerOf, UNIT_IDS } from './world.ts';

/** A new directive goes out when less than this waits for an answer, unless too much lies silent already. */
const LEAST_REACHABLE = 24;
const MOST_OPEN = 400;
const DAY_MS = 86_400_000;
/** Long enough for the last rung of the ladder. */
const SILENT_DAYS = 35;

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

/** One unit in ten is silent for five weeks: its reminders come, and its ladder is climbed. */
function isSilent({ id, directiveId }: KnownAssignment, { work, line }: Desk): boolean {
  const issuedAt = work.directives.get(directiveId)?.issuedAt ?? 0;
  return pickFor(id, [true, ...Array<false>(9).fill(false)]) && line.now() - issuedAt < SILENT_DAYS * DAY_MS;
}

/** Assignments of directives that were issued, and that nobody has read yet. */
function goingOut({ work }: Desk): number {
  const read = new Set([...work.assignments.values()].map(({ directiveId }) => directiveId));
  const unread = [...work.directives].filter(([id, { phase }]) => phase === 'DISTRIBUTING' && !read.has(id));
  return unread.length * UNIT_IDS.length;
}

async function answerSomething(desk: Desk): Promise<void> {
  const open = [...desk.work.assignments.values()].filter(({ phase }) => isOpenPhase(phase));
  const reachable = open.filter((assignment) => !isSilent(assignment, desk));
  if (reachable.length + goingOut(desk) < LEAST_REACHABLE && open.length < MOST_OPEN)
    return newDirective(desk);
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

export async function turn(desk: Desk): Promise<void> {
  const roll = desk.random.below(40);
  if (roll === 0) return uploadSomething(desk);
  if (roll < 4) return signSomething(desk);
  if (roll < 6) return endSomething(desk);
  if (roll < 9) return repeatSomething(desk);
  return answerSomething(desk);
}
