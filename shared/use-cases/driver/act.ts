/** What the steps Remind and Escalate share: decide on the record as it stands, commit as its current driver, wait on. */
import { escalate, milestonesDue, remind } from '../../domain/assignment/act-on-milestones.ts';
import type { AssignmentDecision, DecisionContext } from '../../domain/assignment/decision.ts';
import type { Assignment } from '../../domain/assignment/assignment.ts';
import type { Phase } from '../../domain/assignment/phase.ts';
import { millisOf, type Instant } from '../../domain/time.ts';
import type { LedgerWrite } from '../../ports/ledger.ts';
import { CLOCK_ACTOR } from '../actor.ts';
import type { Dependencies } from '../dependencies.ts';
import { loadReference } from '../reference.ts';
import { write, type Stored } from '../store.ts';
import { awaitAnswer, type AwaitAnswer } from './await-answer.ts';
import { DeadlinePassed, Moved, Superseded, TryAgain } from './driver-errors.ts';
import { draftLetters } from './draft-letters.ts';
import { loadDriven, type Driven } from './load-assignment.ts';
import { positionOf, type Position } from './position.ts';

type Deps = Pick<Dependencies, 'ledger' | 'clock' | 'settings' | 'workflow'>;
export type ActOn = Driven & { readonly phase: Phase };
type Act = (assignment: Assignment, context: DecisionContext) => AssignmentDecision | undefined;

interface Done {
  readonly assignment: Assignment;
  readonly context: DecisionContext;
}

async function commitAct(
  deps: Deps,
  stored: Stored<'assignment'>,
  epoch: number,
  context: DecisionContext,
  act: Act,
): Promise<Assignment> {
  const decision = act(stored.body, context);
  if (decision === undefined) return stored.body;
  if (decision.outcome === 'REFUSED')
    throw new Error(`The clock was refused: ${JSON.stringify(decision.refusals)}`);
  const event = { ...decision.event, at: context.now, actor: CLOCK_ACTOR.personId };
  const letters: readonly LedgerWrite[] = await draftLetters(deps, decision, context);
  const committed = await deps.ledger.commit({
    writes: [write('assignment', stored.id, stored, decision.next, event, epoch), ...letters],
  });
  if (committed.outcome === 'SUPERSEDED') throw new Superseded(stored.id);
  if (committed.outcome !== 'COMMITTED') throw new TryAgain(`${stored.id}: ${committed.outcome}`);
  return decision.next;
}

async function actOn(deps: Deps, driven: ActOn, act: Act): Promise<Done> {
  const stored = await loadDriven(deps, driven);
  if (stored.body.phase !== driven.phase) throw new Moved(`${stored.id} stands at ${stored.body.phase}`);
  const now = deps.clock.now();
  const context = { ...(await loadReference(deps.ledger)), now, version: stored.version, actor: CLOCK_ACTOR };
  return { assignment: await commitAct(deps, stored, driven.epoch, context, act), context };
}

const position = ({ assignment, context }: Done, epoch: number): Position =>
  positionOf(assignment, epoch, context, context.now);

/** Reminds of what is due; throws DeadlinePassed when a rung of the ladder has come as well. */
async function remindUnit(deps: Deps, driven: ActOn): Promise<Position> {
  const done = await actOn(deps, driven, remind);
  if (milestonesDue(done.assignment, done.context).length > 0) throw new DeadlinePassed(driven.assignmentId);
  return position(done, driven.epoch);
}

/** Reminders first, then rungs, each with its own event, until nothing is due. */
async function performDue(deps: Deps, driven: ActOn): Promise<Position> {
  await actOn(deps, driven, remind);
  return position(await actOn(deps, driven, escalate), driven.epoch);
}

/** Throws Moved when the unit is not late any more, or never was: more time was given, or an explanation was due. */
async function escalateSilence(deps: Deps, driven: ActOn): Promise<Position> {
  const next = await performDue(deps, driven);
  if (!next.overdue) throw new Moved(`${driven.assignmentId} is not overdue`);
  return next;
}

export interface ActAndAwait extends AwaitAnswer {
  readonly position: AwaitAnswer['position'] & ActOn;
  /** When the state wakes again by itself. */
  readonly wakeAt: Instant;
}
type Perform = (deps: Deps, driven: ActOn) => Promise<Position>;

/**
 * Acts, and then waits on under the token. Throws Moved when the state was entered without knowing when it must wake next.
 * Called by an execution of the definition before, which has no token to wait under, it answers where the record stands.
 */
const waitingOn =
  (perform: Perform) =>
  async (deps: Deps, given: ActAndAwait | ActOn): Promise<Position | undefined> => {
    if (!('token' in given)) return perform(deps, given);
    const { wakeAt, phase } = given;
    await perform(deps, { ...given.position, phase });
    if (millisOf(wakeAt) <= millisOf(deps.clock.now()))
      throw new Moved(`${given.position.assignmentId} was woken for what had come before`);
    await awaitAnswer(deps, { ...given, position: { ...given.position, wakeAt } });
    return undefined;
  };

export const remindAndAwait = waitingOn(remindUnit);
export const escalateAndAwait = waitingOn(escalateSilence);
/** The reviewer's reminders and rungs come together. */
export const remindReviewerAndAwait = waitingOn(performDue);
