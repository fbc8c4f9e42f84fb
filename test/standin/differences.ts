/** The table of docs/stand-in.md, for whoever has just seen a run. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './places.ts';

export interface Difference {
  readonly letter: string;
  readonly there: string;
  readonly met: string;
  readonly coveredBy: string;
}

const ROW = /^\| ([A-Z]) +\|(.*)\|$/;

export function readDifferences(): readonly Difference[] {
  const lines = readFileSync(join(ROOT, 'docs', 'stand-in.md'), 'utf8').split('\n');
  return lines.flatMap((line): Difference[] => {
    const [, letter, cells] = ROW.exec(line) ?? [];
    if (letter === undefined || cells === undefined) return [];
    const [, there = '', met = '', coveredBy = ''] = cells.split('|').map((cell) => cell.trim());
    return [{ letter, there, met, coveredBy }];
  });
}

export function printDifferences(): void {
  console.log('\nWhere MiniStack does otherwise than AWS (docs/stand-in.md):');
  for (const { letter, there, met, coveredBy } of readDifferences())
    console.log(`  ${letter}  ${there}\n     ${met}; also: ${coveredBy}`);
}
