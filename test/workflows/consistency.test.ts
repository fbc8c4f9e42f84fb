/** What the compiler cannot hold together: the definitions against their contracts and the domain's lifecycles. */
import { describe, expect, test } from 'vitest';
import {
  HAPPY_PATH,
  mayLeadTo,
  phases,
  TRANSITIONS,
  type Operation,
  type Phase,
} from '../../shared/domain/assignment/phase.ts';
import { directivePhases } from '../../shared/domain/directive/directive.ts';
import { MACHINES } from '../../shared/ports/workflow.ts';
import {
  caughtIn,
  isWait,
  statesOf,
  targetsOf,
  type AslGraph,
  type AslState,
} from '../../workflows/kit/asl.ts';
import { workflowGraphs, WORKFLOW_STEPS } from '../../workflows/kit/cdk/workflows.ts';
import * as driverErrors from '../../shared/use-cases/driver/driver-errors.ts';
import { STEP_ERRORS } from '../../workflows/kit/step-error.ts';
import type { Steps } from '../../workflows/kit/contract.ts';

const graphs = workflowGraphs();
const PHASES: Record<string, readonly string[]> = {
  'unit-assignment': phases,
  'directive-lifecycle': directivePhases,
};
const stepsOf = (machine: keyof typeof graphs): Steps => WORKFLOW_STEPS[machine];
const stepOf = (functionName: string): string => functionName.split('/').at(-1)!;

function reachable(graph: AslGraph): Set<string> {
  const found = new Set([graph.StartAt]);
  for (const name of found) for (const target of targetsOf(graph.States[name]!)) found.add(target);
  return found;
}

describe.each(MACHINES)('%s', (machine) => {
  const graph = graphs[machine];
  const states = [...statesOf(graph)];
  const tasks = states.filter(({ state }) => state.Type === 'Task');
  const steps = stepsOf(machine);

  test('every task is a step of the contract, and every step of the contract is a task', () => {
    const used = new Set(tasks.map(({ state }) => stepOf(state.Arguments!.FunctionName)));
    expect([...used].sort()).toEqual(Object.keys(steps).sort());
  });

  test('a step that waits is called with a token, a step that acts is not', () => {
    for (const { name, state } of tasks) {
      const step = steps[stepOf(state.Arguments!.FunctionName)]!;
      expect(isWait(state), name).toBe(step.kind === 'WAIT');
      expect(JSON.stringify(state.Arguments!.Payload).includes('Task.Token'), name).toBe(
        step.kind === 'WAIT',
      );
    }
  });

  test('every wait has a time-out, and the time-out leads to an act that waits, or comes back to waiting', () => {
    for (const { name, state } of tasks.filter((task) => isWait(task.state))) {
      expect(state.TimeoutSeconds, name).toMatch(/wakeAt/);
      const act = graph.States[caughtIn(state, 'States.Timeout') ?? ''];
      expect(act, name).toBeDefined();
      expect(isWait(act!) || isWait(graph.States[act!.Next!]!), `${name}: its act`).toBe(true);
    }
  });

  test('a wait that acts is told when it wakes next, counts up to that moment, and is entered again by itself', () => {
    const acting = tasks.filter(({ state }) => 'wakeAt' in Object(state.Arguments!.Payload));
    for (const { name, state } of acting) {
      const { wakeAt } = state.Arguments!.Payload as { wakeAt: string };
      expect(state.TimeoutSeconds, name).toContain(wakeAt.replaceAll(/^\{% | %\}$/g, ''));
      expect(caughtIn(state, 'States.Timeout')).toBe(name);
    }
    if (machine === 'unit-assignment') expect(acting).toHaveLength(8);
  });

  test('every error that a step may throw is retried or caught, and no other is caught', () => {
    for (const { name, state } of tasks) {
      const { errors } = steps[stepOf(state.Arguments!.FunctionName)]!;
      const retried = state.Retry.flatMap(({ ErrorEquals }) => ErrorEquals);
      const caught = state.Catch.flatMap(({ ErrorEquals }) => ErrorEquals);
      expect(
        [...errors].filter((error) => !retried.includes(error) && !caught.includes(error)),
        name,
      ).toEqual([]);
      expect(
        caught.filter((error) => error !== 'States.Timeout' && !errors.includes(error as never)),
        name,
      ).toEqual([]);
      expect(retried, `${name}: a milestone is not a fault`).not.toContain('States.Timeout');
    }
  });

  test('what an error leaves behind is the position, not the error', () => {
    for (const { name, state } of states) {
      for (const { Output } of state.Catch) expect(Output, name).toBe('{% $states.input %}');
    }
  });

  test('every phase has a branch, and every branch is a phase', () => {
    const choices = states.filter(({ state }) => state.Type === 'Choice');
    const named = choices.flatMap(({ state }) =>
      state.Choices.map(({ Condition }) => /phase = '(\w+)'/.exec(Condition)?.[1]),
    );
    expect([...new Set(named)].sort()).toEqual([...PHASES[machine]!].sort());
    for (const { name, state } of choices) expect(graph.States[state.Default ?? '']?.Type, name).toBe('Fail');
  });

  test('no state is out of reach', () => {
    const found = reachable(graph);
    expect(Object.keys(graph.States).filter((name) => !found.has(name))).toEqual([]);
  });

  test('every wait says in which phase it waits, and the first choice agrees', () => {
    const phaseOf = ({ Arguments }: AslState): string => (Arguments!.Payload as { phase: string }).phase;
    const waits = tasks.filter(({ state }) => isWait(state));
    for (const { name, state } of waits) {
      const entries = graph.States[graph.StartAt]!.Choices.filter(({ Condition }) =>
        Condition.includes(`'${phaseOf(state)}'`),
      ).map(({ Next }) => Next);
      // A state that reminds is entered from the wait of its phase, at a milestone.
      const reminding = entries.map((entry) => caughtIn(graph.States[entry]!, 'States.Timeout'));
      expect([...entries, ...reminding], name).toContain(name);
    }
  });
});

