/** How often a caller may try something. Kept in memory only: what must survive a restart is the lock on the account. */
export interface RateLimit {
  /** 0: go on. Otherwise: so many seconds until the next try. */
  take(key: string, nowMillis: number): number;
  /** The try was a good one: the key starts afresh. */
  forget(key: string): void;
}

interface Bucket {
  tokens: number;
  at: number;
}
const MOST_KEYS = 10_000;

/** A bucket of `burst` tries per key, refilled evenly over `perMillis`. */
export function createRateLimit({
  burst,
  perMillis,
}: {
  readonly burst: number;
  readonly perMillis: number;
}): RateLimit {
  const buckets = new Map<string, Bucket>();
  const refill = perMillis / burst;

  /** When the memory is full, the buckets that are full again go first; if none is, the oldest half. */
  function makeRoom(now: number): void {
    for (const [key, { at }] of buckets) if (now - at >= perMillis) buckets.delete(key);
    if (buckets.size < MOST_KEYS) return;
    let most = MOST_KEYS / 2;
    for (const key of buckets.keys()) {
      if (most === 0) return;
      buckets.delete(key);
      most -= 1;
    }
  }

  return {
    forget: (key) => void buckets.delete(key),
    take(key, now) {
      const bucket = buckets.get(key) ?? { tokens: burst, at: now };
      bucket.tokens = Math.min(burst, bucket.tokens + Math.max(0, now - bucket.at) / refill);
      bucket.at = now;
      if (buckets.size >= MOST_KEYS && !buckets.has(key)) makeRoom(now);
      buckets.delete(key);
      buckets.set(key, bucket);
      if (bucket.tokens < 1) return Math.max(1, Math.ceil(((1 - bucket.tokens) * refill) / 1000));
      bucket.tokens -= 1;
      return 0;
    },
  };
}
