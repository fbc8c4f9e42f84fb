import type { Runtime } from './runtime.ts';

let composed: Promise<Runtime> | undefined;

/** The runtime of this Lambda container: composed on first use, kept for its life; a failure is tried again. */
export function composeOnce(): Promise<Runtime> {
  composed ??= import('#adapters')
    .then(({ composeRuntime }) => composeRuntime())
    .catch((error: unknown) => {
      composed = undefined;
      throw error;
    });
  return composed;
}
