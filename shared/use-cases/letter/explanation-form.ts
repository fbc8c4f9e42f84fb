/** Mẫu giải trình ghi sẵn: from the morning after a deadline, what the system knows stands on the form already. */
import type { Assignment } from '../../domain/assignment/assignment.ts';
import { mayOnAssignment } from '../../domain/authorization.ts';
import type { Directive } from '../../domain/directive/directive.ts';
import { refuse, type Refused } from '../../domain/outcome.ts';
import { dayAt, dayNumberOf, formatDay, localDayOf } from '../../domain/time.ts';
import { explanationForm } from '../../documents/explanation-form.ts';
import type { OverdueFacts } from '../../documents/letter-facts.ts';
import type { Annex } from '../../documents/letter.ts';
import { NOT_FOUND, relationsTo, type CommandRequest } from '../assignment/run-command.ts';
import type { Dependencies } from '../dependencies.ts';
import { loadReference } from '../reference.ts';
import { load, loadExisting } from '../store.ts';
import { answerDaysOf } from './answer-day.ts';
import { citedAs } from './cited-as.ts';
import { headTitleOf } from './letter-frame.ts';
import { overdueItemsOf } from './overdue-items.ts';
import { remindersReceived } from './reminders-received.ts';

export interface FoundForm {
  readonly outcome: 'FOUND';
  readonly form: Annex;
}

function notLate({ duties, closing }: Assignment): Refused {
  if (closing !== undefined)
    return refuse('WRONG_PHASE', 'Nhiệm vụ đã kết thúc và không quá hạn nên không phải giải trình.');
  const due = [duties.PLAN, duties.REPORT].flatMap((duty) =>
    duty === undefined || duty.doneAt !== undefined ? [] : [duty.dueDay],
  );
  const [first] = due.sort();
  return first === undefined
    ? refuse('WRONG_PHASE', 'Đơn vị đã nộp trong hạn nên không phải giải trình.')
    : refuse(
        'WRONG_PHASE',
        `Nhiệm vụ chưa quá hạn; mẫu giải trình có từ ngày ${formatDay(dayAt(dayNumberOf(first) + 1))}.`,
      );
}

/** Lateness stops on the day on which the report was handed in. */
function countedUntil({ report, phase }: Assignment, now: Parameters<typeof localDayOf>[0]) {
  const stands = phase === 'REPORT_UNDER_REVIEW' || phase === 'CLOSED';
  return localDayOf(stands && report !== undefined ? report.filedAt : now);
}

async function factsOf(
  { ledger, clock }: Deps,
  assignment: Assignment,
  directive: Directive,
): Promise<OverdueFacts | undefined> {
  const now = clock.now();
  const reference = await loadReference(ledger);
  const items = overdueItemsOf(assignment, directive, { ...reference, now });
  if (items.length === 0) return undefined;
  const [unit, reminders] = await Promise.all([
    load(ledger, 'unit', assignment.unitId),
    remindersReceived(ledger, assignment),
  ]);
  return {
    kind: 'OVERDUE',
    unitName: unit?.body.name ?? assignment.unitId,
    unitHead: unit === undefined ? 'Thủ trưởng đơn vị' : headTitleOf(unit.body),
    asOf: countedUntil(assignment, now),
    items,
    reminders,
    answerDay: assignment.duties.EXPLANATION?.dueDay ?? null,
    answerWorkingDays: answerDaysOf(reference.policy),
    explanation: null,
  };
}

type Deps = Pick<Dependencies, 'ledger' | 'clock'>;

/** For everyone who may see the assignment: the unit, and the office. */
export async function prefilledExplanation(
  deps: Deps,
  { assignmentId, actor }: Pick<CommandRequest, 'assignmentId' | 'actor'>,
): Promise<FoundForm | Refused> {
  const found = await load(deps.ledger, 'assignment', assignmentId);
  if (found === undefined) return NOT_FOUND;
  const assignment = found.body;
  if (!mayOnAssignment('VIEW', actor.roles, relationsTo(assignment, actor))) return NOT_FOUND;
  const { body: directive } = await loadExisting(deps.ledger, 'directive', assignment.directiveId);
  const facts = assignment.phase === 'WITHDRAWN' ? undefined : await factsOf(deps, assignment, directive);
  if (facts === undefined) return notLate(assignment);
  const issuer = await load(deps.ledger, 'unit', directive.content.issuerUnitId);
  return { outcome: 'FOUND', form: explanationForm(citedAs(directive, issuer?.body.name), facts) };
}
