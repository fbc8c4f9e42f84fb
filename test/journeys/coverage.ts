/** Imported last: what no journey has visited is a path that nobody has ever seen work. */
import { expect, test } from 'vitest';
import { preparedAssembly } from '../support/assembly.ts';
import { visitedStates } from '../support/journey.ts';

interface States {
  readonly States?: Readonly<Record<string, unknown>>;
}
/** Every state of a definition, those of its branches and item processors included. */
function statesIn(definition: unknown): string[] {
  if (typeof definition !== 'object' || definition === null) return [];
  const nested = Object.values(definition).flatMap(statesIn);
  return [...Object.keys((definition as States).States ?? {}), ...nested];
}

test('mọi bước của hai quy trình đều đã có ít nhất một hành trình đi qua', async () => {
  const { machines } = await preparedAssembly();
  const all = Object.entries(machines).flatMap(([machine, definition]) =>
    statesIn(definition).map((state) => `${machine}/${state}`),
  );
  expect(all.length).toBeGreaterThan(30);
  const unvisited = all.filter((state) => !visitedStates.has(state));
  console.info(`${all.length - unvisited.length} of ${all.length} states visited`);
  expect(unvisited).toEqual([]);
});
