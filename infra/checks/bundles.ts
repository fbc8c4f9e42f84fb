/**
 * Bundles every function and says what each weighs against its budget and what its start costs; fails when one is above
 * its budget, never because of a time:
 *
 *     npm run bundles -- [--rounds 5] [--init all | heaviest | none] [--out .build/functions]
 */
import { statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { routes } from '../../shared/api-contract/routes.ts';
import { functionPlans } from '../access.ts';
import { budgetOf, type Budget } from '../bundles/budgets.ts';
import { bundleFloors, type Floors } from '../bundles/bundle-floor.ts';
import { bundleFunctions, BUNDLES } from '../bundles/bundle-functions.ts';
import { bundleOf } from '../bundles/bundle-of.ts';
import { initTimes } from './init-time.ts';

interface Line {
  readonly name: string;
  readonly file: string;
  readonly bytes: number;
  readonly budget: Budget;
}

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    init: { type: 'string', default: 'all' },
    out: { type: 'string', default: BUNDLES },
  },
});

const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(0);

function linesIn(folder: string): readonly Line[] {
  const lines = functionPlans(routes).map((plan) => {
    const file = `${folder}/${bundleOf(plan)}/index.mjs`;
    return { name: bundleOf(plan), file, bytes: statSync(file).size, budget: budgetOf(plan) };
  });
  return lines.sort((one, other) => other.bytes - one.bytes);
}

/** The lines come heaviest first: one for each budget. */
const heaviest = (lines: readonly Line[]): readonly Line[] =>
  [...Map.groupBy(lines, ({ budget }) => budget.bytes).values()].flatMap((group) => group.slice(0, 1));

function timedOf(lines: readonly Line[], init: string): readonly Line[] {
  switch (init) {
    case 'all':
      return lines;
    case 'heaviest':
      return heaviest(lines);
    case 'none':
      return [];
    default:
      throw new Error(`--init is all, heaviest or none, not ${init}`);
  }
}

function printTable(lines: readonly Line[], times: ReadonlyMap<string, number>, floor: number): void {
  console.log('function                              KB  budget  init ms  × floor');
  for (const { name, file, bytes, budget } of lines) {
    const time = times.get(file);
    const init =
      time === undefined ? '' : `  ${time.toFixed(1).padStart(7)}  ${(time / floor).toFixed(2).padStart(7)}`;
    const over = bytes > budget.bytes ? '  ABOVE ITS BUDGET' : '';
    console.log(
      `${name.padEnd(34)} ${kilobytes(bytes).padStart(5)}  ${kilobytes(budget.bytes).padStart(6)}${init}${over}`,
    );
  }
}

function printFloors({ floor, untrimmed }: Floors, times: ReadonlyMap<string, number>): void {
  const told = (file: string): string =>
    `${kilobytes(statSync(file).size)} KB${times.has(file) ? `, ${times.get(file)?.toFixed(1) ?? ''} ms` : ''}`;
  console.log(`\nFloor, the SDK's DynamoDB client alone, bundled the same way: ${told(floor)}`);
  console.log(`The same with every source of credentials, as bundled by default: ${told(untrimmed)}`);
}

function printReasons(lines: readonly Line[]): void {
  console.log('\nBudgets above that of every function:');
  const reasons = new Set(lines.flatMap(({ budget }) => budget.reasons));
  for (const reason of reasons) console.log(`  ${reason}.`);
}

await bundleFunctions(functionPlans(routes), values.out);
const floors = await bundleFloors(`${values.out}/floor`);
const lines = linesIn(values.out);
const timed = timedOf(lines, values.init).map(({ file }) => file);
const files = timed.length === 0 ? [] : [floors.floor, floors.untrimmed, ...timed];
const times = await initTimes(files, Number(values.rounds));

printTable(lines, times, times.get(floors.floor) ?? Number.NaN);
printFloors(floors, times);
printReasons(lines);
const above = lines.filter(({ bytes, budget }) => bytes > budget.bytes);
if (above.length > 0) {
  console.error(`\nAbove their budgets: ${above.map(({ name }) => name).join(', ')}`);
  process.exitCode = 1;
}
