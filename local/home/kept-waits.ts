/**
 * Where the drivers of assignments wait, kept beyond the life of a process. Besides the record's version a wait depends on
 * the calendar, on the policy, and on the definition of the process: of another edition nothing is used.
 */
import { createHash } from 'node:crypto';
import type { OpenAssignment, Waits } from '../../shared/adapters/sqlite/waits.ts';
import type { Wait, WaitGround } from '../../shared/ports/workflow.ts';

export interface KeptWaits {
  readonly keep: (wait: Wait, ground: WaitGround, state: string) => void;
  /** A page of the open assignments of a directive; the next one begins after the last id of this one. */
  openOf(directiveId: string, edition: string, after: string): readonly OpenAssignment[];
}

/** Short enough for people who have sent something not to notice. */
export const PAGE = 1_000;

export function createKeptWaits(waits: Waits, definition: object): KeptWaits {
  const hash = createHash('sha256').update(JSON.stringify(definition)).digest('hex').slice(0, 16);
  const editionOf = (edition: string): string => `${hash}.${edition}`;
  return {
    keep({ key, phase, wakeAt }, { version, edition, overdue }, state) {
      waits.keep({
        assignmentId: key.id,
        version,
        edition: editionOf(edition),
        state,
        phase,
        overdue,
        wakeAt,
      });
    },
    openOf: (directiveId, edition, after) =>
      waits.openOf(directiveId, { edition: editionOf(edition), after, limit: PAGE }),
  };
}
