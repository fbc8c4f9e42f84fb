/** Who is told what when something happens to an assignment: one line for each type of event. */
import type { AssignmentEvent, AssignmentEventType } from '../../domain/assignment/event.ts';
import { dueMoved, ended, opened } from './course-notices.ts';
import {
  planApproved,
  reportAccepted,
  returned,
  reviewRequested,
  signOffRequested,
} from './filing-notices.ts';
import { escalated, reminded } from './milestone-notices.ts';
import * as question from './question-notices.ts';
import type { Telling, Told } from './telling.ts';

type EventOf<Type extends AssignmentEventType> = Extract<AssignmentEvent, { type: Type }>;
export type PayloadOf<Type extends AssignmentEventType> = EventOf<Type>['payload'];
type EventByType = { [Type in AssignmentEventType]: EventOf<Type> };
type Tellers = {
  readonly [Type in AssignmentEventType]: (telling: Telling, event: EventByType[Type]) => Promise<Told[]>;
};

const nobody = (): Promise<Told[]> => Promise.resolve([]);

const TELLERS: Tellers = {
  OPENED: opened,
  ACKNOWLEDGED: nobody,
  RECEIPT_REJECTED: (telling, { payload }) => question.receiptRejected(telling, payload),
  RECEIPT_UPHELD: (telling, { payload }) => question.receiptUpheld(telling, payload),
  PLAN_PREPARED: (telling) => signOffRequested(telling, 'PLAN'),
  PLAN_FILED: (telling) => reviewRequested(telling, 'PLAN', false),
  PLAN_APPROVED: (telling, { payload }) => planApproved(telling, payload),
  PLAN_RETURNED: (telling, { type, payload }) => returned(telling, type, payload),
  REPORT_PREPARED: (telling) => signOffRequested(telling, 'REPORT'),
  REPORT_FILED: (telling, { payload }) => reviewRequested(telling, 'REPORT', payload.report.nil),
  REPORT_ACCEPTED: (telling, { payload }) => reportAccepted(telling, payload),
  REPORT_RETURNED: (telling, { type, payload }) => returned(telling, type, payload),
  EXTENSION_REQUESTED: (telling, { payload }) => question.extensionRequested(telling, payload),
  EXTENSION_GRANTED: (telling, { payload }) => question.extensionGranted(telling, payload),
  EXTENSION_REFUSED: (telling, { payload }) => question.extensionRefused(telling, payload),
  OFFICER_ASSIGNED: nobody,
  OBSTACLE_RAISED: (telling, { payload }) => question.obstacleRaised(telling, payload),
  OBSTACLE_RESOLVED: (telling, { payload }) => question.obstacleResolved(telling, payload),
  // The signed letter itself is sent to the unit, with the day by which it must be answered.
  EXPLANATION_REQUESTED: (telling, { payload }) =>
    payload.letterId === undefined ? question.explanationRequested(telling, payload) : nobody(),
  EXPLANATION_ANSWERED: (telling, { payload }) => question.explanationAnswered(telling, payload),
  EXPLANATION_JUDGED: (telling, { payload }) => question.explanationJudged(telling, payload),
  REMINDED: (telling, { payload }) => reminded(telling, payload.milestones),
  ESCALATED: (telling, { payload }) => escalated(telling, payload.milestones),
  DUE_MOVED: (telling, { payload }) => dueMoved(telling, payload),
  // The number stands in every mail from now on; it alone asks nobody to do anything.
  RENUMBERED: nobody,
  // What waits for a review is among what the new reviewers are shown and reminded of.
  REVIEWER_CHANGED: nobody,
  ENDED: (telling, { payload }) => ended(telling, payload),
};

const tell = <Type extends AssignmentEventType>(
  type: Type,
  telling: Telling,
  event: EventByType[Type],
): Promise<Told[]> => TELLERS[type](telling, event);

/** Everybody who is told of one event; an event that concerns nobody answers an empty list. */
export const toldOfAssignment = (telling: Telling, event: AssignmentEvent): Promise<Told[]> =>
  tell(event.type, telling, event);
