/** One machine composes its own runtime (`local/home`) and hands it to every handler; nothing here may be reached. */
import type { Runtime } from './runtime.ts';

export const composeRuntime = async (): Promise<Runtime> => {
  throw new Error('On one machine handlers get their runtime from the home: call handler.with(runtime)');
};
