import { describe, expect, test } from 'vitest';
import { instantAt, millisOf } from '../../shared/domain/time.ts';
import { bench, callback, machineOf, Refusal, START, task } from './kit.ts';
import type { States } from './kit.ts';

const DAY_SECONDS = 86_400;
const later = (seconds: number) => instantAt(millisOf(START) + seconds * 1000);

function waiting(more: Record<string, unknown> = {}, rest: States = {}) {
  const tokens: string[] = [];
  const definition = machineOf({ Await: callback('ask', more), ...rest });
  return { tokens, ...bench(definition, { ask: (token: string) => void tokens.push(token) }) };
}

describe('a wait for an answer', () => {
  test('goes on with the answer that comes with its token, a year later as well', async () => {
    const { tokens, clock, interpreter, start, endOf } = waiting();
    start('one');
    await clock.quiet();
    expect(endOf('one')).toBeUndefined();
    await clock.advanceTo(later(365 * DAY_SECONDS));
    expect(interpreter.sendTaskSuccess(tokens[0]!, { answer: 'đã nhận' })).toBe('RESUMED');
    await clock.quiet();
    expect(endOf('one')).toMatchObject({ status: 'SUCCEEDED', output: { answer: 'đã nhận' } });
  });

  test('answered with a failure, fails or is caught by that name', async () => {
    const { tokens, clock, interpreter, start, endOf } = waiting();
    start('one');
    await clock.quiet();
    interpreter.sendTaskFailure(tokens[0]!, { error: 'Withdrawn', cause: 'thu hồi' });
    await clock.quiet();
    expect(endOf('one')?.failure).toEqual({ error: 'Withdrawn', cause: 'thu hồi' });
  });

  test('is over after its time, counted from the entry into the state', async () => {
    const more = {
      TimeoutSeconds: '{% $max([1, $floor(($toMillis($states.input.dueAt) - $millis()) / 1000)]) %}',
      Catch: [{ ErrorEquals: ['States.Timeout'], Next: 'Remind', Output: '{% $states.errorOutput %}' }],
      Next: 'Done',
    };
    const { log, clock, start, endOf } = waiting(more, {
      Remind: { Type: 'Succeed' },
      Done: { Type: 'Succeed' },
    });
    start('one', { dueAt: later(30 * DAY_SECONDS) });
    await clock.runUntilIdle();
    expect(log).toEqual(['0s one Await', `${30 * DAY_SECONDS}s one Remind`]);
    expect(endOf('one')?.output).toEqual({ Error: 'States.Timeout', Cause: '' });
  });

  test('answered too late, twice, or with a token of another process, says so and changes nothing', async () => {
    const { tokens, clock, interpreter, start, ends } = waiting({ TimeoutSeconds: 60 });
    start('late');
    start('twice');
    await clock.quiet();
    expect(interpreter.sendTaskSuccess(tokens[1]!, 1)).toBe('RESUMED');
    expect(interpreter.sendTaskSuccess(tokens[1]!, 2)).toBe('TASK_TIMED_OUT');
    await clock.runUntilIdle();
    expect(interpreter.sendTaskSuccess(tokens[0]!, 3)).toBe('TASK_TIMED_OUT');
    for (const token of [
      '',
      'boot',
      'boot.',
      'boot.0',
      'boot.01',
      'boot.zzz',
      'boot.3',
      'other.1',
      'boot.1 ',
      `${tokens[0]}.1`,
    ]) {
      expect([token, interpreter.sendTaskFailure(token, { error: 'E' })]).toEqual([
        token,
        'TASK_DOES_NOT_EXIST',
      ]);
    }
    expect(ends.map(({ execution, output, failure }) => [execution, output ?? failure?.error])).toEqual([
      ['twice', 1],
      ['late', 'States.Timeout'],
    ]);
  });

  test.each<[string, unknown]>([
    ['nothing', '{% 0 %}'],
    ['a part of a second', '{% 1.5 %}'],
    ['a text', "{% '60' %}"],
    ['beyond the longest', '{% 100000000 %}'],
  ])('with a time-out of %s fails with States.QueryEvaluationError', async (_what, TimeoutSeconds) => {
    const { clock, start, endOf } = waiting({ TimeoutSeconds });
    start('one');
    await clock.runUntilIdle();
    expect(endOf('one')?.failure?.error).toBe('States.QueryEvaluationError');
  });

  test('has a new token and its whole time again at each new attempt', async () => {
    const more = {
      TimeoutSeconds: 60,
      Retry: [{ ErrorEquals: ['States.Timeout'], IntervalSeconds: 5, MaxAttempts: 1 }],
    };
    const { tokens, log, clock, start, endOf } = waiting(more);
    start('one');
    await clock.runUntilIdle();
    expect(log).toEqual(['0s one Await', '65s one Await again']);
    expect(new Set(tokens).size).toBe(2);
    expect(endOf('one')?.at).toBe(later(125));
  });
});

