/** One line of a list of assignments: facts, derived status, name of the unit. */
import type { Assignment } from '../../domain/assignment/assignment.ts';
import type { Phase } from '../../domain/assignment/phase.ts';
import { statusOf, type Status, type StatusRules } from '../../domain/assignment/status.ts';
import { stepsOf, type Steps } from '../../domain/assignment/steps.ts';
import type { Rung } from '../../domain/policy/policy.ts';
import type { Ledger } from '../../ports/ledger.ts';
import { loadMany, type Stored } from '../store.ts';

export interface AssignmentItem {
  readonly id: string;
  readonly version: number;
  readonly directiveId: string;
  readonly notation: string;
  readonly subject: string;
  readonly urgency: Assignment['heading']['urgency'];
  readonly unitId: string;
  readonly unitName: string;
  readonly bundle: number;
  readonly period?: string;
  readonly phase: Phase;
  readonly status: Status;
  readonly steps: Steps;
  readonly obligations: Assignment['obligations'];
  readonly returned: number;
  readonly extensions: number;
  readonly rung?: Rung;
  readonly pending: readonly Pending[];
}

/** What waits for somebody's answer. */
export const pendingKinds = [
  'RECEIPT_REJECTED',
  'EXTENSION_REQUESTED',
  'OBSTACLE_RAISED',
  'EXPLANATION_OWED',
  'EXPLANATION_ANSWERED',
  'PLAN_PREPARED',
  'REPORT_PREPARED',
] as const;
export type Pending = (typeof pendingKinds)[number];

export function pendingOf(assignment: Assignment): Pending[] {
  const { explanation } = assignment;
  const pending: Pending[] = [];
  if (assignment.receiptRejection !== undefined) pending.push('RECEIPT_REJECTED');
  if (assignment.extensionRequest !== undefined) pending.push('EXTENSION_REQUESTED');
  if (assignment.obstacle !== undefined) pending.push('OBSTACLE_RAISED');
  if (explanation !== undefined && explanation.answeredAt === undefined) pending.push('EXPLANATION_OWED');
  if (explanation?.answeredAt !== undefined && explanation.objective === undefined)
    pending.push('EXPLANATION_ANSWERED');
  if (assignment.preparedPlan !== undefined) pending.push('PLAN_PREPARED');
  if (assignment.preparedReport !== undefined) pending.push('REPORT_PREPARED');
  return pending;
}

export function assignmentItem(
  { id, version, body }: Stored<'assignment'>,
  unitName: string,
  rules: StatusRules,
): AssignmentItem {
  return {
    id,
    version,
    directiveId: body.directiveId,
    ...body.heading,
    unitId: body.unitId,
    unitName,
    bundle: body.bundle,
    ...(body.period === undefined ? {} : { period: body.period }),
    phase: body.phase,
    status: statusOf(body, rules),
    steps: stepsOf(body, rules),
    obligations: body.obligations,
    returned: body.returns.plan + body.returns.report,
    extensions: body.extensions,
    ...(body.rung === undefined ? {} : { rung: body.rung }),
    pending: pendingOf(body),
  };
}

/** Names by id; a unit that is not on record shows its id. */
export async function unitNames(
  ledger: Pick<Ledger, 'loadMany'>,
  unitIds: readonly string[],
): Promise<(unitId: string) => string> {
  const units = await loadMany(ledger, 'unit', [...new Set(unitIds)]);
  const names = new Map(units.map(({ id, body }) => [id, body.name]));
  return (unitId) => names.get(unitId) ?? unitId;
}
