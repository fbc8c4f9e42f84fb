/** The steps of `directive-lifecycle`, one driver per issued directive. */
import * as z from 'zod/mini';
import { directivePhases } from '../../shared/domain/directive/directive.ts';
import { directiveIdSchema } from '../../shared/domain/identifiers.ts';
import { instantSchema } from '../../shared/domain/time.ts';
import { defineStep, defineWait } from '../kit/contract.ts';

/** Where the record stands, as far as its driver must know. Never more: the record is the truth. */
export const directivePositionSchema = z.object({
  directiveId: directiveIdSchema,
  /** Of this driver; the execution is named `<directiveId>-<epoch>`. */
  epoch: z.int(),
  phase: z.enum(directivePhases),
  /** Every assignment is closed and no period is to come: only the office's closing is missing. */
  completed: z.boolean(),
  /** How many batches of units the directive goes out in, numbered from 0; none before it is issued. */
  batches: z.int().check(z.nonnegative()),
  /** The next period of a recurring obligation, the next reminder to close, or a far day. */
  wakeAt: instantSchema,
});
export type DirectivePosition = z.infer<typeof directivePositionSchema>;

const waiting = {
  input: z.object({
    token: z.string(),
    /** The phase in which the driver waits, stated by the definition itself. */
    phase: z.enum(directivePhases),
    position: directivePositionSchema,
  }),
  output: directivePositionSchema,
};
const acting = { input: directivePositionSchema, output: directivePositionSchema };

export const directiveLifecycleSteps = {
  /**
   * Opens the assignments of one batch and starts the driver of each. Idempotent: records by their version, drivers by
   * their name. Does nothing for a directive that is no longer being distributed: `confirm-distribution` notices.
   */
  'open-assignments': defineStep({
    input: z.object({ directiveId: directiveIdSchema, batch: z.int().check(z.nonnegative()) }),
    output: z.object({ assignments: z.int() }),
    errors: ['TryAgain'],
  }),
  /** Every batch is out: puts the directive in force. */
  'confirm-distribution': defineStep({ ...acting, errors: ['TryAgain', 'Moved', 'Superseded'] }),
  /** Waits until every assignment is closed. */
  'await-completion': defineWait({ ...waiting, errors: ['TryAgain', 'Moved', 'Superseded'] }),
  /** Opens the period of a recurring obligation that has come, with its assignments and their drivers; or does nothing. */
  'open-next-period': defineStep({ ...acting, errors: ['TryAgain', 'Moved', 'Superseded'] }),
  /** Waits until the office closes the directive. */
  'await-closing': defineWait({ ...waiting, errors: ['TryAgain', 'Moved', 'Superseded'] }),
  'remind-closing': defineStep({ ...acting, errors: ['TryAgain', 'Moved', 'Superseded'] }),
  /** Claims the record for this epoch and tells where it stands. */
  'load-directive': defineStep({
    input: z.object({ directiveId: directiveIdSchema, epoch: z.int() }),
    output: directivePositionSchema,
    errors: ['TryAgain', 'Superseded'],
  }),
} as const;
export type DirectiveLifecycleSteps = typeof directiveLifecycleSteps;
