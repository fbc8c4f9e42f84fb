import { refuse, type Refused } from '../../domain/outcome.ts';
import { DUTIES, duties, type Policy } from '../../domain/policy/policy.ts';
import {
  guardAdministration,
  save,
  type AdminDependencies,
  type AdminRequest,
  type SaveOutcome,
} from '../administration.ts';

/** A ladder is climbed upwards: each rung once, none earlier than the one below it. */
function guardLadders({ steps }: Policy): Refused | undefined {
  for (const duty of duties) {
    const { ladder } = steps[duty];
    const misplaced = ladder.findIndex(
      ({ rung, workingDaysLate }, index) =>
        ladder.findIndex((other) => other.rung === rung) !== index ||
        workingDaysLate < (ladder[index - 1]?.workingDaysLate ?? 0),
    );
    if (misplaced >= 0)
      return refuse(
        'INVALID',
        `Các bậc đôn đốc của việc ${DUTIES[duty]} phải theo thứ tự số ngày quá hạn tăng dần và không lặp lại.`,
        `policy.steps.${duty}.ladder.${misplaced}`,
      );
  }
  return undefined;
}

/** Open assignments follow the new policy from their next milestone on; what was performed stays performed. */
export async function putPolicy(
  deps: AdminDependencies,
  request: AdminRequest,
  { policy, reason }: { readonly policy: Policy; readonly reason: string },
): Promise<SaveOutcome> {
  const denied = guardAdministration('EDIT_POLICY', request.actor) ?? guardLadders(policy);
  if (denied) return denied;
  return save(deps, request, {
    kind: 'policy',
    id: 'default',
    phase: 'SAVED',
    decide: () => ({
      outcome: 'SAVE',
      body: { ...policy, id: 'default' },
      type: 'POLICY_CHANGED',
      payload: { reason },
    }),
  });
}
