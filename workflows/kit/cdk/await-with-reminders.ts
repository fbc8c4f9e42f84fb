/**
 * A wait for people with reminders, and with a ladder where there is one. Reminding and climbing are waits themselves:
 * the state acts, waits on, and is entered again at the next milestone, so that each costs one transition.
 */
import { Errors, type TaskStateBase } from 'aws-cdk-lib/aws-stepfunctions';
import type { Steps } from '../contract.ts';
import type { Awaited, Waiting } from './awaited.ts';
import { firstAfterEntry, INPUT, expression, secondsUntil, TASK_TOKEN, type Jsonata } from './reference.ts';
import type { StepStates, WaitNames } from './step-states.ts';

interface Act<Of extends Steps> {
  readonly name: string;
  readonly step: WaitNames<Of>;
  readonly comment: string;
}

export interface AwaitWithReminders<Of extends Steps> extends Waiting<Of> {
  readonly wakeAt: Jsonata;
  /** A list: `wakeAt`, and what comes after it. */
  readonly wakes: Jsonata;
  readonly remind: Act<Of>;
  /** When what has come is a rung of the ladder: climb it, and wait on for what is late. */
  readonly onDeadlinePassed?: Act<Of>;
}

export function awaitWithReminders<Of extends Steps>(
  states: StepStates<Of>,
  { name, step, comment, phase, wakeAt, wakes, remind, onDeadlinePassed }: AwaitWithReminders<Of>,
): Awaited {
  const waiting = { token: TASK_TOKEN, phase, position: INPUT };
  const wait = states.wait(name, step, comment, waiting, secondsUntil(wakeAt));
  const next = firstAfterEntry(wakes, wakeAt);
  const acting = { ...waiting, wakeAt: expression(next) };
  const act = (on: StepStates<Of>, { name: called, step: does, comment: says }: Act<Of>): TaskStateBase =>
    on.wait(called, does, says, acting, secondsUntil(next));

  const escalate = onDeadlinePassed === undefined ? undefined : act(states, onDeadlinePassed);
  const reminded = act(
    escalate === undefined ? states : states.diverting({ DeadlinePassed: escalate }),
    remind,
  );
  const all = [wait, reminded, ...(escalate === undefined ? [] : [escalate])];
  for (const one of all)
    one.addCatch(one === wait ? reminded : one, { errors: [Errors.TIMEOUT], outputs: INPUT });
  return {
    wait,
    overdue: escalate ?? wait,
    then: (following) => {
      for (const one of all) one.next(following);
    },
  };
}
