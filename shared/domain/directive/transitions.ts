/** The lifecycle of a directive: one transition table; a phase that is missing refuses the operation. */
import { refuse, type Refused } from '../outcome.ts';
import { DIRECTIVE_PHASES, type Directive, type DirectivePhase } from './directive.ts';

export const DIRECTIVE_TRANSITIONS = {
  REVISE: { DRAFT: 'DRAFT' },
  DISCARD: { DRAFT: 'DISCARDED' },
  ISSUE: { DRAFT: 'DISTRIBUTING' },
  DISTRIBUTE: { DISTRIBUTING: 'IN_FORCE' },
  /**
   * A document whose number was pending is numbered whenever the number becomes known; one that was recalled or replaced
   * since was still issued, and the register has no gap.
   */
  NUMBER: {
    DISTRIBUTING: 'DISTRIBUTING',
    IN_FORCE: 'IN_FORCE',
    CLOSED: 'CLOSED',
    RECALLED: 'RECALLED',
    REPLACED: 'REPLACED',
  },
  ADD_UNIT: { IN_FORCE: 'IN_FORCE' },
  RECALL: { DISTRIBUTING: 'RECALLED', IN_FORCE: 'RECALLED' },
  REPLACE: { DISTRIBUTING: 'REPLACED', IN_FORCE: 'REPLACED' },
  CLOSE: { IN_FORCE: 'CLOSED' },
} as const satisfies Record<string, Partial<Record<DirectivePhase, DirectivePhase>>>;
export type DirectiveStep = keyof typeof DIRECTIVE_TRANSITIONS;

const table: Record<DirectiveStep, Partial<Record<DirectivePhase, DirectivePhase>>> = DIRECTIVE_TRANSITIONS;

export const DIRECTIVE_STEP_LABELS: Record<DirectiveStep, string> = {
  REVISE: 'sửa dự thảo',
  DISCARD: 'bỏ dự thảo',
  ISSUE: 'ban hành',
  DISTRIBUTE: 'gửi đến các đơn vị',
  NUMBER: 'ghi số',
  ADD_UNIT: 'giao cho đơn vị khác',
  RECALL: 'thu hồi',
  REPLACE: 'thay thế',
  CLOSE: 'kết thúc',
};

/** The phase after the step, or why the step cannot be taken from here. */
export function stepOf(
  directive: Directive,
  step: DirectiveStep,
): { readonly outcome: 'ALLOWED'; readonly phase: DirectivePhase } | Refused {
  const phase = table[step][directive.phase];
  if (phase !== undefined) return { outcome: 'ALLOWED', phase };
  return refuse(
    'WRONG_PHASE',
    `Không thể ${DIRECTIVE_STEP_LABELS[step]} khi văn bản đang ở bước “${DIRECTIVE_PHASES[directive.phase]}”.`,
  );
}
