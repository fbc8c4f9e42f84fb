import { describe, expect, test } from 'vitest';
import { loadMachine } from '../../local/interpreter/load-machine.ts';
import { UnsupportedDefinition } from '../../local/interpreter/place.ts';
import { callback, machineOf, task } from './kit.ts';

const load = (definition: unknown) =>
  loadMachine('sample', definition, (name) => (name === 'known' ? async () => null : undefined));
const succeed = { Type: 'Succeed' };
const inA = (state: Record<string, unknown>) => machineOf({ A: state, B: succeed });
const passing = (Output: unknown) => inA({ Type: 'Pass', Next: 'B', Output });
const choosing = (fields: Record<string, unknown>) => inA({ Type: 'Choice', Default: 'B', ...fields });
const mapping = (fields: Record<string, unknown>) =>
  inA({
    Type: 'Map',
    End: true,
    Items: [],
    ItemProcessor: { StartAt: 'I', States: { I: succeed } },
    ...fields,
  });
const known = (more: Record<string, unknown> = {}) => inA(task('known', {}, more));
const handling = (fields: Record<string, unknown>) => known(fields);
const ALL = ['States.ALL'];

/** What is refused, where, and a part of the reason. */
const refused: [what: string, definition: unknown, field: string, reason: string][] = [
  ['a machine that is no object', 'text', '', 'must be an object'],
  [
    'JSONPath',
    { ...machineOf({ A: succeed }), QueryLanguage: 'JSONPath' },
    'QueryLanguage',
    'must be JSONata',
  ],
  ['no query language', { StartAt: 'A', States: { A: succeed } }, 'QueryLanguage', 'must be JSONata'],
  ['an unknown field of the machine', machineOf({ A: succeed }, { Tags: {} }), 'Tags', 'not supported'],
  ['another version', machineOf({ A: succeed }, { Version: '2.0' }), 'Version', 'must be 1.0'],
  [
    'a first state that does not exist',
    machineOf({ A: succeed }, { StartAt: 'X' }),
    'StartAt',
    'names no state',
  ],
  ['no first state', machineOf({ A: succeed }, { StartAt: undefined }), 'StartAt', 'must be a text'],
  [
    'a time-out of the machine that is an expression',
    machineOf({ A: succeed }, { TimeoutSeconds: '{% 1 %}' }),
    'TimeoutSeconds',
    'must be a number',
  ],
  ['a state that is no object', inA('x' as never), '', 'must be an object'],
  ['an unknown kind of state', inA({ Type: 'Activity' }), 'Type', '"Activity" is not supported'],
  ['a state without a kind', inA({}), 'Type', 'not supported'],
  [
    'JSONPath in a state',
    inA({ Type: 'Pass', QueryLanguage: 'JSONPath', End: true }),
    'QueryLanguage',
    'must be JSONata',
  ],
  ['neither Next nor End', inA({ Type: 'Pass' }), 'Next', 'exactly one'],
  ['both Next and End', inA({ Type: 'Pass', Next: 'B', End: true }), 'Next', 'exactly one'],
  ['End: false', inA({ Type: 'Pass', Next: 'B', End: false }), 'End', 'must be true'],
  ['a next state that does not exist', inA({ Type: 'Pass', Next: 'X' }), 'Next', 'names no state: "X"'],
  [
    'Result, which belongs to JSONPath',
    inA({ Type: 'Pass', End: true, Result: {} }),
    'Result',
    'not supported',
  ],
  ['Parameters, which belongs to JSONPath', known({ Parameters: {} }), 'Parameters', 'not supported'],
  [
    'a field with .$, which belongs to JSONPath',
    passing({ a: { 'b.$': '$.c' } }),
    'Output.a.b.$',
    'belongs to JSONPath',
  ],
  [
    'an expression without its end',
    passing('{% $states.input'),
    'Output',
    'must begin with {% and end with %}',
  ],
  ['a syntax error', passing({ a: ['{% 1 + %}'] }), 'Output.a[0]', ''],
  ['an empty expression', passing('{%  %}'), 'Output', ''],
  ['a variable that nobody assigns', passing('{% $x %}'), 'Output', '$x is neither'],
  ['a function that does not exist', passing('{% $f(1) %}'), 'Output', '$f is neither'],
  ['$eval', passing("{% $eval('1') %}"), 'Output', 'does not support $eval'],
  ['$random', passing('{% $random() %}'), 'Output', 'would not replay'],
  ['$uuid', passing('{% $uuid() %}'), 'Output', 'would not replay'],
  ['$hash', passing("{% $hash('a', 'MD5') %}"), 'Output', 'not supported here'],
  ['$now with a picture', passing("{% $now('[Y]') %}"), 'Output', 'no arguments'],
  ['$$', passing('{% $$.a %}'), 'Output', '$$ has no meaning'],
  ['$ outside of a path', passing('{% $ %}'), 'Output', '$ has no meaning'],
  ['a bare name', passing('{% phase %}'), 'Output', 'stands outside of a path'],
  ['a bare name inside a call', passing('{% $count(units) %}'), 'Output', 'stands outside of a path'],
  ['a bare wildcard', passing('{% * %}'), 'Output', 'stands outside of a path'],
  ['grouping', passing('{% $states.input.units{id: name} %}'), 'Output', 'grouping'],
  [
    'the result of a state that has none',
    passing('{% $states.result %}'),
    'Output',
    '$states.result does not exist',
  ],
  [
    'the error outside of a catcher',
    known({ Output: '{% $states.errorOutput %}' }),
    'Output',
    'errorOutput does not exist',
  ],
  [
    'the result in arguments',
    inA(task('known', '{% $states.result %}')),
    'Arguments.Payload',
    'result does not exist',
  ],
  ['an unknown part of $states', passing('{% $states.inputs %}'), 'Output', '$states.inputs does not exist'],
  [
    'an unknown part of the context',
    passing('{% $states.context.Execution.RoleArn %}'),
    'Output',
    'Execution.RoleArn does not exist',
  ],
  [
    'the token of a task without a callback',
    inA(task('known', '{% $states.context.Task.Token %}')),
    'Arguments.Payload',
    'Task.Token does not exist',
  ],
  [
    'a variable named states',
    inA({ Type: 'Pass', End: true, Assign: { states: 1 } }),
    'Assign.states',
    'not a name',
  ],
  [
    'a variable that is no name',
    inA({ Type: 'Pass', End: true, Assign: { 'a-b': 1 } }),
    'Assign.a-b',
    'not a name',
  ],
  [
    'a variable that hides a function',
    inA({ Type: 'Pass', End: true, Assign: { count: 1 } }),
    'Assign.count',
    'would hide',
  ],
  [
    'Assign that is no object',
    inA({ Type: 'Pass', End: true, Assign: '{% {} %}' }),
    'Assign',
    'must be an object',
  ],
  [
    'another service',
    inA({ ...task('known', {}), Resource: 'arn:aws:states:::sqs:sendMessage' }),
    'Resource',
    'only lambda:invoke',
  ],
  [
    'a synchronous execution',
    inA({ ...task('known', {}), Resource: 'arn:aws:states:::states:startExecution.sync:2' }),
    'Resource',
    'only lambda:invoke',
  ],
  [
    'a function named directly',
    inA({ ...task('known', {}), Resource: 'arn:aws:lambda:x:1:function:known' }),
    'Resource',
    'only lambda:invoke',
  ],
  [
    'a function that does not exist',
    inA(task('unknown', {})),
    'Arguments.FunctionName',
    'there is no function "unknown"',
  ],
  [
    'a function named by an expression',
    inA(task('{% $states.input.f %}', {})),
    'Arguments.FunctionName',
    'must be a literal name',
  ],
  [
    'a function still to be resolved',
    inA(task({ 'Fn::GetAtt': ['X', 'Arn'] } as never, {})),
    'Arguments.FunctionName',
    'must be a text',
  ],
  [
    'an asynchronous invocation',
    known({ Arguments: { FunctionName: 'known', InvocationType: 'Event' } }),
    'Arguments.InvocationType',
    'not supported',
  ],
  [
    'arguments that are an expression',
    known({ Arguments: '{% $states.input %}' }),
    'Arguments',
    'must be an object',
  ],
  ['heartbeats', inA(callback('known', { HeartbeatSeconds: 5 })), 'HeartbeatSeconds', 'not supported'],
  ['a time-out of nothing', known({ TimeoutSeconds: 0 }), 'TimeoutSeconds', 'must be a whole number'],
  ['a time-out that is a text', known({ TimeoutSeconds: '60' }), 'TimeoutSeconds', 'must be a whole number'],
  ['TimeoutSecondsPath', known({ TimeoutSecondsPath: '$.t' }), 'TimeoutSecondsPath', 'not supported'],
  ['credentials', known({ Credentials: {} }), 'Credentials', 'not supported'],
  ['a choice without rules', choosing({ Choices: [] }), 'Choices', 'at least one rule'],
  [
    'a rule of JSONPath',
    choosing({ Choices: [{ Variable: '$.a', IsNull: true, Next: 'B' }] }),
    'Choices[0].Variable',
    'not supported',
  ],
  [
    'a rule without a condition',
    choosing({ Choices: [{ Next: 'B' }] }),
    'Choices[0].Condition',
    'must be an expression',
  ],
  [
    'a rule that leads nowhere',
    choosing({ Choices: [{ Condition: '{% true %}', Next: 'X' }] }),
    'Choices[0].Next',
    'names no state',
  ],
  [
    'a default that leads nowhere',
    choosing({ Choices: [{ Condition: '{% true %}', Next: 'B' }], Default: 'X' }),
    'Default',
    'names no state',
  ],
  ['Next in a choice', choosing({ Next: 'B', Choices: [] }), 'Next', 'not supported'],
  ['a wait for nothing', inA({ Type: 'Wait', End: true }), 'Seconds', 'exactly one'],
  [
    'a wait for two things',
    inA({ Type: 'Wait', End: true, Seconds: 1, Timestamp: '2026-01-01T00:00:00Z' }),
    'Seconds',
    'exactly one',
  ],
  [
    'a wait for a day',
    inA({ Type: 'Wait', End: true, Timestamp: '2026-01-01' }),
    'Timestamp',
    'must be an ISO 8601 moment',
  ],
  ['SecondsPath', inA({ Type: 'Wait', End: true, SecondsPath: '$.s' }), 'SecondsPath', 'not supported'],
  ['Retry on a Pass state', inA({ Type: 'Pass', End: true, Retry: [] }), 'Retry', 'not supported'],
  ['an output of a Fail state', inA({ Type: 'Fail', Output: 1 }), 'Output', 'not supported'],
  ['Assign in a Succeed state', inA({ Type: 'Succeed', Assign: {} }), 'Assign', 'not supported'],
  [
    'a distributed map',
    mapping({
      ItemProcessor: { ProcessorConfig: { Mode: 'DISTRIBUTED' }, StartAt: 'I', States: { I: succeed } },
    }),
    'ItemProcessor.ProcessorConfig.Mode',
    'must be INLINE',
  ],
  ['a map that reads a file', mapping({ ItemReader: {} }), 'ItemReader', 'not supported'],
  [
    'a map that tolerates failures',
    mapping({ ToleratedFailurePercentage: 5 }),
    'ToleratedFailurePercentage',
    'not supported',
  ],
  ['a map with Iterator', mapping({ Iterator: {} }), 'Iterator', 'not supported'],
  ['a map without a processor', mapping({ ItemProcessor: undefined }), 'ItemProcessor', 'must be an object'],
  ['less than no concurrency', mapping({ MaxConcurrency: -1 }), 'MaxConcurrency', 'must be a whole number'],
  ['no branches', inA({ Type: 'Parallel', End: true, Branches: [] }), 'Branches', 'at least one branch'],
  ['Retry that is no list', handling({ Retry: {} }), 'Retry', 'must be a list'],
  [
    'a retrier for no error',
    handling({ Retry: [{ ErrorEquals: [] }] }),
    'Retry[0].ErrorEquals',
    'at least one error',
  ],
  [
    'States.ALL beside others',
    handling({ Retry: [{ ErrorEquals: ['A', 'States.ALL'] }] }),
    'Retry[0].ErrorEquals',
    'must stand alone',
  ],
  [
    'States.ALL before others',
    handling({
      Catch: [
        { ErrorEquals: ALL, Next: 'B' },
        { ErrorEquals: ['A'], Next: 'B' },
      ],
    }),
    'Catch[0].ErrorEquals',
    'in the last place',
  ],
  [
    'a misspelt name of AWS',
    handling({ Catch: [{ ErrorEquals: ['States.TimeOut'], Next: 'B' }] }),
    'Catch[0].ErrorEquals',
    'never raised',
  ],
  [
    'a shrinking interval',
    handling({ Retry: [{ ErrorEquals: ALL, BackoffRate: 0.5 }] }),
    'Retry[0].BackoffRate',
    'must be a number',
  ],
  [
    'an interval of nothing',
    handling({ Retry: [{ ErrorEquals: ALL, IntervalSeconds: 0 }] }),
    'Retry[0].IntervalSeconds',
    'must be a number',
  ],
  [
    'an unknown jitter',
    handling({ Retry: [{ ErrorEquals: ALL, JitterStrategy: 'HALF' }] }),
    'Retry[0].JitterStrategy',
    'NONE or FULL',
  ],
  [
    'an unknown field of a retrier',
    handling({ Retry: [{ ErrorEquals: ALL, Max: 1 }] }),
    'Retry[0].Max',
    'not supported',
  ],
  [
    'ResultPath in a catcher',
    handling({ Catch: [{ ErrorEquals: ALL, Next: 'B', ResultPath: '$' }] }),
    'Catch[0].ResultPath',
    'not supported',
  ],
  [
    'the result in a catcher',
    handling({ Catch: [{ ErrorEquals: ALL, Next: 'B', Output: '{% $states.result %}' }] }),
    'Catch[0].Output',
    'result does not exist',
  ],
  [
    'a catcher that leads nowhere',
    handling({ Catch: [{ ErrorEquals: ALL, Next: 'X' }] }),
    'Catch[0].Next',
    'names no state',
  ],
];

