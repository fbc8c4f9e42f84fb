/** The content of a filed plan or report; it stands in the event that filed it, perhaps of the assignment inherited from. */
import type { Assignment } from '../../domain/assignment/assignment.ts';
import type { FiledReport, Plan } from '../../domain/assignment/content.ts';
import { assignmentEventSchema, type AssignmentEvent } from '../../domain/assignment/event.ts';
import type { Instant } from '../../domain/time.ts';
import type { Ledger } from '../../ports/ledger.ts';
import { load } from '../store.ts';

type Reader = Pick<Ledger, 'load' | 'event'>;
interface Place {
  readonly sequence: number;
  readonly at: Instant;
}

/** An event of the heir may have the same number, so the moment of filing must agree too. */
async function filingEvent(
  ledger: Reader,
  assignment: Assignment,
  { sequence, at }: Place,
): Promise<AssignmentEvent | undefined> {
  let holder: Assignment | undefined = assignment;
  while (holder !== undefined) {
    const event = await ledger.event({ kind: 'assignment', id: holder.id }, sequence);
    if (event?.at === at) return assignmentEventSchema.parse({ type: event.type, payload: event.payload });
    holder =
      holder.inheritedFrom === undefined
        ? undefined
        : (await load(ledger, 'assignment', holder.inheritedFrom))?.body;
  }
  return undefined;
}

const filedAt = (filing: Assignment['plan']): Place | undefined =>
  filing === undefined ? undefined : { sequence: filing.sequence, at: filing.filedAt };
const preparedAt = (prepared: Assignment['preparedPlan']): Place | undefined =>
  prepared === undefined ? undefined : { sequence: prepared.sequence, at: prepared.preparedAt };

const eventAt = (
  ledger: Reader,
  assignment: Assignment,
  place: Place | undefined,
): Promise<AssignmentEvent | undefined> | undefined =>
  place === undefined ? undefined : filingEvent(ledger, assignment, place);

export async function loadPlan(ledger: Reader, assignment: Assignment): Promise<Plan | undefined> {
  const event = await eventAt(ledger, assignment, filedAt(assignment.plan));
  return event?.type === 'PLAN_FILED' ? event.payload.plan : undefined;
}

export async function loadReport(ledger: Reader, assignment: Assignment): Promise<FiledReport | undefined> {
  const event = await eventAt(ledger, assignment, filedAt(assignment.report));
  return event?.type === 'REPORT_FILED' ? event.payload.report : undefined;
}

export interface Prepared {
  readonly plan?: Plan;
  readonly report?: FiledReport;
}

/** What lies before the head and was not filed yet. */
export async function loadPrepared(ledger: Reader, assignment: Assignment): Promise<Prepared> {
  const [plan, report] = await Promise.all([
    eventAt(ledger, assignment, preparedAt(assignment.preparedPlan)),
    eventAt(ledger, assignment, preparedAt(assignment.preparedReport)),
  ]);
  return {
    ...(plan?.type === 'PLAN_PREPARED' ? { plan: plan.payload.plan } : {}),
    ...(report?.type === 'REPORT_PREPARED' ? { report: report.payload.report } : {}),
  };
}