describe('the function that is given the token', () => {
  test('may still be running when the answer comes; what it does then no longer matters', async () => {
    let finish: (() => void) | undefined;
    let given = '';
    const ask = async (token: string): Promise<void> => {
      given = token;
      await new Promise<void>((resolve) => (finish = resolve));
      throw new Refusal('TooLate');
    };
    const { clock, interpreter, start, endOf } = bench(machineOf({ Await: callback('ask') }), { ask });
    start('one');
    while (given === '') await new Promise((resolve) => setImmediate(resolve));
    expect(interpreter.sendTaskSuccess(given, 'early')).toBe('RESUMED');
    finish?.();
    await clock.quiet();
    expect(endOf('one')).toMatchObject({ status: 'SUCCEEDED', output: 'early' });
  });

  test('may answer by itself, before it returns', async () => {
    const ask = (token: string): void => void result.interpreter.sendTaskSuccess(token, 'at once');
    const result = bench(machineOf({ Await: callback('ask') }), { ask });
    result.start('one');
    await result.clock.quiet();
    expect(result.endOf('one')?.output).toBe('at once');
  });

  test('fails the state when it fails itself', async () => {
    const ask = (): void => {
      throw new Refusal('NoSuchUnit');
    };
    const { clock, start, endOf } = bench(machineOf({ Await: callback('ask') }), { ask });
    start('one');
    await clock.quiet();
    expect(endOf('one')?.failure?.error).toBe('NoSuchUnit');
  });
});

test('a task without a callback is over after its time, and its late result is void', async () => {
  let finish: ((value: string) => void) | undefined;
  const definition = machineOf({
    Slow: task(
      'slow',
      {},
      { TimeoutSeconds: 3, Catch: [{ ErrorEquals: ['States.Timeout'], Next: 'Late' }], Next: 'Done' },
    ),
    Late: { Type: 'Wait', Seconds: 10, Next: 'Done' },
    Done: { Type: 'Succeed', Output: '{% $states.context.State.Name %}' },
  });
  const functions = { slow: () => new Promise((resolve) => (finish = resolve)) };
  const { clock, log, start, interpreter } = bench(definition, functions);
  start('one');
  // The virtual clock would wait for the function for ever: this test plays the timer of a function that hangs.
  while (finish === undefined) await new Promise((resolve) => setImmediate(resolve));
  clock.idle();
  await clock.step();
  expect(interpreter.describeExecution({ machine: 'sample', name: 'one' })?.states).toEqual(['Late']);
  clock.busy();
  finish('too late');
  await clock.runUntilIdle();
  expect(log).toEqual(['0s one Slow', '3s one Late', '13s one Done']);
});

test('an execution with a time-out of its own ends as TIMED_OUT, and its waits with it', async () => {
  const tokens: string[] = [];
  const definition = machineOf({ Await: callback('ask') }, { TimeoutSeconds: 100 });
  const { clock, interpreter, start, endOf } = bench(definition, {
    ask: (token: string) => void tokens.push(token),
  });
  start('one');
  await clock.runUntilIdle();
  expect(endOf('one')).toMatchObject({
    status: 'TIMED_OUT',
    failure: { error: 'States.Timeout' },
    at: later(100),
  });
  expect(interpreter.sendTaskSuccess(tokens[0]!, {})).toBe('TASK_TIMED_OUT');
});
