import { describe, expect, test } from 'vitest';
import { createVirtualClock } from '../../local/clock/virtual-clock.ts';
import { createInterpreter } from '../../local/interpreter/interpreter.ts';
import type { States } from './kit.ts';
import { bench, callback, machineOf, Refusal, run, START, task } from './kit.ts';

const parked = (options = {}) => {
  const tokens = new Map<string, string>();
  const ask = ({ token, name }: { token: string; name: string }): void => void tokens.set(name, token);
  const payload = '{% {"token": $states.context.Task.Token, "name": $states.context.Execution.Name} %}';
  const await_ = { ...callback('ask'), Arguments: { FunctionName: 'ask', Payload: payload } };
  return { tokens, ...bench(machineOf({ Await: await_ }), { ask }, options) };
};
const key = (name: string) => ({ machine: 'sample', name });

describe('the name of an execution', () => {
  test('runs once: the same input again is a success that does nothing, another input is refused', async () => {
    const { clock, interpreter, log } = parked();
    const start = (input: unknown) => interpreter.startExecution({ ...key('A-1'), input }).status;
    expect([start({ a: 1, b: 2 }), start({ b: 2, a: 1 }), start({ a: 1 })]).toEqual([
      'STARTED',
      'STARTED',
      'ALREADY_EXISTS',
    ]);
    await clock.quiet();
    expect([start({ a: 1, b: 2 }), log.length]).toEqual(['STARTED', 1]);
  });

  test('stays taken after the end, until as many others have ended as are remembered', async () => {
    const { clock, interpreter } = parked({ remembered: 2 });
    const start = (name: string) => interpreter.startExecution({ ...key(name), input: {} }).status;
    const stop = (name: string) => interpreter.stopExecution(key(name));
    for (const name of ['A-1', 'A-2', 'A-3'])
      expect([start(name), stop(name)]).toEqual(['STARTED', 'STOPPED']);
    expect(['A-3', 'A-2', 'A-1'].map(start)).toEqual(['ALREADY_EXISTS', 'ALREADY_EXISTS', 'STARTED']);
    await clock.quiet();
  });

  test('belongs to a machine that exists', () => {
    const { interpreter } = parked();
    expect(() => interpreter.startExecution({ machine: 'other', name: 'x', input: {} })).toThrow(
      'no state machine "other"',
    );
  });
});

test('an execution that is stopped ends as ABORTED with the reason, and its token is over', async () => {
  const { clock, interpreter, start, tokens, endOf } = parked();
  start('A-1');
  await clock.quiet();
  expect(interpreter.stopExecution({ ...key('A-1'), error: 'Replaced', cause: 'bản thay thế' })).toBe(
    'STOPPED',
  );
  expect(endOf('A-1')).toMatchObject({
    status: 'ABORTED',
    failure: { error: 'Replaced', cause: 'bản thay thế' },
  });
  expect(interpreter.sendTaskSuccess(tokens.get('A-1')!, {})).toBe('TASK_TIMED_OUT');
  expect(interpreter.stopExecution(key('A-1'))).toBe('NOT_RUNNING');
});

test('an operator sees each execution, and how many wait in which state', async () => {
  const definition = machineOf({
    All: {
      Type: 'Map',
      Items: [1, 2],
      ItemProcessor: { StartAt: 'Each', States: { Each: { Type: 'Wait', Seconds: 60, End: true } } },
      End: true,
    },
  });
  const { clock, interpreter, start } = bench(definition);
  for (const name of ['A-1', 'A-2', 'A-3']) start(name, { name });
  await clock.quiet();
  interpreter.stopExecution(key('A-3'));
  expect(interpreter.countStates()).toEqual([
    { machine: 'sample', state: 'All', count: 2 },
    { machine: 'sample', state: 'Each', count: 4 },
  ]);
  expect(interpreter.runningExecutions('sample')).toEqual(['A-1', 'A-2']);
  expect(interpreter.describeExecution(key('A-1'))).toMatchObject({
    status: 'RUNNING',
    startedAt: START,
    states: ['All', 'Each', 'Each'],
  });
  await clock.runUntilIdle();
  expect(interpreter.describeExecution(key('A-1'))).toMatchObject({
    status: 'SUCCEEDED',
    states: [],
    endedAt: '2026-11-23T01:01:00.000Z',
    output: [1, 2],
  });
  expect(interpreter.describeExecution(key('A-9'))).toBeUndefined();
  expect(interpreter.countStates()).toEqual([]);
});

