import { describe, expect, test } from 'vitest';
import type { Functions, States } from './kit.ts';
import { machineOf, run, START, task } from './kit.ts';

const output = async (states: States, input: unknown = {}, functions: Functions = {}): Promise<unknown> => {
  const { end } = await run(machineOf(states), input, functions);
  if (end?.status !== 'SUCCEEDED') return { failed: end?.failure };
  return end.output;
};
const errorOf = async (states: States, input: unknown = {}, functions: Functions = {}): Promise<unknown> =>
  (await run(machineOf(states), input, functions)).end?.failure?.error;

const pass = (fields: Record<string, unknown>): Record<string, unknown> => ({
  Type: 'Pass',
  End: true,
  ...fields,
});

describe('Pass and Succeed', () => {
  test('hand on the input where no output is stated', async () => {
    expect(
      await output({ A: { Type: 'Pass', Next: 'B' }, B: { Type: 'Succeed' } }, { unit: 'Sở Y tế' }),
    ).toEqual({
      unit: 'Sở Y tế',
    });
  });

  test.each<[string, unknown, unknown]>([
    ['a literal', { a: [1, 'x', null, true] }, { a: [1, 'x', null, true] }],
    ['an expression', '{% $states.input.count + 1 %}', 4],
    [
      'expressions inside',
      { a: ['{% $states.input.count %}', { b: '{% "n" & $states.input.count %}' }] },
      { a: [3, { b: 'n3' }] },
    ],
    [
      'a value that only jsonata reckons',
      { sum: '{% $sum($map([1,2,3], function($v) { $v * 2 })) %}' },
      { sum: 12 },
    ],
    ['a path through a list', '{% $states.input.units.id %}', ['a', 'b']],
    ['a single hit of a filter', "{% $states.input.units[id = 'b'].id %}", 'b'],
    ['the time', '{% $now() %}', START],
    ['the time in milliseconds, in jsonata', '{% ($m := $millis(); $m) %}', Date.parse(START)],
    [
      'the execution',
      '{% $states.context.Execution.Name & "/" & $states.context.StateMachine.Name %}',
      'one/sample',
    ],
    ['its input', '{% $states.context.Execution.Input.count %}', 3],
    ['its start', '{% $states.context.Execution.StartTime %}', START],
    ['the state', '{% $states.context.State.Name & $states.context.State.RetryCount %}', 'A0'],
  ])('shape their output: %s', async (_what, stated, expected) => {
    const input = { count: 3, units: [{ id: 'a' }, { id: 'b' }] };
    expect(await output({ A: pass({ Output: stated }) }, input)).toEqual(expected);
  });

  test.each<[string, string]>([
    ['that leads nowhere', '{% $states.input.missing %}'],
    ['that leads nowhere in jsonata', '{% $states.input.list[0].missing %}'],
    ['that mixes kinds', '{% $states.input.text + 1 %}'],
    ['that mixes kinds in jsonata', '{% ($a := $states.input.text; $a + 1) %}'],
    ['that raises an error', '{% $error("no") %}'],
    ['that divides by zero', '{% 1 / 0 %}'],
    ['that recurses without end', '{% ($f := function($x) { 1 + $f($x) }; $f(1)) %}'],
  ])('fail with States.QueryEvaluationError on an expression %s', async (_what, expression) => {
    expect(await errorOf({ A: pass({ Output: expression }) }, { text: 'x', list: [] })).toBe(
      'States.QueryEvaluationError',
    );
  });
});

describe('variables', () => {
  test('last until the end, and are seen from the next state on', async () => {
    const states: States = {
      A: { Type: 'Pass', Assign: { x: 1, y: '{% $states.input.y %}' }, Next: 'B' },
      B: { Type: 'Pass', Assign: { x: '{% $x + 1 %}' }, Output: { before: '{% $x %}' }, Next: 'C' },
      C: pass({ Output: '{% [$states.input.before, $x, $y] %}' }),
    };
    expect(await output(states, { y: 'kept' })).toEqual([1, 2, 'kept']);
  });

  test('that nobody has assigned yet fail', async () => {
    const states: States = {
      A: { Type: 'Choice', Choices: [{ Condition: '{% true %}', Next: 'C' }], Default: 'B' },
      B: { Type: 'Pass', Assign: { x: 1 }, Next: 'C' },
      C: pass({ Output: '{% $x %}' }),
    };
    expect(await errorOf(states)).toBe('States.QueryEvaluationError');
  });
});

describe('Choice', () => {
  const states: States = {
    A: {
      Type: 'Choice',
      Choices: [
        {
          Condition: "{% $states.input.phase = 'plan' %}",
          Next: 'End',
          Output: 'planned',
          Assign: { by: 'rule 1' },
        },
        {
          Condition: '{% $states.input.units[late].id ? true : false %}',
          Next: 'End',
          Assign: { by: 'rule 2' },
        },
      ],
      Default: 'End',
      Output: 'by default',
      Assign: { by: 'default' },
    },
    End: pass({ Output: '{% [$by, $states.input] %}' }),
  };
  const late = { units: [{ id: 'a', late: true }] };
  test.each<[string, unknown, unknown]>([
    ['the first rule that holds, with its own output', { phase: 'plan' }, ['rule 1', 'planned']],
    ['a later rule, evaluated by jsonata, with the input as output', late, ['rule 2', late]],
    ['the default, with the output of the state', { phase: 'x' }, ['default', 'by default']],
  ])('takes %s', async (_what, input, expected) => {
    expect(await output(states, input)).toEqual(expected);
  });

  test('without a rule that holds and without a default fails with States.NoChoiceMatched', async () => {
    const end = { Type: 'Succeed' };
    expect(
      await errorOf({ A: { Type: 'Choice', Choices: [{ Condition: '{% false %}', Next: 'B' }] }, B: end }),
    ).toBe('States.NoChoiceMatched');
    const text = { Type: 'Choice', Choices: [{ Condition: "{% 'yes' %}", Next: 'B' }] };
    expect(await errorOf({ A: text, B: end })).toBe('States.QueryEvaluationError');
  });
});

