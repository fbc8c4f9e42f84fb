import { expect, test } from 'vitest';
import { staleDiagrams } from '../../workflows/kit/cdk/diagrams.ts';
import { diagramOf, withDiagram } from '../../workflows/kit/diagram.ts';

test('the pictures in the READMEs show the definitions as they are (node workflows/kit/cdk/diagrams.ts redraws them)', () => {
  expect(staleDiagrams({ write: false })).toEqual([]);
});

test('a picture shows the way on as a solid arrow and the deadline as a dotted one', () => {
  const drawn = diagramOf({
    StartAt: 'Await plan',
    States: {
      'Await plan': {
        Type: 'Task',
        Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
        Next: 'Closed',
        Choices: [],
        Retry: [],
        Catch: [
          { ErrorEquals: ['States.Timeout'], Next: 'Remind of plan', Output: '' },
          { ErrorEquals: ['Moved'], Next: 'Closed', Output: '' },
        ],
      },
      'Remind of plan': { Type: 'Task', Next: 'Await plan', Choices: [], Retry: [], Catch: [] },
      Closed: { Type: 'Succeed', Choices: [], Retry: [], Catch: [] },
    },
  });
  expect(drawn.split('\n').map((line) => line.trim())).toEqual([
    'flowchart TD',
    's0("Await plan"):::wait',
    's1["Remind of plan"]',
    's2(["Closed"]):::last',
    's0 --> s2',
    's0 -.->|milestone| s1',
    's1 --> s0',
    'classDef wait stroke-width:3px',
    'classDef last stroke-dasharray:4',
  ]);
});

test('a text without a place for the picture is refused', () => {
  expect(() => withDiagram('# Title', 'diagram', 'flowchart TD')).toThrow('no place for diagram');
});
