import { refuse, type Refused } from '../../domain/outcome.ts';
import { DUTIES, duties, type Policy } from '../../domain/policy/policy.ts';
import {
  guardAdministration,
  type AdminDependencies,
  type AdminRequest,
  type SaveOutcome,
} from '../administration.ts';
import { loadMany } from '../store.ts';
import { saveRules } from './save-rules.ts';

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

async function guardFallbacks(
  { ledger }: AdminDependencies,
  { fallbackReviewerUnitIds: named = [] }: Policy,
): Promise<Refused | undefined> {
  const known = new Set((await loadMany(ledger, 'unit', named)).map(({ id }) => id));
  const missing = named.findIndex((id) => !known.has(id));
  return missing === -1
    ? undefined
    : refuse(
        'INVALID',
        `Không có đơn vị “${named[missing] ?? ''}”; hãy chọn lại đơn vị thẩm tra thay.`,
        `policy.fallbackReviewerUnitIds.${missing}`,
      );
}

/** Open assignments follow the new policy from their next milestone on; what was performed stays performed. */
export async function putPolicy(
  deps: AdminDependencies,
  request: AdminRequest,
  { policy, reason }: { readonly policy: Policy; readonly reason: string },
): Promise<SaveOutcome> {
  const denied =
    guardAdministration('EDIT_POLICY', request.actor) ??
    guardLadders(policy) ??
    (await guardFallbacks(deps, policy));
  if (denied) return denied;
  return saveRules(deps, request, 'policy', { body: { ...policy, id: 'default' }, reason });
}
