import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readDifferences } from './differences.ts';
import { HERE } from './places.ts';

const correctionsIn = (file: string): string[] => {
  const text = readFileSync(join(HERE, 'stand', file), 'utf8');
  return [...text.matchAll(/^corrected\("([A-Z])"/gm)].map(([, letter]) => letter!);
};

test('every correction of the stand-in is told of in the document, and every one told of is made', () => {
  const told = readDifferences().filter(({ met }) => met.startsWith('corrected'));
  const files = ['corrections.py', 'rights_corrections.py', 'stack_corrections.py'];
  const made = files.flatMap(correctionsIn);
  expect(told.map(({ letter }) => letter).sort()).toEqual(made.sort());
});

test('every difference says which other check covers it', () => {
  const differences = readDifferences();
  expect(differences.length).toBeGreaterThan(15);
  for (const { letter, coveredBy } of differences) expect(coveredBy, letter).not.toBe('');
});
