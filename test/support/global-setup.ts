/** Before the workers start: synthesizes once, so that they do not all do it at the same moment. */
import { rm } from 'node:fs/promises';
import { ASSEMBLY_FILE, prepareAssembly } from './assembly.ts';

/** A synthesis that fails is reported here and fails the tests that need a world; the others still run. */
export default async function setup(): Promise<void> {
  try {
    await prepareAssembly();
  } catch (error) {
    await rm(ASSEMBLY_FILE, { force: true });
    console.error('Synthesis failed; tests on the virtual clock will fail.\n', error);
  }
}
