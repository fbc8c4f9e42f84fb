/** One thing that a person must decide, whatever it is about: enough to recognise it and to take it up. */
import { statusOf, type Alert } from '../../domain/assignment/status.ts';
import type { Assignment } from '../../domain/assignment/assignment.ts';
import type { Operation } from '../../domain/assignment/phase.ts';
import type { DecisionKind } from '../../domain/decision-kind.ts';
import type { EscalationLetterKind } from '../../domain/documents/letter-kind.ts';
import type { Duty } from '../../domain/policy/policy.ts';
import type { CalendarDay, Instant } from '../../domain/time.ts';
import { allowedOperations } from '../directive/allowed-operations.ts';
import type { Stored } from '../store.ts';
import { owedUnder, type LineContext } from './assignment-line.ts';

export interface Decision {
  readonly kind: DecisionKind;
  /** Of the assignment, the letter or the directive. */
  readonly id: string;
  readonly version: number;
  readonly unitId?: string;
  readonly unitName?: string;
  readonly notation: string;
  readonly subject: string;
  /** Since when it waits. */
  readonly since: Instant;
  /** By when the one who decides must have answered; and by how many working days that is past. */
  readonly answerBy?: CalendarDay;
  readonly workingDaysLate: number;
  readonly alert?: Alert;
  /** What was asked or given as a reason, in the unit's words; of an extension also the day. */
  readonly asked?: { readonly text: string; readonly day?: CalendarDay };
  readonly letterKind?: EscalationLetterKind;
}

type Found = Pick<Decision, 'kind' | 'since' | 'asked'> & { readonly duty?: Duty };

const mayOne = (allowed: readonly Operation[], ...wanted: readonly Operation[]): boolean =>
  wanted.some((operation) => allowed.includes(operation));

function reviewUnder({ phase, plan, report }: Assignment, allowed: readonly Operation[]): Found[] {
  if (phase === 'PLAN_UNDER_REVIEW' && plan && mayOne(allowed, 'APPROVE_PLAN'))
    return [{ kind: 'PLAN', since: plan.filedAt, duty: 'PLAN_REVIEW' }];
  if (phase === 'REPORT_UNDER_REVIEW' && report && mayOne(allowed, 'ACCEPT_REPORT'))
    return [{ kind: 'REPORT', since: report.filedAt, duty: 'REPORT_REVIEW' }];
  return [];
}

function* questionsUnder(assignment: Assignment, allowed: readonly Operation[]): Generator<Found> {
  const { extensionRequest, obstacle, explanation, receiptRejection } = assignment;
  if (extensionRequest && mayOne(allowed, 'GRANT_EXTENSION', 'REFUSE_EXTENSION')) {
    const { requestedAt, reason, day } = extensionRequest;
    yield { kind: 'EXTENSION', since: requestedAt, asked: { text: reason, day } };
  }
  if (obstacle && mayOne(allowed, 'RESOLVE_OBSTACLE'))
    yield { kind: 'OBSTACLE', since: obstacle.raisedAt, asked: { text: obstacle.text } };
  const answeredAt = explanation?.objective === undefined ? explanation?.answeredAt : undefined;
  if (answeredAt !== undefined && mayOne(allowed, 'JUDGE_EXPLANATION'))
    yield { kind: 'EXPLANATION', since: answeredAt };
  if (receiptRejection && mayOne(allowed, 'UPHOLD_RECEIPT'))
    yield { kind: 'RECEIPT', since: receiptRejection.at, asked: { text: receiptRejection.reason } };
}

/** What this actor must decide about an assignment; often nothing, seldom more than one thing. */
export function decisionsOn(
  { id, version, body }: Stored<'assignment'>,
  { actor, rules, nameOf }: LineContext,
): Decision[] {
  const allowed = allowedOperations(body, actor);
  const found = [...reviewUnder(body, allowed), ...questionsUnder(body, allowed)];
  if (found.length === 0) return [];
  const owes = owedUnder(body, rules);
  return found.map(({ duty, ...what }) => {
    const review = owes.find((owed) => owed.duty === duty);
    return {
      ...what,
      id,
      version,
      unitId: body.unitId,
      unitName: nameOf(body.unitId),
      notation: body.heading.notation,
      subject: body.heading.subject,
      ...(review === undefined ? {} : { answerBy: review.dueDay }),
      workingDaysLate: review?.workingDaysLate ?? 0,
      alert: statusOf(body, rules).alert,
    };
  });
}

/** A letter or a directive has no due day of its own; it waits from the day on which it was drafted or completed. */
export const decisionOnDirective = (
  kind: 'NUMBER' | 'CLOSING' | 'DRAFT',
  { id, version, body }: Stored<'directive'>,
): Decision => ({
  kind,
  id,
  version,
  notation: body.notation,
  subject: body.content.subject,
  since: (kind === 'CLOSING' ? body.completedAt : body.issuedAt) ?? body.createdAt,
  workingDaysLate: 0,
});

export const decisionOnLetter = ({ id, version, body }: Stored<'letter'>): Decision => ({
  kind: 'LETTER',
  id,
  version,
  unitId: body.unitId,
  unitName: body.facts.unitName,
  notation: body.facts.notation,
  subject: body.facts.subject,
  since: body.draftedAt,
  workingDaysLate: 0,
  letterKind: body.kind,
});
