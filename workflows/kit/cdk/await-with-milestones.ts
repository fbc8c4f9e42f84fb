/** A wait for people that wakes at every milestone, acts, and waits again: two states, where acting takes its time. */
import { Errors } from 'aws-cdk-lib/aws-stepfunctions';
import type { Steps } from '../contract.ts';
import type { Awaited, Waiting } from './awaited.ts';
import { INPUT, secondsUntil, TASK_TOKEN, type Jsonata } from './reference.ts';
import type { StepNames, StepStates } from './step-states.ts';

export interface AwaitWithMilestones<Of extends Steps> extends Waiting<Of> {
  readonly wakeAt: Jsonata;
  readonly onMilestone: { readonly name: string; readonly step: StepNames<Of>; readonly comment: string };
}

export function awaitWithMilestones<Of extends Steps>(
  states: StepStates<Of>,
  { name, step, comment, phase, wakeAt, onMilestone }: AwaitWithMilestones<Of>,
): Awaited {
  const payload = { token: TASK_TOKEN, phase, position: INPUT };
  const wait = states.wait(name, step, comment, payload, secondsUntil(wakeAt));
  const act = states.call(onMilestone.name, onMilestone.step, onMilestone.comment);
  wait.addCatch(act, { errors: [Errors.TIMEOUT], outputs: INPUT });
  act.next(wait);
  return { wait, overdue: wait, then: (next) => void wait.next(next) };
}
