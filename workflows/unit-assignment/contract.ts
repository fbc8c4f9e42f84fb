/** The steps of `unit-assignment`, one driver per assignment. */
import * as z from 'zod/mini';
import { phases } from '../../shared/domain/assignment/phase.ts';
import { assignmentIdSchema, directiveIdSchema } from '../../shared/domain/identifiers.ts';
import { instantSchema } from '../../shared/domain/time.ts';
import { defineStep, defineWait } from '../kit/contract.ts';

/** Where the record stands, as far as its driver must know. Never more: the record is the truth. */
export const positionSchema = z.object({
  assignmentId: assignmentIdSchema,
  directiveId: directiveIdSchema,
  /** Of this driver; the execution is named `<assignmentId>-<epoch>`. */
  epoch: z.int(),
  phase: z.enum(phases),
  /** What the unit owes in this phase is past its due day. */
  overdue: z.boolean(),
  /** The next milestone, or a far day on which the driver only looks again. */
  wakeAt: instantSchema,
  /** `wakeAt` and what comes after it, as far as it can be foreseen; an execution of an earlier definition has none. */
  wakes: z._default(z.array(instantSchema), []),
});
export type Position = z.infer<typeof positionSchema>;

const waitSchema = z.object({
  token: z.string(),
  /** The phase in which the driver waits; always that of the position, stated by the definition itself. */
  phase: z.enum(phases),
  position: positionSchema,
});

/** Acts on what has come, and then waits on; of the position only `wakes` may lie before the entry into the state. */
const actingWaitSchema = z.extend(waitSchema, {
  /** When the state wakes again by itself: the first of `wakes` after the entry into it. */
  wakeAt: instantSchema,
});

/** A driver that loads needs to know only whose driver it is and of which epoch. */
const holderSchema = z.object({ assignmentId: assignmentIdSchema, epoch: z.int() });

const waiting = { input: waitSchema, output: positionSchema };
/**
 * Without a token it is called by an execution of the definition before this one, which waits in a state of its own: it
 * acts, and answers where the record stands now. No execution lives longer than a year.
 */
const acting = { input: z.union([actingWaitSchema, positionSchema]), output: positionSchema };

export const unitAssignmentSteps = {
  /** Waits for what the unit owes. */
  'await-unit': defineWait({ ...waiting, errors: ['TryAgain', 'Moved', 'Superseded'] }),
  /** Waits for the reviewer. */
  'await-review': defineWait({ ...waiting, errors: ['TryAgain', 'Moved', 'Superseded'] }),
  /** Performs the reminders that have come, of any duty, and waits on; if a rung has come too, throws DeadlinePassed. */
  remind: defineWait({ ...acting, errors: ['TryAgain', 'Moved', 'Superseded', 'DeadlinePassed'] }),
  /** Performs everything that has come, the rungs and any reminder of another duty, and waits on for what is late. */
  escalate: defineWait({ ...acting, errors: ['TryAgain', 'Moved', 'Superseded'] }),
  /** Performs everything that has come while the reviewer holds the ball, reminders and rungs of any duty, and waits on. */
  'remind-reviewer': defineWait({ ...acting, errors: ['TryAgain', 'Moved', 'Superseded'] }),
  /** Claims the record for this epoch and tells where it stands. */
  'load-assignment': defineStep({
    input: holderSchema,
    output: positionSchema,
    errors: ['TryAgain', 'Superseded'],
  }),
} as const;
export type UnitAssignmentSteps = typeof unitAssignmentSteps;
