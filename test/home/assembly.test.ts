import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { createInterpreter } from '../../local/interpreter/interpreter.ts';
import { createVirtualClock } from '../../local/clock/virtual-clock.ts';
import { readAssembly } from '../../local/home/read-assembly.ts';
import { stepFunctions } from '../../local/home/step-functions.ts';
import { synthesize } from '../../local/home/synthesize.ts';
import { MACHINES } from '../../shared/ports/workflow.ts';
import { at } from '../support/assignments.ts';

const unreachable = () => {
  throw new Error('No step runs in this test');
};

test('the one-machine home runs exactly the state machines that CDK synthesizes, and knows a handler for every step', async () => {
  const { machines, schedules } = await readAssembly(await synthesize());
  expect(Object.keys(machines).sort()).toEqual([...MACHINES].sort());
  expect(schedules.map(({ functionName }) => functionName).sort()).toEqual(['morning-digest', 'sweeper']);
  const time = createVirtualClock(at('2026-11-23'));
  createInterpreter({ machines, resolveFunction: stepFunctions(unreachable), time }).close();
});

test('two processes that synthesize at once end with one whole assembly, and a third finds it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'chi-dao-assemblies-'));
  try {
    const [one, other] = await Promise.all([synthesize(undefined, folder), synthesize(undefined, folder)]);
    expect(one).toBe(other);
    expect(await readdir(folder)).toEqual([basename(one)]);
    expect(Object.keys((await readAssembly(one)).machines)).toHaveLength(MACHINES.length);
    const again = synthesize(() => {
      throw new Error('Synthesized again');
    }, folder);
    expect(await again).toBe(one);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test('a definition that names an unknown function stops the start', () => {
  const machines = {
    thu: {
      QueryLanguage: 'JSONata',
      StartAt: 'Thu',
      States: {
        Thu: {
          Type: 'Task',
          Resource: 'arn:aws:states:::lambda:invoke',
          Arguments: { FunctionName: 'khong-co' },
          End: true,
        },
      },
    },
  };
  const time = createVirtualClock(at('2026-11-23'));
  expect(() => createInterpreter({ machines, resolveFunction: stepFunctions(unreachable), time })).toThrow(
    /khong-co/,
  );
});

test('a folder without a state machine is named, with the command that makes one', async () => {
  await expect(readAssembly('test/home')).rejects.toThrow(/npm run synth/);
});
