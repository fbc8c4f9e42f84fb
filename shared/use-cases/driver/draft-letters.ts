/** From REMINDER_LETTER upwards a rung is a letter: drafted with the escalation, in the same transaction. */
import type { DecisionContext } from '../../domain/assignment/decision.ts';
import type { Assignment } from '../../domain/assignment/assignment.ts';
import type { AssignmentEvent, PerformedMilestone } from '../../domain/assignment/event.ts';
import { isLetterRung, letterOfRung, type LetterRung } from '../../domain/documents/letter-kind.ts';
import type { LetterRecord } from '../../domain/letter.ts';
import { localDayOf, type CalendarDay } from '../../domain/time.ts';
import type { LedgerWrite } from '../../ports/ledger.ts';
import type { Dependencies } from '../dependencies.ts';
import { load, write } from '../store.ts';

/** Who signs by default: reminders by order of the Chairman, criticism and review-and-learn by the Chairman himself. */
const SIGNERS: Readonly<Record<LetterRung, LetterRecord['signing']>> = {
  REMINDER_LETTER: { position: 'CHIEF_OF_OFFICE', form: 'BY_ORDER' },
  EXPLANATION_REQUEST: { position: 'CHIEF_OF_OFFICE', form: 'BY_ORDER' },
  CRITICISM: { position: 'CHAIRMAN', form: 'OWN' },
  REVIEW_AND_LEARN: { position: 'CHAIRMAN', form: 'OWN' },
};

/** One letter per assignment, rung and version of the due day. */
const letterId = (assignmentId: string, { key }: PerformedMilestone): string =>
  `l-${assignmentId}-${key.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`;

/** What the unit is late with. */
const productOf = ({ duty }: PerformedMilestone, { obligations }: Assignment): string =>
  duty === 'PLAN' ? 'Kế hoạch tự kiểm tra' : obligations.map(({ product }) => product).join('; ');

/** Days on which people were reminded; rungs of the ladder are not reminders. */
const remindedOn = ({ performed }: Assignment): CalendarDay[] => [
  ...new Set(performed.filter(({ key }) => /:B\d+$/.test(key)).map(({ at }) => localDayOf(at))),
];

function letterOf(
  rung: LetterRung,
  milestone: PerformedMilestone,
  assignment: Assignment,
  unitName: string,
  { now }: DecisionContext,
): LetterRecord {
  return {
    id: letterId(assignment.id, milestone),
    kind: letterOfRung(rung),
    phase: 'DRAFT',
    directiveId: assignment.directiveId,
    assignmentId: assignment.id,
    unitId: assignment.unitId,
    draftedAt: now,
    facts: {
      notation: assignment.heading.notation,
      subject: assignment.heading.subject,
      issuedDay: localDayOf(assignment.issuedAt),
      unitName,
      product: productOf(milestone, assignment),
      dueDay: milestone.dueDay,
      workingDaysLate: milestone.workingDaysLate ?? 0,
      remindedOn: remindedOn(assignment),
      duty: milestone.duty,
    },
    signing: SIGNERS[rung],
  };
}

export async function draftLetters(
  deps: Pick<Dependencies, 'ledger'>,
  decision: { readonly next: Assignment; readonly event: AssignmentEvent },
  context: DecisionContext,
): Promise<LedgerWrite[]> {
  if (decision.event.type !== 'ESCALATED') return [];
  const writes: LedgerWrite[] = [];
  for (const milestone of decision.event.payload.milestones) {
    const { rung } = milestone;
    if (rung === undefined || !isLetterRung(rung)) continue;
    const unit = await load(deps.ledger, 'unit', decision.next.unitId);
    const letter = letterOf(rung, milestone, decision.next, unit?.body.name ?? decision.next.unitId, context);
    const event = { type: 'LETTER_DRAFTED', at: context.now, actor: 'clock', payload: { kind: letter.kind } };
    writes.push(write('letter', letter.id, undefined, letter, event));
  }
  return writes;
}
