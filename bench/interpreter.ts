/**
 * How fast executions start and wait, and what one that waits costs: node --expose-gc bench/interpreter.ts
 * The definition has the shape of a unit's assignment: load the record, choose by phase, wait for a callback.
 */
import { createRealClock } from '../local/clock/real-clock.ts';
import type { Interpreter } from '../local/interpreter/interpreter.ts';
import { createInterpreter } from '../local/interpreter/interpreter.ts';

const invoke = (name: string, payload: string, callback = false): Record<string, unknown> => ({
  Type: 'Task',
  Resource: `arn:aws:states:::lambda:invoke${callback ? '.waitForTaskToken' : ''}`,
  Arguments: { FunctionName: name, Payload: payload },
});

const DEFINITION = {
  QueryLanguage: 'JSONata',
  StartAt: 'Load record',
  States: {
    'Load record': {
      ...invoke('load', '{% {"assignment": $states.input.assignment, "epoch": $states.input.epoch} %}'),
      Assign: { assignment: '{% $states.input.assignment %}', dueAt: '{% $states.result.Payload.dueAt %}' },
      Output: '{% $states.result.Payload %}',
      Next: 'By phase',
    },
    'By phase': {
      Type: 'Choice',
      Choices: [
        { Condition: "{% $states.input.phase = 'closed' %}", Next: 'Closed' },
        { Condition: "{% $states.input.phase in ['issued', 'acknowledged'] %}", Next: 'Await answer' },
      ],
    },
    'Await answer': {
      ...invoke('park', '{% {"assignment": $assignment, "token": $states.context.Task.Token} %}', true),
      TimeoutSeconds:
        '{% $max([1, $floor(($toMillis($dueAt) - $toMillis($states.context.State.EnteredTime)) / 1000)]) %}',
      Catch: [
        { ErrorEquals: ['States.Timeout'], Next: 'Load record', Output: { assignment: '{% $assignment %}' } },
      ],
      Next: 'Closed',
    },
    Closed: { Type: 'Succeed' },
  },
};

interface Parking {
  readonly interpreter: Interpreter;
  readonly parked: () => number;
  readonly ended: () => number;
  readonly tokens: string[];
  readonly close: () => void;
}

function createParking(keepTokens: boolean): Parking {
  const time = createRealClock({ keepsProcessAlive: false });
  const dueAt = new Date(Date.now() + 365 * 86_400_000).toISOString();
  const tokens: string[] = [];
  let parked = 0;
  const functions = new Map<string, (payload: unknown) => Promise<unknown>>([
    ['load', async () => ({ phase: 'issued', dueAt })],
    [
      'park',
      async (payload) => {
        parked += 1;
        const token =
          typeof payload === 'object' && payload !== null && 'token' in payload ? payload.token : undefined;
        if (keepTokens && typeof token === 'string') tokens.push(token);
      },
    ],
  ]);
  const resolveFunction = (name: string) => functions.get(name);
  let ended = 0;
  const observer = { executionEnded: () => void (ended += 1) };
  const interpreter = createInterpreter({
    machines: { assignment: DEFINITION },
    resolveFunction,
    time,
    observer,
  });
  const close = (): void => {
    interpreter.close();
    time.close();
  };
  return { interpreter, parked: () => parked, ended: () => ended, tokens, close };
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

async function park(parking: Parking, count: number): Promise<{ millis: number; cpuMillis: number }> {
  const begin = performance.now();
  const cpu = process.cpuUsage();
  for (let index = 0; index < count; index += 1) {
    const assignment = `A-${index}`;
    parking.interpreter.startExecution({
      machine: 'assignment',
      name: `${assignment}-1`,
      input: { assignment, epoch: 1 },
    });
  }
  while (parking.parked() < count) await turn();
  const { user, system } = process.cpuUsage(cpu);
  return { millis: performance.now() - begin, cpuMillis: (user + system) / 1000 };
}

const usedMemory = (): number => {
  globalThis.gc?.();
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
};

const perSecond = (count: number, millis: number): string =>
  `${Math.round((count / millis) * 1000).toLocaleString('en')}/s`;

async function measureStart(count: number): Promise<void> {
  const parking = createParking(true);
  const { millis, cpuMillis } = await park(parking, count);
  console.log(
    `${count} executions parked in ${millis.toFixed(0)} ms, ${cpuMillis.toFixed(0)} ms of processor time (${perSecond(count, millis)})`,
  );
  const begin = performance.now();
  for (const token of parking.tokens) parking.interpreter.sendTaskSuccess(token, { answer: 'ok' });
  while (parking.ended() < count) await turn();
  const resumed = performance.now() - begin;
  console.log(`  and resumed to their end in ${resumed.toFixed(0)} ms (${perSecond(count, resumed)})`);
  parking.close();
}

async function measureMemory(count: number): Promise<void> {
  const parking = createParking(false);
  const before = usedMemory();
  await park(parking, count);
  await turn();
  const bytes = (usedMemory() - before) / count;
  const note = globalThis.gc === undefined ? ' (run with --expose-gc for a true figure)' : '';
  console.log(`${count} parked executions: ${bytes.toFixed(0)} bytes each${note}`);
  parking.close();
}

await measureStart(3_321);
await measureStart(3_321);
await measureStart(100_000);
await measureMemory(100_000);
