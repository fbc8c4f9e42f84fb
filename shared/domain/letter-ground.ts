/** Whether what a drafted letter reproaches the unit with is still so on the day of signing. */
import type { Assignment, ClosingReason } from './assignment/assignment.ts';
import { guardAsking } from './assignment/explain.ts';
import { openDuties } from './assignment/milestones.ts';
import { isOpen, PHASES } from './assignment/phase.ts';
import type { LetterKind } from './documents/letter-kind.ts';
import type { LetterRecord } from './letter.ts';
import { refuse, type Refused } from './outcome.ts';
import type { Duty } from './policy/policy.ts';
import { formatDay, localDayOf, type CalendarDay, type Instant } from './time.ts';

/** These press for what is missing. Criticism and review speak of the delay itself, which a late report does not undo. */
const PRESSING: readonly LetterKind[] = ['REMINDER_LETTER', 'CORRECTION_LETTER', 'EXPLANATION_REQUEST'];

const DONE: Record<Duty, string> = {
  ACKNOWLEDGEMENT: 'Đơn vị đã xác nhận nhận văn bản',
  PLAN: 'Đơn vị đã nộp kế hoạch tự kiểm tra',
  REPORT: 'Đơn vị đã nộp báo cáo kết quả',
  PLAN_REVIEW: 'Kế hoạch đã được xem xét xong',
  REPORT_REVIEW: 'Báo cáo đã được thẩm tra xong',
  EXPLANATION: 'Đơn vị đã gửi bản giải trình',
};
const ENDED: Record<Exclude<ClosingReason, 'ACCEPTED'>, string> = {
  WITHDRAWN: 'Nhiệm vụ đã được rút',
  RECALLED: 'Văn bản giao nhiệm vụ đã bị thu hồi',
  REPLACED: 'Văn bản giao nhiệm vụ đã được thay thế',
  TRANSFERRED: 'Nhiệm vụ đã được giao cho đơn vị khác',
};
const since = (what: string, at: Instant): string => `${what} từ ngày ${formatDay(localDayOf(at))}`;

/** A plan that never came is owed no longer once the report is filed. */
function doneInWords({ duties, report, phase }: Assignment, duty: Duty): string {
  const doneAt = duties[duty]?.doneAt;
  if (doneAt !== undefined) return since(DONE[duty], doneAt);
  return report === undefined
    ? `Nhiệm vụ đang ở bước “${PHASES[phase]}”`
    : since(DONE.REPORT, report.filedAt);
}

function goneInWords(
  { facts }: LetterRecord,
  assignment: Assignment,
  today: CalendarDay,
): string | undefined {
  const { closing } = assignment;
  // What a draft was made for before it was recorded is most often the report.
  const duty = facts.duty ?? 'REPORT';
  if (!isOpen(assignment.phase) && closing !== undefined && closing.reason !== 'ACCEPTED')
    return since(ENDED[closing.reason], closing.at);
  const owed = openDuties(assignment).find((open) => open.duty === duty)?.record;
  if (owed === undefined) return doneInWords(assignment, duty);
  return facts.duty !== undefined && owed.dueDay >= today
    ? `Thời hạn đã được chuyển sang ngày ${formatDay(owed.dueDay)}`
    : undefined;
}

/**
 * Refused when a letter that presses for something has nothing to press for any more: it was filed, the task was
 * withdrawn, more time was given, or the explanation was asked for already.
 */
export function guardGround(
  letter: LetterRecord,
  assignment: Assignment,
  today: CalendarDay,
): Refused | undefined {
  if (!PRESSING.includes(letter.kind)) return undefined;
  const gone = goneInWords(letter, assignment, today);
  if (gone !== undefined)
    return refuse(
      'INVALID',
      `${gone} nên văn bản này không còn căn cứ để ký. Hãy chọn không ban hành dự thảo.`,
    );
  return letter.kind === 'EXPLANATION_REQUEST' ? guardAsking(assignment, letter.id) : undefined;
}