describe('Wait', () => {
  test.each<[string, Record<string, unknown>, string]>([
    ['seconds', { Seconds: 90 }, '90s'],
    ['seconds from the input', { Seconds: '{% $states.input.seconds %}' }, '7s'],
    ['a moment', { Timestamp: '2026-11-23T02:00:00Z' }, '3600s'],
    ['a moment with a zone, from the input', { Timestamp: '{% $states.input.at %}' }, '7200s'],
    ['a moment that has passed', { Timestamp: '2020-01-01T00:00:00Z' }, '0s'],
    ['three years', { Seconds: 94_608_000 }, '94608000s'],
  ])('waits for %s', async (_what, fields, expected) => {
    const states: States = { A: { Type: 'Wait', Next: 'B', ...fields }, B: { Type: 'Succeed' } };
    const { log } = await run(machineOf(states), { seconds: 7, at: '2026-11-23T10:00:00+07:00' });
    expect(log).toEqual(['0s one A', `${expected} one B`]);
  });

  test.each<[string, Record<string, unknown>]>([
    ['a part of a second', { Seconds: '{% 1.5 %}' }],
    ['less than nothing', { Seconds: '{% -1 %}' }],
    ['a day without a time', { Timestamp: "{% '2026-11-23' %}" }],
  ])('refuses %s', async (_what, fields) => {
    expect(await errorOf({ A: { Type: 'Wait', End: true, ...fields } })).toBe('States.QueryEvaluationError');
  });
});

describe('Fail', () => {
  test.each<[string, Record<string, unknown>, unknown]>([
    ['literal texts', { Error: 'Late', Cause: 'quá hạn' }, { error: 'Late', cause: 'quá hạn' }],
    [
      'expressions',
      { Error: '{% $states.input.e %}', Cause: '{% "in " & $states.context.State.Name %}' },
      { error: 'E', cause: 'in A' },
    ],
    ['neither', {}, { error: '', cause: '' }],
  ])('ends the execution with %s', async (_what, fields, failure) => {
    const { end } = await run(machineOf({ A: { Type: 'Fail', ...fields } }), { e: 'E' });
    expect(end).toMatchObject({ status: 'FAILED', failure, output: undefined });
  });
});

describe('Task', () => {
  test('hands its payload to the function, and takes the payload of the answer', async () => {
    const states: States = {
      A: task(
        'double',
        { value: '{% $states.input.n %}' },
        { Output: '{% $states.result.Payload.value + $states.result.StatusCode %}' },
      ),
    };
    expect(
      await output(states, { n: 21 }, { double: ({ value }: { value: number }) => ({ value: value * 2 }) }),
    ).toBe(242);
  });

  test('has the whole answer as its output where none is stated', async () => {
    expect(await output({ A: task('nothing', {}) }, {}, { nothing: () => undefined })).toEqual({
      ExecutedVersion: '$LATEST',
      Payload: null,
      StatusCode: 200,
    });
  });

  test('is not touched by what a function does to its payload or its answer afterwards', async () => {
    const answer = { list: [1] };
    const states: States = {
      A: task('spoil', '{% $states.input %}', {
        Assign: { kept: '{% $states.result.Payload %}' },
        Output: '{% $states.input %}',
        Next: 'B',
      }),
      B: { Type: 'Wait', Seconds: 1, Next: 'C' },
      C: pass({ Output: '{% {"input": $states.input, "kept": $kept} %}' }),
    };
    const spoil = (payload: { list: number[] }): unknown => {
      payload.list.push(99);
      setImmediate(() => answer.list.push(77));
      return answer;
    };
    expect(await output(states, { list: [5] }, { spoil })).toEqual({
      input: { list: [5] },
      kept: { list: [1] },
    });
  });

  test('fails with States.DataLimitExceeded on more than 256 KiB, which States.ALL does not catch', async () => {
    const states = (errors: string): States => ({
      A: task(
        'large',
        {},
        { Output: 'ok', Catch: [{ ErrorEquals: [errors], Next: 'B', Output: 'caught' }], Next: 'B' },
      ),
      B: { Type: 'Succeed' },
    });
    const large = (bytes: number) => ({ large: () => 'đ'.repeat(bytes / 2) });
    expect(await output(states('States.ALL'), {}, large(262_140))).toBe('ok');
    expect(await errorOf(states('States.ALL'), {}, large(262_144))).toBe('States.DataLimitExceeded');
    expect(await output(states('States.DataLimitExceeded'), {}, large(262_144))).toBe('caught');
  });
});
