/** What the clients of the crash test know: every answer that they were given, and every rule that was broken. */

export interface Command {
  readonly who: string;
  readonly method: 'POST' | 'PUT';
  readonly path: string;
  readonly json?: unknown;
  /** The event that it leaves in the ledger when it is carried out. */
  readonly expects: { readonly kind: 'directive' | 'assignment' | 'letter'; readonly type: string };
}
export interface Receipt {
  readonly id: string;
  readonly version: number;
  readonly phase: string;
  readonly at: string;
  readonly notation?: string;
}
export interface Acknowledged {
  readonly command: Command;
  readonly key: string;
  readonly body: string | undefined;
  readonly receipt: Receipt;
  /** The server's clock when it answered, in milliseconds since 1970. */
  readonly at: number;
}

export interface Journal {
  readonly acknowledged: Acknowledged[];
  readonly violations: string[];
  /** Requests sent, each with a key of its own. */
  requests: number;
  /** Requests of which an answer was cut: each was sent again with the same key until it was answered. */
  cut: number;
  /** Cut requests of which the answer came in the end, carried out once. */
  settled: number;
  /** Acknowledged requests that were sent once more, to get the same receipt. */
  repeats: number;
  refused: number;
  evidence: Map<string, string>;
  violate(rule: string, what: string): void;
  /** How often rules were broken, each case once. */
  count(...rules: readonly string[]): number;
}

const MOST_PER_RULE = 10;

export function createJournal(): Journal {
  const violations: string[] = [];
  const cases = new Map<string, Set<string>>();
  return {
    acknowledged: [],
    violations,
    requests: 0,
    cut: 0,
    settled: 0,
    repeats: 0,
    refused: 0,
    evidence: new Map(),
    violate(rule, what) {
      const known = cases.get(rule) ?? new Set();
      cases.set(rule, known);
      if (!known.has(what) && known.size < MOST_PER_RULE) violations.push(`${rule}: ${what}`);
      known.add(what);
    },
    count: (...rules) =>
      rules.length === 0
        ? cases.values().reduce((sum, known) => sum + known.size, 0)
        : rules.reduce((sum, rule) => sum + (cases.get(rule)?.size ?? 0), 0),
  };
}
