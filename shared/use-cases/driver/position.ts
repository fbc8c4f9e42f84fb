/** Where a record stands, as its driver needs to know it: the phase to wait in and the instant to wake at. */
import type { Assignment } from '../../domain/assignment/assignment.ts';
import { wakesOf } from '../../domain/assignment/milestones.ts';
import type { Phase } from '../../domain/assignment/phase.ts';
import type { Duty } from '../../domain/policy/policy.ts';
import { localDayOf, type Instant } from '../../domain/time.ts';
import type { Reference } from '../reference.ts';

export interface Position {
  readonly assignmentId: string;
  readonly directiveId: string;
  readonly epoch: number;
  readonly phase: Phase;
  /** The day on which this phase's answer was due, or was to be reworked, is over. */
  readonly overdue: boolean;
  readonly wakeAt: Instant;
  /** `wakeAt`, and the milestones after it as far as they can be foreseen: a driver that has reminded sleeps up to the next. */
  readonly wakes: Instant[];
}

const AWAITED: Partial<Record<Phase, Duty>> = {
  AWAITING_ACKNOWLEDGEMENT: 'ACKNOWLEDGEMENT',
  AWAITING_PLAN: 'PLAN',
  AWAITING_REPORT: 'REPORT',
};

function isOverdue(assignment: Assignment, now: Instant): boolean {
  const awaited = AWAITED[assignment.phase];
  const duty = awaited === undefined ? undefined : assignment.duties[awaited];
  if (duty === undefined || duty.doneAt !== undefined) return false;
  const today = localDayOf(now);
  return today > duty.dueDay && (duty.reworkDay === undefined || today > duty.reworkDay);
}

/** Units of one directive wake on the same mornings: each text is held once, not once for every driver that waits. */
const held = new Map<Instant, Instant>();
const MOST_HELD = 10_000;
function once(instant: Instant): Instant {
  if (held.size >= MOST_HELD) held.clear();
  const known = held.get(instant) ?? instant;
  held.set(known, known);
  return known;
}

export function positionOf(
  assignment: Assignment,
  epoch: number,
  reference: Reference,
  now: Instant,
): Position {
  const wakes = wakesOf(assignment, reference, now);
  return {
    assignmentId: assignment.id,
    directiveId: assignment.directiveId,
    epoch,
    phase: assignment.phase,
    overdue: isOverdue(assignment, now),
    wakeAt: once(wakes[0]),
    wakes: wakes.map(once),
  };
}
