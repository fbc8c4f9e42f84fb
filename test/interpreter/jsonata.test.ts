import * as fc from 'fast-check';
import jsonata from 'jsonata';
import { describe, expect, test } from 'vitest';
import { copyJson } from '../../local/interpreter/json.ts';
import type { Json, JsonObject } from '../../local/interpreter/json.ts';
import { compile } from '../../local/interpreter/jsonata/compile.ts';
import { NeedsJsonata } from '../../local/interpreter/jsonata/functions.ts';
import type { Node } from '../../local/interpreter/jsonata/node.ts';
import { Scope } from '../../local/interpreter/scope.ts';

const NOW = Date.parse('2026-11-23T01:00:00.000Z');

const scopeOf = (input: Json, variables: JsonObject): Scope =>
  new Scope({
    input,
    variables,
    context: () => ({ State: { Name: 'x' } }),
    clock: {
      millis: () => NOW,
      now: () => {
        throw new Error('unused');
      },
    },
  });

type Answer = { value: Json | undefined } | 'failed' | 'left to jsonata' | 'not compiled';

function byFastPath(source: string, scope: Scope): Answer {
  const compiled = compile(jsonata(source).ast() as unknown as Node);
  if (compiled === undefined) return 'not compiled';
  try {
    const value = compiled(scope);
    return { value: value === undefined ? undefined : copyJson(value) };
  } catch (error) {
    return error instanceof NeedsJsonata ? 'left to jsonata' : 'failed';
  }
}

async function byJsonata(source: string, scope: Scope): Promise<Answer> {
  try {
    const bindings = { ...scope.variables, states: scope.states, millis: () => NOW };
    const value: unknown = await jsonata(source).evaluate(undefined, bindings);
    return { value: value === undefined ? undefined : copyJson(value) };
  } catch {
    return 'failed';
  }
}

const leaf = fc.oneof(
  fc.constantFrom<Json>(null, true, false, 0, 1, -1, 2.5, 0.1, '', 'a', 'b', '1', '2026-11-23T01:00:00.000Z'),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);
const json = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    leaf,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'c'), tie('value'), { maxKeys: 3 }),
  ),
})).value;

const name = fc.constantFrom('a', 'b', 'c');
const literal = fc.constantFrom(
  '1',
  '0',
  '2.5',
  '-3',
  '"a"',
  '""',
  '"b"',
  'true',
  'false',
  'null',
  '"2026-11-23T01:00:00.000Z"',
);
const path = fc
  .tuple(
    fc.constantFrom('$states.input', '$x', '$y', '$states.context.State', '$unknown'),
    fc.array(name, { maxLength: 3 }),
  )
  .map(([start, names]) => [start, ...names].join('.'));
const OPERATORS = ['+', '-', '*', '/', '%', '=', '!=', '<', '<=', '>', '>=', 'and', 'or', 'in', '&'];
const FUNCTIONS = 'not boolean exists count string max min sum floor ceil abs toMillis merge'.split(' ');

const expression = fc.letrec<{ any: string }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    literal,
    path,
    path,
    fc
      .tuple(tie('any'), fc.constantFrom(...OPERATORS), tie('any'))
      .map(([left, op, right]) => `(${left} ${op} ${right})`),
    fc.tuple(fc.constantFrom(...FUNCTIONS), tie('any')).map(([call, argument]) => `$${call}(${argument})`),
    fc.array(tie('any'), { maxLength: 3 }).map((items) => `[${items.join(', ')}]`),
    fc
      .uniqueArray(fc.tuple(name, tie('any')), { selector: ([key]) => key, maxLength: 3 })
      .map((pairs) => `{${pairs.map(([key, value]) => `"${key}": ${value}`).join(', ')}}`),
    fc.tuple(tie('any'), tie('any'), tie('any')).map(([test, yes, no]) => `(${test} ? ${yes} : ${no})`),
    fc.tuple(tie('any'), tie('any')).map(([test, yes]) => `(${test} ? ${yes})`),
    tie('any').map((operand) => `(-${operand})`),
  ),
})).any;

describe('expressions compiled here', () => {
  test('mean exactly what they mean to jsonata, or are left to it', async () => {
    const seen = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(expression, json, json, json, async (source, input, x, y) => {
        const scope = scopeOf(input, { x, y });
        const fast = byFastPath(source, scope);
        const kind = typeof fast === 'string' ? fast : 'value';
        seen.set(kind, (seen.get(kind) ?? 0) + 1);
        if (fast === 'left to jsonata' || fast === 'not compiled') return;
        expect(fast).toEqual(await byJsonata(source, scope));
      }),
      { numRuns: 5_000 },
    );
    // A property over expressions that are never compiled, or that always fail, would prove nothing.
    expect(seen.get('value')).toBeGreaterThan(1_000);
    expect(seen.get('failed')).toBeGreaterThan(100);
  });

  test.each([
    ['$states.input.phase', true],
    ['$max([1, $floor(($toMillis($x) - $toMillis($states.context.State.EnteredTime)) / 1000)])', true],
    ["$states.input.phase in ['issued', 'acknowledged'] and $not($exists($x.closedAt))", true],
    ['$x ?: 1', true],
    ['$x ?? 1', true],
    ['{"a": $states.input.a, "b": [1, [$x], "t" & $y]}', true],
    ['$millis() + 1', true],
    ['$states.input.a[0]', false],
    ['$states.input.a[]', false],
    ['$map($x, function($v) { $v + 1 })', false],
    ['($a := 1; $a)', false],
    ['{$x: 1}', false],
    ['$x^(a)', false],
    ['$x ~> $count()', false],
    ['$string($x, true)', false],
  ])('%s: compiled %s', (source, expected) => {
    expect(compile(jsonata(source).ast() as unknown as Node) !== undefined).toBe(expected);
  });

  test('leave a list on the way of a path to jsonata, which flattens it, and keep a list at its end as it is', () => {
    const scope = scopeOf({ units: [{ id: 1 }], one: { list: [7] } }, {});
    expect(byFastPath('$states.input.units.id', scope)).toBe('left to jsonata');
    expect(byFastPath('$states.input.one.list', scope)).toEqual({ value: [7] });
  });
});
