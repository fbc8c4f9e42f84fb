/** What can be decided about each kind of thing, and with which key. */
import type { DecisionKind } from '../../../shared/domain/decision-kind.ts';
import type { DeedName, DeedValues } from '../assignments/record/deeds.ts';

export type ChoiceKey = 'a' | 'r' | 'g';
export interface Choice {
  readonly key: ChoiceKey;
  readonly deed: DeedName;
  /** What stands in the form already. */
  readonly start?: Partial<DeedValues>;
}

/** What may be written without thinking stands there; a refusal is always in somebody's own words. */
export function choicesFor(kind: DecisionKind, allowed: readonly string[]): readonly Choice[] {
  const choices = CHOICES[kind] ?? [];
  return choices.filter(({ deed }) => allowed.includes(deed));
}

const CHOICES: { readonly [kind in DecisionKind]?: readonly Choice[] } = {
  PLAN: [
    { key: 'a', deed: 'APPROVE_PLAN' },
    { key: 'r', deed: 'RETURN_PLAN' },
  ],
  REPORT: [
    { key: 'a', deed: 'ACCEPT_REPORT' },
    { key: 'r', deed: 'RETURN_REPORT' },
  ],
  EXTENSION: [
    { key: 'g', deed: 'GRANT_EXTENSION' },
    { key: 'r', deed: 'REFUSE_EXTENSION' },
  ],
  OBSTACLE: [{ key: 'a', deed: 'RESOLVE_OBSTACLE' }],
  EXPLANATION: [
    { key: 'a', deed: 'JUDGE_EXPLANATION', start: { cause: 'OBJECTIVE' } },
    { key: 'r', deed: 'JUDGE_EXPLANATION', start: { cause: 'SUBJECTIVE' } },
  ],
  RECEIPT: [{ key: 'a', deed: 'UPHOLD_RECEIPT' }],
};
