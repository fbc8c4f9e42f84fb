/** More time: asked with a reason, decided by the office, counted; the first due day stays visible. */
import { refuse, type Refused } from '../outcome.ts';
import { localDayOf, formatDay, type CalendarDay } from '../time.ts';
import type { Assignment } from './assignment.ts';
import {
  guardPhase,
  moveDuty,
  perform,
  stillStanding,
  withDuties,
  type AssignmentDecision,
  type DecisionContext,
} from './decision.ts';

function checkDay(
  assignment: Assignment,
  day: CalendarDay,
  { calendar, now }: DecisionContext,
): Refused | undefined {
  const { dueDay } = assignment.duties.REPORT;
  if (day <= dueDay)
    return refuse('INVALID', `Ngày mới phải sau hạn hiện tại (${formatDay(dueDay)}).`, 'day');
  if (day < localDayOf(now)) return refuse('INVALID', 'Ngày mới không được ở quá khứ.', 'day');
  if (!calendar.isWorkingDay(day))
    return refuse(
      'INVALID',
      `Ngày ${formatDay(day)} không phải ngày làm việc; hãy chọn ${formatDay(calendar.nextWorkingDay(day))}.`,
      'day',
    );
  return undefined;
}

const guardReportOwed = (assignment: Assignment): Refused | undefined =>
  assignment.duties.REPORT.doneAt === undefined
    ? undefined
    : refuse('WRONG_PHASE', 'Báo cáo đã nộp nên không cần gia hạn nữa.');

export interface ExtensionRequestInput {
  readonly reason: string;
  readonly day: CalendarDay;
}

export function requestExtension(
  assignment: Assignment,
  input: ExtensionRequestInput,
  context: DecisionContext,
): AssignmentDecision {
  const refused =
    guardPhase(assignment, 'REQUEST_EXTENSION') ??
    guardReportOwed(assignment) ??
    checkDay(assignment, input.day, context);
  if (refused) return refused;
  if (assignment.extensionRequest !== undefined)
    return refuse('CONFLICT', 'Đã có một đề nghị gia hạn đang chờ trả lời.');
  const extensionRequest = { ...input, requestedAt: context.now, requestedBy: context.actor.personId };
  return perform(
    assignment,
    'REQUEST_EXTENSION',
    assignment.phase,
    { extensionRequest },
    {
      type: 'EXTENSION_REQUESTED',
      payload: { ...input },
    },
  );
}

/** Also without a request: the office may give more time by itself. The approver is never the one who asked. */
export function grantExtension(
  assignment: Assignment,
  input: ExtensionRequestInput,
  context: DecisionContext,
): AssignmentDecision {
  const refused =
    guardPhase(assignment, 'GRANT_EXTENSION') ??
    guardReportOwed(assignment) ??
    checkDay(assignment, input.day, context);
  if (refused) return refused;
  if (context.actor.unitId === assignment.unitId)
    return refuse('OWN_WORK', 'Đơn vị không được tự gia hạn cho mình.');
  const REPORT = moveDuty(
    assignment.duties.REPORT,
    { kind: 'FIXED_DAY', day: input.day },
    context.calendar,
    context.now,
  );
  const duties = withDuties(assignment, { REPORT });
  const changes = {
    duties,
    performed: stillStanding(assignment, duties),
    extensionRequest: undefined,
    extensions: assignment.extensions + 1,
    explanation: undefined,
    rung: undefined,
  };
  return perform(assignment, 'GRANT_EXTENSION', assignment.phase, changes, {
    type: 'EXTENSION_GRANTED',
    payload: { reason: input.reason, before: assignment.duties.REPORT.dueDay, after: REPORT.dueDay },
  });
}

export function refuseExtension(
  assignment: Assignment,
  reason: string,
  context: DecisionContext,
): AssignmentDecision {
  const refused = guardPhase(assignment, 'REFUSE_EXTENSION');
  if (refused) return refused;
  const request = assignment.extensionRequest;
  if (request === undefined) return refuse('CONFLICT', 'Không có đề nghị gia hạn nào đang chờ trả lời.');
  if (context.actor.unitId === assignment.unitId)
    return refuse('OWN_WORK', 'Đơn vị không tự trả lời đề nghị của mình.');
  return perform(
    assignment,
    'REFUSE_EXTENSION',
    assignment.phase,
    { extensionRequest: undefined },
    {
      type: 'EXTENSION_REFUSED',
      payload: { reason, day: request.day },
    },
  );
}
