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
import { BUNDLE_FILE, bundleOf } from '../bundles/bundle-of.ts';
import { measureStarts, type Starts } from './init-time.ts';

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
    const file = `${folder}/${bundleOf(plan)}/${BUNDLE_FILE}`;
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

function printTable(lines: readonly Line[], { functions }: Starts): void {
  console.log('function                              KB  budget  init ms  × trimmed  × whole client');
  for (const { name, file, bytes, budget } of lines) {
    const start = functions.get(file);
    const init =
      start === undefined
        ? ''
        : `${start.milliseconds.toFixed(1).padStart(9)}${start.ofTrimmed.toFixed(2).padStart(11)}${start.ofWhole.toFixed(2).padStart(16)}`;
    const over = bytes > budget.bytes ? '  ABOVE ITS BUDGET' : '';
    console.log(
      `${name.padEnd(34)} ${kilobytes(bytes).padStart(5)}  ${kilobytes(budget.bytes).padStart(6)}${init}${over}`,
    );
  }
}

function printFloors({ trimmed, whole }: Floors, { alone }: Starts): void {
  const told = (file: string, time: number): string =>
    `${kilobytes(statSync(file).size)} KB${Number.isNaN(time) ? '' : `, ${time.toFixed(1)} ms`}`;
  console.log(`\nThe SDK's DynamoDB client alone, with nothing left out: ${told(whole, alone.whole)}`);
  console.log(`Trimmed to what Lambda asks of it, as in every function: ${told(trimmed, alone.trimmed)}`);
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
const starts = await measureStarts(timed, floors, timed.length === 0 ? 0 : Number(values.rounds));

printTable(lines, starts);
printFloors(floors, starts);
printReasons(lines);
const above = lines.filter(({ bytes, budget }) => bytes > budget.bytes);
if (above.length > 0) {
  console.error(`\nAbove their budgets: ${above.map(({ name }) => name).join(', ')}`);
  process.exitCode = 1;
}
