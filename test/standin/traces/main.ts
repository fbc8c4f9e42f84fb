/**
 * The two synthesized definitions on three interpreters that know nothing of each other, each with the same answers of the
 * functions; the states that they enter are compared:
 *
 *     npm run standin:traces
 *
 * Fails on a difference that `known-differences.ts` does not explain.
 */
import { join } from 'node:path';
import { readAssembly } from '../../../local/home/read-assembly.ts';
import { synthesize } from '../../../local/home/synthesize.ts';
import { HERE } from '../places.ts';
import { pythonEnvironment } from '../stand/python-environment.ts';
import { compare } from './compare.ts';
import { CORRECTED, PLAIN, readDefinition } from './known-differences.ts';
import { runHere } from './run-here.ts';
import { runInPython } from './run-in-python.ts';
import type { Trace } from './script.ts';
import { SCRIPTS } from './scripts.ts';

const { machines } = await readAssembly(await synthesize());
const ministack = await pythonEnvironment(join(HERE, 'stand', 'ministack.requirements.txt'));
const moto = await pythonEnvironment(join(HERE, 'traces', 'moto.requirements.txt'));

const ours: Trace[] = [];
for (const script of SCRIPTS) ours.push(await runHere(script, machines[script.machine]));
const [plain, corrected, ofMoto] = await Promise.all([
  runInPython(ministack, ['ministack-trace.py', 'plain'], SCRIPTS, machines),
  runInPython(ministack, ['ministack-trace.py', 'corrected'], SCRIPTS, machines),
  runInPython(moto, ['moto-trace.py'], SCRIPTS, machines),
]);

const unexplained = SCRIPTS.flatMap((script, index) =>
  compare(script, readDefinition(machines[script.machine]), {
    ours: ours[index],
    moto: ofMoto[index],
    [CORRECTED]: corrected[index],
    [PLAIN]: plain[index],
  }),
);
if (unexplained.length > 0) {
  console.error(`\nNot explained:\n${unexplained.join('\n')}`);
  process.exitCode = 1;
} else console.log('\nEvery difference is explained; see docs/stand-in.md.');