test('the two workflows share no name of a step, because each is a file in functions/tasks', () => {
  const names = MACHINES.flatMap((machine) => Object.keys(stepsOf(machine)));
  expect(new Set(names).size).toBe(names.length);
});

describe('the relay ends a wait well only where the definition goes on to the right state', () => {
  const graph = graphs['unit-assignment'];
  const entryOf = (phase: string): string | undefined =>
    graph.States[graph.StartAt]!.Choices.find(
      ({ Condition }) => Condition === `{% $states.input.phase = '${phase}' %}`,
    )?.Next;
  const waits = [...statesOf(graph)].filter(({ state }) => isWait(state));

  test.each(waits.map(({ name, state }) => ({ name, state })))('$name', ({ state }) => {
    const { phase } = state.Arguments!.Payload as { phase: Phase };
    expect(HAPPY_PATH[phase], phase).toBeDefined();
    expect(state.Next).toBe(entryOf(HAPPY_PATH[phase]!));
  });

  test('the happy path makes no transition that the lifecycle forbids', () => {
    const operations = Object.keys(TRANSITIONS) as Operation[];
    for (const [from, to] of Object.entries(HAPPY_PATH) as [Phase, Phase][]) {
      expect(
        operations.some((operation) => mayLeadTo(operation, from, to)),
        `${from} → ${to}`,
      ).toBe(true);
    }
  });
});

test('a directive that is completed waits for its closing, and then is closed', () => {
  const graph = graphs['directive-lifecycle'];
  const completed = graph.States[graph.StartAt]!.Choices.find(({ Condition }) =>
    Condition.includes('completed'),
  )?.Next;
  expect(graph.States['Await completion']?.Next).toBe(completed);
  expect(graph.States[completed!]?.Next).toBe('Closed');
});

test('the errors that use cases throw are those that the definitions retry or catch', () => {
  const thrown = Object.values(driverErrors).map((DriverError) => new DriverError('why').name);
  expect(thrown.sort()).toEqual(Object.keys(STEP_ERRORS).sort());
});
