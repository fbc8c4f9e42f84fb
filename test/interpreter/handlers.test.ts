import { describe, expect, test } from 'vitest';
import type { States } from './kit.ts';
import { machineOf, Refusal, run, task } from './kit.ts';

const failing = (name: string) => ({
  fail: () => {
    throw new Refusal(name, 'đơn vị từ chối');
  },
});

/** Fails the first so many times. */
const flaky = (times: number, name = 'Busy') => {
  let calls = 0;
  return {
    fail: () => {
      calls += 1;
      if (calls <= times) throw new Refusal(name);
      return calls;
    },
  };
};

const caughtBy = (...lists: string[][]): States => ({
  A: task(
    'fail',
    {},
    {
      Catch: lists.map((ErrorEquals, index) => ({ ErrorEquals, Next: `C${index}` })),
      Next: 'Done',
    },
  ),
  Done: { Type: 'Succeed', Output: 'done' },
  ...Object.fromEntries(
    lists.map((_list, index) => [`C${index}`, { Type: 'Succeed', Output: `caught by ${index}` }]),
  ),
});

const WHY = '{% $states.errorOutput.Error & " for " & $states.input.unit %}';

describe('Catch', () => {
  test.each<[string, string, string[][], string]>([
    ['its own name', 'Refused', [['Refused']], 'caught by 0'],
    ['one of several names', 'Refused', [['Other', 'Refused']], 'caught by 0'],
    [
      'the first that covers it',
      'Refused',
      [['Other'], ['States.TaskFailed'], ['States.ALL']],
      'caught by 1',
    ],
    ['States.ALL', 'Refused', [['Other'], ['States.ALL']], 'caught by 1'],
    [
      'States.TaskFailed, but not for a time-out',
      'States.Timeout',
      [['States.TaskFailed'], ['States.Timeout']],
      'caught by 1',
    ],
    [
      'States.ALL, also for a time-out',
      'States.Timeout',
      [['States.TaskFailed'], ['States.ALL']],
      'caught by 1',
    ],
  ])('covers an error by %s', async (_what, error, lists, expected) => {
    expect((await run(machineOf(caughtBy(...lists)), {}, failing(error))).end?.output).toBe(expected);
  });

  test.each<[string, string, string[][]]>([
    ['no list that covers it', 'Refused', [['Other']]],
    ['States.ALL for States.Runtime', 'States.Runtime', [['States.ALL']]],
    [
      'States.TaskFailed for States.DataLimitExceeded',
      'States.DataLimitExceeded',
      [['States.TaskFailed'], ['States.ALL']],
    ],
  ])('leaves an error alone: %s', async (_what, error, lists) => {
    expect((await run(machineOf(caughtBy(...lists)), {}, failing(error))).end).toMatchObject({
      status: 'FAILED',
      failure: { error },
    });
  });

  test('shows the error and its cause, and may assign', async () => {
    const Catch = [
      {
        ErrorEquals: ['States.ALL'],
        Next: 'B',
        Assign: { why: WHY },
        Output: '{% $states.errorOutput %}',
      },
    ];
    const states: States = {
      A: task('fail', {}, { Catch, Next: 'B' }),
      B: { Type: 'Succeed', Output: '{% [$why, $states.input.Cause] %}' },
    };
    const cause = JSON.stringify({ errorType: 'Refused', errorMessage: 'đơn vị từ chối' });
    expect((await run(machineOf(states), { unit: 'Sở Y tế' }, failing('Refused'))).end?.output).toEqual([
      'Refused for Sở Y tế',
      cause,
    ]);
  });

  test('covers an output that cannot be evaluated, but a catcher that itself fails ends the execution', async () => {
    const fine = { ErrorEquals: ['States.QueryEvaluationError'], Next: 'B' };
    const states = (catcher: object): States => ({
      A: task('fail', {}, { Output: '{% $states.result.Payload.missing %}', Catch: [catcher], Next: 'B' }),
      B: { Type: 'Succeed', Output: 'caught' },
    });
    const functions = { fail: () => ({}) };
    expect((await run(machineOf(states(fine)), {}, functions)).end?.output).toBe('caught');
    const broken = { ...fine, Output: '{% $states.input.missing %}' };
    expect((await run(machineOf(states(broken)), {}, functions)).end?.failure?.error).toBe(
      'States.QueryEvaluationError',
    );
  });
});

