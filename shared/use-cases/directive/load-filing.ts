/** The content of a filed plan or report; it stands in the event that filed it, perhaps of the assignment inherited from. */
import type { Assignment, Filing } from '../../domain/assignment/assignment.ts';
import type { Plan, Report } from '../../domain/assignment/content.ts';
import { assignmentEventSchema, type AssignmentEvent } from '../../domain/assignment/event.ts';
import type { Ledger } from '../../ports/ledger.ts';
import { load } from '../store.ts';

type Reader = Pick<Ledger, 'load' | 'event'>;

/** An event of the heir may have the same number, so the moment of filing must agree too. */
async function filingEvent(
  ledger: Reader,
  assignment: Assignment,
  filing: Filing,
): Promise<AssignmentEvent | undefined> {
  let holder: Assignment | undefined = assignment;
  while (holder !== undefined) {
    const event = await ledger.event({ kind: 'assignment', id: holder.id }, filing.sequence);
    if (event?.at === filing.filedAt)
      return assignmentEventSchema.parse({ type: event.type, payload: event.payload });
    holder =
      holder.inheritedFrom === undefined
        ? undefined
        : (await load(ledger, 'assignment', holder.inheritedFrom))?.body;
  }
  return undefined;
}

export async function loadPlan(ledger: Reader, assignment: Assignment): Promise<Plan | undefined> {
  const event =
    assignment.plan === undefined ? undefined : await filingEvent(ledger, assignment, assignment.plan);
  return event?.type === 'PLAN_FILED' ? event.payload.plan : undefined;
}

export async function loadReport(ledger: Reader, assignment: Assignment): Promise<Report | undefined> {
  const event =
    assignment.report === undefined ? undefined : await filingEvent(ledger, assignment, assignment.report);
  return event?.type === 'REPORT_FILED' ? event.payload.report : undefined;
}
