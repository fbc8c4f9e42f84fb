/** A script on our own interpreter, on the virtual clock. */
import { createVirtualClock } from '../../../local/clock/virtual-clock.ts';
import { createInterpreter, type Interpreter } from '../../../local/interpreter/interpreter.ts';
import { instant } from '../../../shared/domain/time.ts';
import { madeExact, type Call, type Script, type Trace } from './script.ts';

class Named extends Error {
  override readonly name: string;
  constructor(name: string) {
    super(name);
    this.name = name;
  }
}

function answer(call: Call, token: string, now: number, interpreter: Interpreter): unknown {
  switch (call.then) {
    case 'RETURN':
      return madeExact(call.value, now);
    case 'THROW':
      throw new Named(call.error);
    case 'SUCCEED':
      interpreter.sendTaskSuccess(token, madeExact(call.value, now));
      return null;
    case 'FAIL':
      interpreter.sendTaskFailure(token, { error: call.error });
      return null;
    case 'TIME_OUT':
      return null;
  }
}

const tokenIn = (payload: unknown): string =>
  typeof payload === 'object' && payload !== null && 'token' in payload ? String(payload.token) : '';

export async function runHere({ machine, input, calls }: Script, definition: unknown): Promise<Trace> {
  const clock = createVirtualClock(instant('2026-11-23T00:30:00.000Z'));
  const left = [...calls];
  const states: string[] = [];
  const strays: string[] = [];
  let status = 'RUNNING';
  const interpreter: Interpreter = createInterpreter({
    machines: { [machine]: definition },
    time: clock,
    resolveFunction: (name) => async (payload) => {
      const call = left.shift();
      if (call?.step !== name) strays.push(name);
      return call === undefined ? null : answer(call, tokenIn(payload), clock.millis(), interpreter);
    },
    observer: {
      stateEntered: (_machine, _execution, state) => void states.push(state),
      executionEnded: (end) => void (status = end.status),
    },
  });
  interpreter.startExecution({ machine, name: 'one', input: madeExact(input, clock.millis()) });
  await clock.runUntilIdle();
  return { states, status, strays: [...strays, ...left.map(({ step }) => step)] };
}