describe('Retry', () => {
  const retried = (Retry: object[], more: object = {}): Record<string, unknown> =>
    machineOf({ A: task('fail', {}, { Retry, Output: '{% $states.result.Payload %}', ...more }) });
  const timesOf = (log: string[]): string[] => log.map((line) => line.split(' ')[0]!);

  test.each<[string, object, string[]]>([
    ['doubles its wait', { IntervalSeconds: 2, MaxAttempts: 3 }, ['0s', '2s', '6s', '14s']],
    ['waits evenly', { BackoffRate: 1 }, ['0s', '1s', '2s', '3s']],
    [
      'has an upper bound',
      { IntervalSeconds: 10, BackoffRate: 3, MaxDelaySeconds: 20 },
      ['0s', '10s', '30s', '50s'],
    ],
    ['may be shortened by chance', { IntervalSeconds: 4, JitterStrategy: 'FULL' }, ['0s', '1s', '3s', '7s']],
  ])('%s', async (_what, retrier, times) => {
    const definition = retried([{ ErrorEquals: ['Busy'], ...retrier }]);
    const { log, end } = await run(definition, {}, flaky(3), { random: () => 0.25 });
    expect([timesOf(log), end?.output]).toEqual([times, 4]);
  });

  test('gives up after its attempts, and then lets Catch have the error', async () => {
    const definition = machineOf({
      A: task(
        'fail',
        {},
        {
          Retry: [{ ErrorEquals: ['Busy'], MaxAttempts: 2 }],
          Catch: [{ ErrorEquals: ['Busy'], Next: 'B' }],
          Next: 'B',
        },
      ),
      B: { Type: 'Succeed' },
    });
    expect((await run(definition, {}, failing('Busy'))).log).toEqual([
      '0s one A',
      '1s one A again',
      '3s one A again',
      '3s one B',
    ]);
  });

  test('counts each of its lines by itself', async () => {
    const errors = ['Busy', 'Slow', 'Busy', 'Slow', 'Busy'];
    const Retry = [
      { ErrorEquals: ['Busy'], MaxAttempts: 2, BackoffRate: 1 },
      { ErrorEquals: ['Slow'], MaxAttempts: 2, IntervalSeconds: 10, BackoffRate: 1 },
    ];
    const fail = () => {
      throw new Refusal(errors.shift() ?? 'None left');
    };
    const { log, end } = await run(retried(Retry), {}, { fail });
    expect(timesOf(log)).toEqual(['0s', '1s', '11s', '12s', '22s']);
    expect(end?.failure?.error).toBe('Busy');
  });

  test('begins anew at the next visit to the state', async () => {
    let calls = 0;
    const fail = () => {
      calls += 1;
      if (calls % 3 !== 0) throw new Refusal('Busy');
      return calls;
    };
    const Retry = [{ ErrorEquals: ['Busy'], MaxAttempts: 2 }];
    const definition = machineOf({
      A: task('fail', {}, { Retry, Output: '{% $states.result.Payload %}', Next: 'Twice?' }),
      'Twice?': {
        Type: 'Choice',
        Choices: [{ Condition: '{% $states.input < 6 %}', Next: 'A' }],
        Default: 'Done',
      },
      Done: { Type: 'Succeed' },
    });
    expect((await run(definition, {}, { fail })).end?.output).toBe(6);
  });

  test('with no attempts at all forbids what a later line would allow', async () => {
    const Retry = [{ ErrorEquals: ['Refused'], MaxAttempts: 0 }, { ErrorEquals: ['States.ALL'] }];
    expect((await run(retried(Retry), {}, failing('Refused'))).log).toHaveLength(1);
  });

  test('tells the task how often it was tried', async () => {
    const seen: unknown[] = [];
    const definition = machineOf({
      A: task('fail', '{% $states.context.State.RetryCount %}', { Retry: [{ ErrorEquals: ['States.ALL'] }] }),
    });
    const fail = (count: number) => {
      seen.push(count);
      if (count < 2) throw new Error('again');
    };
    await run(definition, {}, { fail });
    expect(seen).toEqual([0, 1, 2]);
  });
});
