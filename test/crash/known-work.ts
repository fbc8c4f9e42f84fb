/** What the clients have seen of the work that is under way, by the answers that they were given. */
import type { Receipt } from './journal.ts';

export interface KnownAssignment {
  readonly id: string;
  readonly unitId: string;
  readonly directiveId: string;
  readonly phase: string;
  readonly version: number;
  readonly pending: readonly string[];
}
export interface KnownWork {
  readonly directives: Map<string, { phase: string; completed: boolean; issuedAt: number }>;
  readonly assignments: Map<string, KnownAssignment>;
  readonly letters: Map<string, { kind: string; phase: string }>;
  acknowledged(receipt: Receipt): void;
  seen(assignment: KnownAssignment): void;
}

export function createKnownWork(): KnownWork {
  const assignments = new Map<string, KnownAssignment>();
  const newest = new Map<string, number>();
  return {
    directives: new Map(),
    assignments,
    letters: new Map(),
    acknowledged({ id, version, phase }) {
      newest.set(id, Math.max(version, newest.get(id) ?? 0));
      const known = assignments.get(id);
      if (known !== undefined && known.version < version) assignments.set(id, { ...known, phase, version });
    },
    seen(assignment) {
      const known = assignments.get(assignment.id);
      if (known === undefined || known.version <= assignment.version)
        assignments.set(assignment.id, assignment);
    },
  };
}
