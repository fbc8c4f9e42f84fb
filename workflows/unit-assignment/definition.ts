/**
 * What one unit owes under a directive, from receipt to acceptance. The happy path runs downwards in this file; beside
 * each wait stands what happens at its milestones, in states that act and then wait on themselves. Whatever else happens
 * to the record (a plan returned, a deadline moved, an assignment withdrawn) ends the wait with `Moved`: the driver loads
 * the record and goes where it stands.
 */
import { Succeed, type State } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import { awaitWithReminders } from '../kit/cdk/await-with-reminders.ts';
import { exhaustiveChoice } from '../kit/cdk/exhaustive-choice.ts';
import { isSet, ref } from '../kit/cdk/reference.ts';
import { StepStates, type FunctionsOf } from '../kit/cdk/step-states.ts';
import { positionSchema, unitAssignmentSteps, type UnitAssignmentSteps } from './contract.ts';

const position = ref(positionSchema);
const instants = { wakeAt: position('wakeAt'), wakes: position('wakes') };
const overdue = isSet(positionSchema, 'overdue');

/** The first state; the input of an execution is a Position. */
export function defineUnitAssignment(scope: Construct, functions: FunctionsOf<UnitAssignmentSteps>): State {
  const handedOver = Succeed.jsonata(scope, 'Handed over', { comment: 'A newer driver carries on' });
  const claiming = new StepStates(scope, unitAssignmentSteps, functions, { Superseded: handedOver });
  const load = claiming.call(
    'Load the record',
    'load-assignment',
    'The record moved: see where it stands now',
  );
  const states = claiming.diverting({ Moved: load });

  const acknowledgement = awaitWithReminders(states, {
    name: 'Await acknowledgement',
    step: 'await-unit',
    comment: 'The unit confirms that it has received the directive; the clock runs already',
    phase: 'AWAITING_ACKNOWLEDGEMENT',
    ...instants,
    remind: {
      name: 'Remind of acknowledgement',
      step: 'remind',
      comment: 'Before the deadline; then it waits on',
    },
    onDeadlinePassed: {
      name: 'Escalate missing acknowledgement',
      step: 'escalate',
      comment: 'One rung of the ladder each time; then it waits on',
    },
  });

  const plan = awaitWithReminders(states, {
    name: 'Await plan',
    step: 'await-unit',
    comment: 'The unit files its plan of self-inspection',
    phase: 'AWAITING_PLAN',
    ...instants,
    remind: { name: 'Remind of plan', step: 'remind', comment: 'Before the deadline; then it waits on' },
    onDeadlinePassed: {
      name: 'Escalate late plan',
      step: 'escalate',
      comment: 'One rung of the ladder each time; then it waits on',
    },
  });

  const planReview = awaitWithReminders(states, {
    name: 'Review plan',
    step: 'await-review',
    comment: 'The office approves the plan; a plan sent back moves the record',
    phase: 'PLAN_UNDER_REVIEW',
    ...instants,
    remind: {
      name: 'Remind the reviewer of the plan',
      step: 'remind-reviewer',
      comment: 'Also tells the superior of a reviewer who is late; then it waits on',
    },
  });

  const report = awaitWithReminders(states, {
    name: 'Await report',
    step: 'await-unit',
    comment: 'The unit inspects itself and files its report, or answers that there is nothing to report',
    phase: 'AWAITING_REPORT',
    ...instants,
    remind: { name: 'Remind of report', step: 'remind', comment: 'Before the deadline; then it waits on' },
    onDeadlinePassed: {
      name: 'Escalate late report',
      step: 'escalate',
      comment: 'One rung of the ladder each time, up to the order to review and learn; then it waits on',
    },
  });

  const reportReview = awaitWithReminders(states, {
    name: 'Review report',
    step: 'await-review',
    comment: 'The office accepts the report; a report sent back moves the record',
    phase: 'REPORT_UNDER_REVIEW',
    ...instants,
    remind: {
      name: 'Remind the reviewer of the report',
      step: 'remind-reviewer',
      comment: 'Also tells the superior of a reviewer who is late; then it waits on',
    },
  });

  const closed = Succeed.jsonata(scope, 'Closed', { comment: 'The report was accepted' });
  const withdrawn = Succeed.jsonata(scope, 'Withdrawn', {
    comment: 'Withdrawn, recalled, replaced or passed on',
  });

  acknowledgement.then(plan.wait);
  plan.then(planReview.wait);
  planReview.then(report.wait);
  report.then(reportReview.wait);
  reportReview.then(closed);

  const stand = exhaustiveChoice(scope, 'Where does the record stand?', {
    schema: positionSchema,
    field: 'phase',
    branches: {
      AWAITING_ACKNOWLEDGEMENT: {
        when: overdue,
        then: acknowledgement.overdue,
        otherwise: acknowledgement.wait,
      },
      AWAITING_PLAN: { when: overdue, then: plan.overdue, otherwise: plan.wait },
      PLAN_UNDER_REVIEW: planReview.wait,
      AWAITING_REPORT: { when: overdue, then: report.overdue, otherwise: report.wait },
      REPORT_UNDER_REVIEW: reportReview.wait,
      CLOSED: closed,
      WITHDRAWN: withdrawn,
    },
    unknown: 'Unknown phase',
  });
  load.next(stand);
  return stand;
}
