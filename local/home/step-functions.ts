/** The handlers behind the states, by the name that the template gives their functions. */
import { handler as awaitClosing } from '../../functions/tasks/await-closing.ts';
import { handler as awaitCompletion } from '../../functions/tasks/await-completion.ts';
import { handler as awaitReview } from '../../functions/tasks/await-review.ts';
import { handler as awaitUnit } from '../../functions/tasks/await-unit.ts';
import { handler as confirmDistribution } from '../../functions/tasks/confirm-distribution.ts';
import { handler as escalate } from '../../functions/tasks/escalate.ts';
import { handler as loadAssignment } from '../../functions/tasks/load-assignment.ts';
import { handler as loadDirective } from '../../functions/tasks/load-directive.ts';
import { handler as openAssignments } from '../../functions/tasks/open-assignments.ts';
import { handler as openNextPeriod } from '../../functions/tasks/open-next-period.ts';
import { handler as remindClosing } from '../../functions/tasks/remind-closing.ts';
import { handler as remindReviewer } from '../../functions/tasks/remind-reviewer.ts';
import { handler as remind } from '../../functions/tasks/remind.ts';
import type { BoundTask, TaskHandler } from '../../functions/runtime/task-handler.ts';
import type { Runtime } from '../../functions/runtime/runtime.ts';

const STEPS: Readonly<Record<string, TaskHandler>> = {
  'await-closing': awaitClosing,
  'await-completion': awaitCompletion,
  'await-review': awaitReview,
  'await-unit': awaitUnit,
  'confirm-distribution': confirmDistribution,
  escalate,
  'load-assignment': loadAssignment,
  'load-directive': loadDirective,
  'open-assignments': openAssignments,
  'open-next-period': openNextPeriod,
  'remind-closing': remindClosing,
  'remind-reviewer': remindReviewer,
  remind,
};

/** Throws for a name that no file in `functions/tasks` has. */
export function stepFunctions(runtime: () => Runtime): (name: string) => BoundTask {
  const bound = new Map<string, BoundTask>();
  return (name) => {
    const handler = STEPS[name];
    if (handler === undefined)
      throw new Error(`The template names a function "${name}" that functions/tasks does not have`);
    return (input) => {
      const known = bound.get(name) ?? handler.with(runtime());
      bound.set(name, known);
      return known(input);
    };
  };
}
