import { describe, expect, test } from 'vitest';
import { instantAt, millisOf } from '../../shared/domain/time.ts';
import { bench, callback, machineOf, START, task } from './kit.ts';

const UNTIL = millisOf(START) + 3_600_000;
const definition = machineOf({
  Look: task('look', '{% $states.input %}', { Next: 'Await' }),
  Await: callback('ask', {
    TimeoutSeconds: 60,
    Catch: [{ ErrorEquals: ['States.Timeout'], Next: 'Remind', Output: '{% $states.input %}' }],
    Next: 'Done',
  }),
  Remind: { Type: 'Succeed', Output: '{% "nhắc " & $states.input.who %}' },
  Done: { Type: 'Succeed' },
});

function waiting(machine: unknown = definition, state = 'Await') {
  const asked: unknown[] = [];
  const sample = bench(machine, { look: () => ({}), ask: (token: string) => void asked.push(token) });
  const start = { machine: 'sample', name: 'one', input: { who: 'xã' }, state, until: UNTIL };
  return { ...sample, asked, begin: () => sample.interpreter.startWaiting(start) };
}

describe('an execution that begins in a wait', () => {
  test('waits there at once, and its function is not called', async () => {
    const { begin, clock, interpreter, log, asked } = waiting();
    const token = begin();
    expect(interpreter.waitingState(token ?? '')).toBe('Await');
    expect(interpreter.describeExecution({ machine: 'sample', name: 'one' })).toMatchObject({
      status: 'RUNNING',
      states: ['Await'],
    });
    await clock.quiet();
    expect(log).toEqual(['0s one Await']);
    expect(asked).toEqual([]);
  });

  test('goes on with the answer to its token, once', async () => {
    const { begin, clock, interpreter, endOf } = waiting();
    const token = begin() ?? '';
    await clock.quiet();
    expect(interpreter.sendTaskSuccess(token, 'đã nhận')).toBe('RESUMED');
    await clock.runUntilIdle();
    expect(endOf('one')).toMatchObject({ status: 'SUCCEEDED', output: 'đã nhận' });
    expect(interpreter.sendTaskSuccess(token, 'lần nữa')).toBe('TASK_TIMED_OUT');
    expect(interpreter.waitingState(token)).toBeUndefined();
  });

  test('times out at the moment given, with the input given', async () => {
    const { begin, clock, endOf } = waiting();
    begin();
    await clock.runUntil(instantAt(UNTIL - 1));
    expect(endOf('one')).toBeUndefined();
    await clock.runUntilIdle();
    expect(endOf('one')).toMatchObject({ output: 'nhắc xã', at: instantAt(UNTIL) });
  });

  test('is not begun twice, and takes its name like any other', async () => {
    const { begin, clock, interpreter } = waiting();
    const token = begin() ?? '';
    expect(begin()).toBeUndefined();
    const input = { who: 'người khác' };
    expect(interpreter.startExecution({ machine: 'sample', name: 'one', input }).status).toBe(
      'ALREADY_EXISTS',
    );
    interpreter.sendTaskSuccess(token, null);
    await clock.runUntilIdle();
    expect(begin(), 'it has ended, and its name stays taken').toBeUndefined();
  });

  test.each(['Look', 'Remind', 'Nowhere'])('is not begun in %s, where nobody waits for a token', (state) => {
    const { begin, interpreter } = waiting(definition, state);
    expect(begin()).toBeUndefined();
    expect(interpreter.runningExecutions('sample')).toEqual([]);
  });

  test('is not begun where the definition assigns variables: nobody knows what they would hold', () => {
    const assigning = machineOf({
      First: { Type: 'Pass', Assign: { who: 'xã' }, Next: 'Await' },
      Await: callback('ask'),
    });
    expect(waiting(assigning).begin()).toBeUndefined();
  });
});