test('closing drops every wait without a word', async () => {
  const { clock, interpreter, start, ends } = bench(
    machineOf({ A: { Type: 'Wait', Seconds: 9, End: true } }, { TimeoutSeconds: 99 }),
  );
  start('A-1');
  await clock.quiet();
  interpreter.close();
  expect([clock.waiting, ends, interpreter.runningExecutions('sample')]).toEqual([0, [], []]);
});

test('tokens of two processes never meet', async () => {
  const time = createVirtualClock(START);
  const tokens: string[] = [];
  const create = () =>
    createInterpreter({
      machines: { sample: machineOf({ A: callback('ask') }) },
      resolveFunction: () => async (token) => void tokens.push(token as string),
      time,
    });
  const [before, after] = [create(), create()];
  for (const interpreter of [before, after]) interpreter.startExecution({ ...key('A-1'), input: {} });
  await time.quiet();
  expect(after.sendTaskSuccess(tokens[0]!, {})).toBe('TASK_DOES_NOT_EXIST');
  expect(after.sendTaskSuccess(tokens[1]!, {})).toBe('RESUMED');
});

describe('a long chain of states', () => {
  const counting = (limit: number): States => ({
    Count: { Type: 'Pass', Output: '{% {"n": $states.input.n + 1} %}', Next: 'Enough' },
    Enough: {
      Type: 'Choice',
      Choices: [{ Condition: `{% $states.input.n >= ${limit} %}`, Next: 'Done' }],
      Default: 'Count',
    },
    Done: { Type: 'Succeed' },
  });

  test('does not deepen the stack', async () => {
    expect((await run(machineOf(counting(6_000)), { n: 0 })).end?.output).toEqual({ n: 6_000 });
  });

  test('ends with States.Runtime at the limit of 25,000 events, which nothing catches', async () => {
    const { end, log } = await run(machineOf(counting(1e9)), { n: 0 });
    expect(end).toMatchObject({ status: 'FAILED', failure: { error: 'States.Runtime' } });
    expect(log.length).toBe(12_500);
  });

  test('lets input and output have their turn', async () => {
    const { start, endOf } = bench(machineOf(counting(5_000)));
    start('one', { n: 0 });
    let turns = 0;
    while (endOf('one') === undefined) {
      await new Promise((resolve) => setTimeout(resolve, 0));
      turns += 1;
    }
    expect(turns).toBeGreaterThan(3);
  });
});

test('two runs of the same work leave the same trace', async () => {
  const trace = async (): Promise<unknown> => {
    let calls = 0;
    const check = async (unit: number): Promise<number> => {
      calls += 1;
      // Functions that answer sooner or later, as real ones do, in an order that the calls decide.
      for (let pause = 0; pause < unit % 4; pause += 1) await Promise.resolve();
      if (calls % 5 === 0) throw new Refusal('Busy');
      return unit;
    };
    const inner = {
      Check: task('check', '{% $states.input %}', { Retry: [{ ErrorEquals: ['Busy'] }], Next: 'Rest' }),
      Rest: { Type: 'Wait', Seconds: '{% $states.context.Map.Item.Index % 3 %}', End: true },
    };
    const all = {
      Type: 'Map',
      Items: '{% $map([1..30], function($i) { $i * 7 }) %}',
      MaxConcurrency: 4,
      ItemProcessor: { StartAt: 'Check', States: inner },
      End: true,
    };
    const { clock, start, log, ends } = bench(machineOf({ All: all }), { check });
    for (const name of ['A-1', 'A-2', 'A-3']) start(name);
    await clock.runUntilIdle();
    return { log, ends };
  };
  const first = await trace();
  expect(await trace()).toEqual(first);
  expect(JSON.stringify(first)).toContain('again');
});

test('ten thousand executions wait at once, and each is answered by its own token', async () => {
  const { clock, interpreter, start, tokens, ends } = parked();
  for (let index = 0; index < 10_000; index += 1) start(`A-${index}`);
  await clock.quiet();
  expect(interpreter.countStates()).toEqual([{ machine: 'sample', state: 'Await', count: 10_000 }]);
  for (const [name, token] of [...tokens].reverse()) interpreter.sendTaskSuccess(token, name);
  await clock.quiet();
  expect(ends).toHaveLength(10_000);
  expect(ends.filter(({ execution, output }) => execution !== output)).toEqual([]);
});
