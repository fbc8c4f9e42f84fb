import type { Instant } from '../../shared/domain/time.ts';
import { instantAt } from '../../shared/domain/time.ts';

let lastMillis = 0;
let lastInstant = instantAt(lastMillis);

/** `instantAt`, which remembers its last answer: thousands of executions enter a state in the same millisecond. */
export function instantOf(millis: number): Instant {
  if (millis !== lastMillis) {
    lastInstant = instantAt(millis);
    lastMillis = millis;
  }
  return lastInstant;
}
