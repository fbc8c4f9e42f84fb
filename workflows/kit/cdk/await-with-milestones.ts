/** A wait for people that wakes at every milestone, acts, and waits again. */
import { Errors, type State, type TaskStateBase } from 'aws-cdk-lib/aws-stepfunctions';
import type { Steps } from '../contract.ts';
import { INPUT, secondsUntil, TASK_TOKEN, type Jsonata } from './reference.ts';
import type { StepNames, StepStates, WaitNames } from './step-states.ts';

interface Act<Of extends Steps> {
  readonly name: string;
  readonly step: StepNames<Of>;
  readonly comment: string;
}

export interface AwaitWithMilestones<Of extends Steps> {
  readonly name: string;
  readonly step: WaitNames<Of>;
  readonly comment: string;
  /** The phase in which the record stands meanwhile. */
  readonly phase: string;
  readonly wakeAt: Jsonata;
  readonly onMilestone: Act<Of>;
  /** When the milestone is a rung of the ladder: climb it, and wait on as overdue, up to the next rung. */
  readonly onDeadlinePassed?: Act<Of> & { readonly thenAwait: string };
}

/** A wait and what belongs to it. */
export interface Awaited {
  readonly wait: State;
  /** The wait to enter when the deadline has passed already; the same one where it makes no difference. */
  readonly overdue: State;
  /** What comes when the wait ends well. */
  then(next: State): void;
}

const timesOutInto = (wait: TaskStateBase, act: State): void => {
  wait.addCatch(act, { errors: [Errors.TIMEOUT], outputs: INPUT });
};

export function awaitWithMilestones<Of extends Steps>(
  states: StepStates<Of>,
  parts: AwaitWithMilestones<Of>,
): Awaited {
  const payload = { token: TASK_TOKEN, phase: parts.phase, position: INPUT };
  const waitAs = (name: string) =>
    states.wait(name, parts.step, parts.comment, payload, secondsUntil(parts.wakeAt));
  const wait = waitAs(parts.name);
  const { onMilestone, onDeadlinePassed } = parts;
  if (onDeadlinePassed === undefined) {
    const act = states.call(onMilestone.name, onMilestone.step, onMilestone.comment);
    timesOutInto(wait, act);
    act.next(wait);
    return { wait, overdue: wait, then: (next) => void wait.next(next) };
  }
  const escalate = states.call(onDeadlinePassed.name, onDeadlinePassed.step, onDeadlinePassed.comment);
  const overdue = waitAs(onDeadlinePassed.thenAwait);
  const remind = states
    .diverting({ DeadlinePassed: escalate })
    .call(onMilestone.name, onMilestone.step, onMilestone.comment);
  timesOutInto(wait, remind);
  remind.next(wait);
  escalate.next(overdue);
  timesOutInto(overdue, escalate);
  return {
    wait,
    overdue,
    then: (next) => {
      wait.next(next);
      overdue.next(next);
    },
  };
}
