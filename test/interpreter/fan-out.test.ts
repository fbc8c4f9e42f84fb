import { describe, expect, test } from 'vitest';
import type { States } from './kit.ts';
import { bench, callback, machineOf, Refusal, run, task } from './kit.ts';

const mapOf = (states: States, more: Record<string, unknown> = {}): Record<string, unknown> => ({
  Type: 'Map',
  Items: '{% $states.input.units %}',
  ItemProcessor: { ProcessorConfig: { Mode: 'INLINE' }, StartAt: Object.keys(states)[0], States: states },
  ...('Next' in more ? {} : { End: true }),
  ...more,
});
const pass = (Output: unknown): Record<string, unknown> => ({ Type: 'Pass', End: true, Output });
const wait = (seconds: string): Record<string, unknown> => ({ Type: 'Wait', Seconds: seconds, End: true });

describe('Map', () => {
  test('yields the outputs in the order of the items, whichever ends first', async () => {
    const { end, log } = await run(machineOf({ All: mapOf({ W: wait('{% $states.input %}') }) }), {
      units: [3, 1, 2],
    });
    expect(end?.output).toEqual([3, 1, 2]);
    expect(log).toEqual(['0s one All', '0s one W', '0s one W', '0s one W']);
    expect(end?.at).toBe('2026-11-23T01:00:03.000Z');
  });

  test('gives each item its input, its number and the variables around it', async () => {
    const definition = machineOf({
      Before: { Type: 'Pass', Assign: { from: 'UBND' }, Next: 'All' },
      All: mapOf(
        {
          Own: { Type: 'Pass', Assign: { own: '{% $states.input.unit %}' }, Next: 'Tell' },
          Tell: pass('{% $from & ">" & $own & $states.context.Map.Item.Index %}'),
        },
        {
          ItemSelector: {
            unit: '{% $states.context.Map.Item.Value.id %}',
            all: '{% $count($states.input.units) %}',
          },
          Assign: { told: '{% $states.result[1] %}' },
          Next: 'End',
        },
      ),
      End: pass('{% [$told, $states.input] %}'),
    });
    const input = { units: [{ id: 'a' }, { id: 'b' }] };
    expect((await run(definition, input)).end?.output).toEqual(['UBND>b1', 'UBND>a0', 'UBND>b1']);
  });

  test.each<[string, unknown, string[]]>([
    ['two at a time', 2, ['0s', '0s', '1s', '1s', '2s']],
    ['one at a time, by an expression', '{% 1 %}', ['0s', '1s', '2s', '3s', '4s']],
    ['all at once', 0, ['0s', '0s', '0s', '0s', '0s']],
  ])('runs %s', async (_what, MaxConcurrency, times) => {
    const { log, end } = await run(machineOf({ All: mapOf({ W: wait('{% 1 %}') }, { MaxConcurrency }) }), {
      units: [1, 2, 3, 4, 5],
    });
    expect(log.slice(1).map((line) => line.split(' ')[0])).toEqual(times);
    expect(end?.output).toEqual([1, 2, 3, 4, 5]);
  });

  test('runs at most 40 at a time where no bound is stated, as AWS does', async () => {
    const units = Array.from({ length: 100 }, (_, index) => index);
    const { log } = await run(machineOf({ All: mapOf({ W: wait('{% 1 %}') }) }), { units });
    for (const [second, count] of [
      [0, 41],
      [1, 40],
      [2, 20],
    ]) {
      expect(log.filter((line) => line.startsWith(`${second}s `))).toHaveLength(count!);
    }
  });

  test('yields an empty list for no items', async () => {
    expect((await run(machineOf({ All: mapOf({ W: wait('{% 1 %}') }) }), { units: [] })).end?.output).toEqual(
      [],
    );
  });

  test.each([
    ['a text', 'x'],
    ['an object', {}],
    ['one item that is no list', 7],
  ])('refuses %s as items', async (_what, units) => {
    const { end } = await run(machineOf({ All: mapOf({ W: wait('{% 1 %}') }) }), { units });
    expect(end?.failure?.error).toBe('States.QueryEvaluationError');
  });

  test('fails with the error of an item, stops the others, and may be caught', async () => {
    const inner = { A: callback('ask', { Next: 'B' }), B: task('check', '{% $states.input %}') };
    const Catch = [{ ErrorEquals: ['Refused'], Next: 'Caught', Output: '{% $states.errorOutput.Error %}' }];
    const definition = machineOf({
      All: mapOf(inner, { Catch, Next: 'Caught' }),
      Caught: { Type: 'Succeed' },
    });
    const tokens: string[] = [];
    const check = () => {
      throw new Refusal('Refused');
    };
    const { clock, interpreter, start, endOf } = bench(definition, {
      ask: (token: string) => void tokens.push(token),
      check,
    });
    start('one', { units: [1, 2, 3] });
    await clock.quiet();
    interpreter.sendTaskSuccess(tokens[1]!, {});
    await clock.quiet();
    expect(endOf('one')?.output).toBe('Refused');
    expect(tokens.map((token) => interpreter.sendTaskSuccess(token, {}))).toEqual(
      Array(3).fill('TASK_TIMED_OUT'),
    );
    expect(clock.waiting).toBe(0);
  });

  test('is tried again as a whole', async () => {
    let calls = 0;
    const check = (item: number) => {
      calls += 1;
      if (calls === 2) throw new Refusal('Busy');
      return item;
    };
    const inner = { A: task('check', '{% $states.input %}', { Output: '{% $states.result.Payload %}' }) };
    const definition = machineOf({
      All: mapOf(inner, { Retry: [{ ErrorEquals: ['Busy'] }], MaxConcurrency: 1 }),
    });
    const { end } = await run(definition, { units: [1, 2] }, { check });
    expect([end?.output, calls]).toEqual([[1, 2], 4]);
  });

  test('nests', async () => {
    const inner = mapOf(
      { P: pass('{% $states.input * 10 + $states.context.Map.Item.Index %}') },
      { Items: '{% $states.input %}' },
    );
    const { end } = await run(machineOf({ All: mapOf({ Inner: inner }) }), { units: [[1, 2], [], [3]] });
    expect(end?.output).toEqual([[10, 21], [], [30]]);
  });
});

describe('Parallel', () => {
  const branch = (states: States) => ({ StartAt: Object.keys(states)[0], States: states });

  test('runs its branches side by side on the same input', async () => {
    const Branches = [branch({ A: wait('{% 5 %}') }), branch({ B: pass('{% $states.input.x + 1 %}') })];
    const { end, log } = await run(
      machineOf({ Both: { Type: 'Parallel', Branches, Arguments: { x: 1 }, End: true } }),
    );
    expect(end?.output).toEqual([{ x: 1 }, 2]);
    expect(log).toEqual(['0s one Both', '0s one A', '0s one B']);
  });

  test('fails with the first branch that fails', async () => {
    const Branches = [branch({ A: wait('{% 5 %}') }), branch({ B: { Type: 'Fail', Error: 'No' } })];
    const { end } = await run(machineOf({ Both: { Type: 'Parallel', Branches, End: true } }));
    expect([end?.failure?.error, end?.at]).toEqual(['No', '2026-11-23T01:00:00.000Z']);
  });
});
