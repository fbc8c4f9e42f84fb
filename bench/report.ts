/** Prints each figure beside its goal, and keeps them for the README. */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { verdictOf, type Finding } from './goals.ts';
import type { Machine } from './machine.ts';
import type { Scale } from './scale.ts';

const RESULTS = fileURLToPath(new URL('results.json', import.meta.url));

const figure = (value: number): string =>
  value.toLocaleString('en', { maximumFractionDigits: value < 10 ? 2 : value < 100 ? 1 : 0 });

function goalText({ goal, unit }: Finding): string {
  if (goal === undefined) return '';
  return `${goal.better === 'LESS' ? '≤' : '≥'} ${figure(goal.value)} ${unit}`;
}

export function printFinding(finding: Finding): void {
  const { name, value, unit, note } = finding;
  const columns = [
    name.padEnd(58),
    `${figure(value)} ${unit}`.padStart(16),
    goalText(finding).padStart(20),
    verdictOf(finding).padEnd(11),
  ];
  console.log(`${columns.join('  ')}  ${note}`.trimEnd());
}

export function printMachine({ cores, processor, memoryGigabytes, node, loadBefore }: Machine): void {
  console.log(
    `${cores} cores, ${processor}, ${memoryGigabytes} GB, Node ${node}; load before: ${loadBefore}`,
  );
}

/** Only a run at full size is kept; a quick one says nothing about the goals. */
export async function keepResults(
  machine: Machine,
  scale: Scale,
  findings: readonly Finding[],
): Promise<string> {
  const measuredOn = new Date().toISOString().slice(0, 10);
  const figures = findings.map((finding) => ({ ...finding, verdict: verdictOf(finding) }));
  await writeFile(
    RESULTS,
    `${JSON.stringify({ measuredOn, scale: scale.name, machine, figures }, null, 2)}\n`,
  );
  return RESULTS;
}
