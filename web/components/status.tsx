/** Alert, step and official status of an assignment: each has a sign and words, never a colour alone. */
import type { Phase } from '../../shared/domain/assignment/phase.ts';
import type { Alert, OfficialStatus } from '../../shared/domain/assignment/status.ts';
import { phaseNames, officialNames } from '../texts/labels.ts';
import { useTexts } from '../texts/language.ts';

const texts = {
  vi: {
    late: (days: number) => `Quá hạn ${days} ngày làm việc`,
    left: (days: number) => (days === 0 ? 'Đến hạn hôm nay' : `Còn ${days} ngày làm việc`),
    done: 'Đã xong',
  },
  en: {
    late: (days: number) => `${days} working days late`,
    left: (days: number) => (days === 0 ? 'Due today' : `${days} working days left`),
    done: 'Done',
  },
};

export interface StatusShown {
  readonly alert: Alert;
  readonly official?: OfficialStatus | undefined;
  readonly workingDaysLate: number;
  readonly workingDaysLeft: number;
}
const TONES: Record<Alert, string> = { NONE: 'calm', YELLOW: 'yellow', RED: 'red', SPECIAL_RED: 'special' };
/** Filled further the worse it is, so the order also reads in grey. */
const SIGNS: Record<Alert, string> = { NONE: '○', YELLOW: '◔', RED: '◕', SPECIAL_RED: '●' };

/** How much time is left, or how late it is, as one badge. */
export function TermBadge({ alert, official, workingDaysLate, workingDaysLeft }: StatusShown) {
  const say = useTexts(texts);
  const official_ = useTexts(officialNames);
  const isOpen = official === 'OPEN_IN_TERM' || official === 'OPEN_OVERDUE';
  if (!isOpen)
    return (
      <span class={`badge ${official === 'DONE_LATE' ? 'yellow' : 'calm'}`}>
        <span aria-hidden="true">{official === undefined ? '–' : '✓'}</span>
        {official === undefined ? say.done : official_[official]}
      </span>
    );
  return (
    <span class={`badge ${TONES[alert]}`}>
      <span aria-hidden="true">{SIGNS[alert]}</span>
      {workingDaysLate > 0 ? say.late(workingDaysLate) : say.left(workingDaysLeft)}
    </span>
  );
}

const STEP_SIGNS: Record<Phase, string> = {
  AWAITING_ACKNOWLEDGEMENT: '①',
  AWAITING_PLAN: '②',
  PLAN_UNDER_REVIEW: '③',
  AWAITING_REPORT: '④',
  REPORT_UNDER_REVIEW: '⑤',
  CLOSED: '✓',
  WITHDRAWN: '–',
};
export function PhaseBadge({ phase }: { readonly phase: Phase }) {
  const names = useTexts(phaseNames);
  return (
    <span class="badge">
      <span aria-hidden="true">{STEP_SIGNS[phase]}</span>
      {names[phase]}
    </span>
  );
}
