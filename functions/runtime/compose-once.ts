import { composeRuntime } from '#adapters';
import type { Runtime } from './runtime.ts';

let composed: Promise<Runtime> | undefined;

/**
 * The runtime of this Lambda container: composed on first use, kept for its life; a failure is tried again. Its modules
 * are loaded before, while Lambda still lends a starting function a whole processor.
 */
export function composeOnce(): Promise<Runtime> {
  composed ??= composeRuntime().catch((error: unknown) => {
    composed = undefined;
    throw error;
  });
  return composed;
}
