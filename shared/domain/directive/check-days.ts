/** Checks of every date: none in the past, none on a day off unnoticed, the plan before the report. */
import { confidenceOfTerm, dueDayOf, type Term } from '../calendar/term.ts';
import { formatDay, type CalendarDay } from '../time.ts';
import { ofClause } from './check-clauses.ts';
import type { Clause, DirectiveContent, DirectiveTerm, Recurrence } from './directive.ts';
import { blocking, issueDayOf, warning, type CheckContext, type CheckFinding } from './finding.ts';
import { periodsOf } from './periods.ts';

/** As the term will run when units receive the document on the day of the check. */
export const termFrom = (term: DirectiveTerm, receivedOn: CalendarDay): Term =>
  term.kind === 'FIXED_DAY' ? term : { kind: 'WORKING_DAYS', from: receivedOn, days: term.days };

function checkFixedDay(day: CalendarDay, field: string, context: CheckContext): CheckFinding[] {
  const issueDay = issueDayOf(context);
  if (day < context.today)
    return [
      blocking(
        'DAY_PAST',
        field,
        `Hạn ${formatDay(day)} đã qua; hãy chọn một ngày làm việc sau ngày ${formatDay(context.today)}.`,
      ),
    ];
  if (day <= issueDay)
    return [
      blocking(
        'DAY_NOT_AFTER_ISSUE',
        field,
        `Hạn ${formatDay(day)} không sau ngày ban hành (${formatDay(issueDay)}); đơn vị không kịp thực hiện, hãy lùi hạn.`,
      ),
    ];
  if (context.calendar.isWorkingDay(day)) return [];
  const moved = context.calendar.workingDayOnOrAfter(day);
  return [
    warning(
      'DAY_OFF',
      field,
      `Ngày ${formatDay(day)} là ngày nghỉ nên hạn sẽ là ngày làm việc tiếp theo, ${formatDay(moved)}; hãy ghi thẳng ngày này nếu đúng ý.`,
    ),
  ];
}

function checkTerm(term: DirectiveTerm, field: string, context: CheckContext): CheckFinding[] {
  const fixed = term.kind === 'FIXED_DAY' ? checkFixedDay(term.day, `${field}.day`, context) : [];
  if (fixed.some(({ severity }) => severity === 'BLOCKING')) return fixed;
  const counted = termFrom(term, context.today);
  if (confidenceOfTerm(counted, context.calendar) === 'CONFIRMED') return fixed;
  const due = formatDay(dueDayOf(counted, context.calendar));
  return [
    ...fixed,
    warning(
      'DAY_ESTIMATED',
      field,
      `Hạn ${due} dựa trên lịch nghỉ mới là dự kiến; khi có thông báo chính thức, hạn có thể được tính lại.`,
    ),
  ];
}

function checkRecurrence(
  recurrence: Recurrence,
  field: string,
  { today, calendar }: CheckContext,
): CheckFinding[] {
  const { from, until } = recurrence;
  if (until < from)
    return [
      blocking(
        'RECURRENCE_REVERSED',
        `${field}.until`,
        `Kỳ báo cáo kết thúc (${formatDay(until)}) trước khi bắt đầu (${formatDay(from)}); hãy sửa lại.`,
      ),
    ];
  if (until < today)
    return [
      blocking(
        'RECURRENCE_OVER',
        `${field}.until`,
        `Các kỳ báo cáo đã kết thúc từ ngày ${formatDay(until)}; hãy chọn ngày kết thúc muộn hơn.`,
      ),
    ];
  const [first] = periodsOf(recurrence, calendar);
  if (first !== undefined && first.dueDay <= today)
    return [
      blocking(
        'PERIOD_PAST',
        `${field}.from`,
        `Kỳ báo cáo đầu tiên (${first.code}) đã đến hạn ngày ${formatDay(first.dueDay)}; hãy bắt đầu từ một kỳ sau.`,
      ),
    ];
  return [];
}

function checkClauseDays(clause: Clause, index: number, context: CheckContext): CheckFinding[] {
  const { obligation } = clause;
  if (obligation === undefined) return [];
  const field = `clauses.${index}.obligation`;
  const { term, recurrence } = obligation;
  return ofClause(clause, [
    ...(term === undefined || recurrence !== undefined ? [] : checkTerm(term, `${field}.term`, context)),
    ...(recurrence === undefined ? [] : checkRecurrence(recurrence, `${field}.recurrence`, context)),
  ]);
}

function firstReportDue(
  { clauses }: DirectiveContent,
  { calendar, today }: CheckContext,
): CalendarDay | undefined {
  const dueDays = clauses.flatMap(({ obligation }) => {
    if (obligation?.recurrence !== undefined)
      return periodsOf(obligation.recurrence, calendar)
        .slice(0, 1)
        .map(({ dueDay }) => dueDay);
    return obligation?.term === undefined ? [] : [dueDayOf(termFrom(obligation.term, today), calendar)];
  });
  return dueDays.sort()[0];
}

function checkPlanTerm(content: DirectiveContent, context: CheckContext): CheckFinding[] {
  const { planTerm } = content;
  if (planTerm === undefined) return [];
  const { calendar, policy, today } = context;
  const findings = checkTerm(planTerm, 'planTerm', context);
  const firstReport = firstReportDue(content, context);
  if (firstReport === undefined) return findings;
  const planDue = dueDayOf(termFrom(planTerm, today), calendar);
  if (planDue >= firstReport)
    return [
      ...findings,
      blocking(
        'PLAN_NOT_BEFORE_REPORT',
        'planTerm',
        `Hạn nộp kế hoạch (${formatDay(planDue)}) không trước hạn báo cáo đầu tiên (${formatDay(firstReport)}); hãy rút ngắn hạn nộp kế hoạch.`,
      ),
    ];
  const reviewed = calendar.addWorkingDays(planDue, policy.reviewDays);
  if (reviewed < firstReport) return findings;
  return [
    ...findings,
    warning(
      'PLAN_REVIEW_TOO_LATE',
      'planTerm',
      `Kế hoạch có thể đến ngày ${formatDay(reviewed)} mới được duyệt, không trước hạn báo cáo đầu tiên (${formatDay(firstReport)}).`,
    ),
  ];
}

export const checkDays = (content: DirectiveContent, context: CheckContext): CheckFinding[] => [
  ...content.clauses.flatMap((clause, index) => checkClauseDays(clause, index, context)),
  ...checkPlanTerm(content, context),
];