describe('loading a definition', () => {
  test.each(refused)('refuses %s', (_what, definition, field, reason) => {
    let error: unknown;
    try {
      load(definition);
    } catch (thrown) {
      error = thrown;
    }
    if (!(error instanceof UnsupportedDefinition)) throw new Error('It was not refused');
    expect([error.machine, error.field]).toEqual(['sample', field]);
    expect(error.message).toContain(reason);
    expect(error.message).toContain('"sample"');
  });

  test('names the state, also inside a map', () => {
    const definition = mapping({
      ItemProcessor: { StartAt: 'Inner', States: { Inner: { Type: 'Pass', End: 1 } } },
    });
    expect(() => load(definition)).toThrow('State machine "sample", state "Inner", field End: must be true');
  });

  test('refuses a variable inside a map that is assigned around it as well', () => {
    const inner = { Type: 'Pass', End: true, Assign: { x: 2 } };
    const all = { Type: 'Map', Items: [], End: true, ItemProcessor: { StartAt: 'I', States: { I: inner } } };
    expect(() => load(machineOf({ A: { Type: 'Pass', Assign: { x: 1 }, Next: 'M' }, M: all }))).toThrow(
      'assigns $x',
    );
    expect(() => load(machineOf({ M: all }))).not.toThrow();
  });

  test('takes what CDK writes around an invocation, and expressions that bind their own names', () => {
    const errors = [
      'ClientExecutionTimeoutException',
      'ServiceException',
      'AWSLambdaException',
      'SdkClientException',
    ];
    const Retry = [
      {
        ErrorEquals: errors.map((error) => `Lambda.${error}`),
        IntervalSeconds: 2,
        MaxAttempts: 6,
        BackoffRate: 2,
      },
    ];
    expect(() => load(known({ Retry, Comment: 'x' }))).not.toThrow();
    for (const expression of [
      '$map($states.input.units, function($unit, $i) { $unit.id & $i })',
      '($total := $sum($states.input.units.points); $total * 2)',
      '$states.input.units[points > 1 and $exists(id)]^(>points, name)[0].name',
      '$states.input.units@$u.people#$i.{"unit": $u.id, "place": $i, "self": $.name}',
      '$states.input.units.(points * 2)',
      '$sort($states.input.units, function($a, $b) { $a.points > $b.points })',
      '$states.input.units ~> $map(function($u) { $u.id }) ~> $join(", ")',
    ]) {
      expect(() => load(passing(`{% ${expression} %}`)), expression).not.toThrow();
    }
  });
});
