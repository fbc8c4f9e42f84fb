/** A token bucket on simulated time, in seconds. */
import type { Quota } from './quotas.ts';

export interface TokenBucket {
  /** The moment at which so many tokens are there for a caller who asks now; callers are served in order. */
  take(now: number, tokens?: number): number;
}

/** Whoever finds too few tokens waits for them: retries with pauses would come a little later. */
export function tokenBucket({ size, perSecond }: Pick<Quota, 'size' | 'perSecond'>): TokenBucket {
  let level = size;
  let at = 0;
  return {
    take(now, tokens = 1) {
      const from = Math.max(now, at);
      level = Math.min(size, level + (from - at) * perSecond);
      const wait = Math.max(0, (tokens - level) / perSecond);
      at = from + wait;
      level = level + wait * perSecond - tokens;
      return at;
    },
  };
}
