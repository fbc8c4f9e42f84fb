/**
 * The process of a unit as it was defined before: to remind, and to climb a rung, was a state of its own, which answered
 * where the record stands and led back to a wait. Made of the present definition, so that only this differs.
 */
import type { Json, JsonObject } from '../../../local/interpreter/json.ts';

interface Catcher {
  readonly ErrorEquals: readonly string[];
  readonly Next: string;
}
interface State extends JsonObject {
  readonly Next: string;
  readonly Arguments: { readonly FunctionName: string; readonly Payload: Json };
  readonly Catch: Catcher[] & Json[];
  readonly Retry: Json;
}
interface Definition {
  readonly States: Readonly<Record<string, State>>;
}

const OF_THE_UNIT = [
  ['Await acknowledgement', 'Remind of acknowledgement', 'Escalate missing acknowledgement'],
  ['Await plan', 'Remind of plan', 'Escalate late plan'],
  ['Await report', 'Remind of report', 'Escalate late report'],
] as const;
const OF_THE_REVIEWER = [
  ['Review plan', 'Remind the reviewer of the plan'],
  ['Review report', 'Remind the reviewer of the report'],
] as const;

const withoutTimeOut = ({ Catch }: State) =>
  Catch.filter(({ ErrorEquals }) => !ErrorEquals.includes('States.Timeout'));

const acting = (state: State, next: string) => ({
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke',
  Arguments: { FunctionName: state.Arguments.FunctionName, Payload: '{% $states.input %}' },
  Output: '{% $states.result.Payload %}',
  Retry: state.Retry,
  Catch: withoutTimeOut(state),
  Next: next,
});

export function definitionBefore(machine: unknown): unknown {
  const definition = machine as Definition;
  const states: Record<string, unknown> = { ...definition.States };
  const now = (name: string): State => definition.States[name]!;
  for (const [wait, remind, escalate] of OF_THE_UNIT) {
    const overdue = wait.replace('Await', 'Await overdue');
    const woken = { ErrorEquals: ['States.Timeout'], Output: '{% $states.input %}', Next: escalate };
    states[remind] = acting(now(remind), wait);
    states[escalate] = acting(now(escalate), overdue);
    states[overdue] = { ...now(wait), Catch: [...withoutTimeOut(now(wait)), woken] };
  }
  for (const [wait, remind] of OF_THE_REVIEWER) states[remind] = acting(now(remind), wait);
  return { ...definition, States: states };
}
