/** Every verb that a person does to an assignment, each the pairing of an operation with its pure decision. */
import type { Assignment } from '../../domain/assignment/assignment.ts';
import type { AssignmentDecision, DecisionContext } from '../../domain/assignment/decision.ts';
import { answerExplanation, judgeExplanation, requestExplanation } from '../../domain/assignment/explain.ts';
import {
  grantExtension,
  refuseExtension,
  requestExtension,
  type ExtensionRequestInput,
} from '../../domain/assignment/extend.ts';
import { filePlan, preparePlan } from '../../domain/assignment/file-plan.ts';
import { fileReport, nilReport, prepareReport } from '../../domain/assignment/file-report.ts';
import { assignOfficer, raiseObstacle, resolveObstacle, withdraw } from '../../domain/assignment/manage.ts';
import type { Operation } from '../../domain/assignment/phase.ts';
import { acknowledge, rejectReceipt, upholdReceipt } from '../../domain/assignment/receive.ts';
import {
  acceptReport,
  approvePlan,
  returnPlan,
  returnReport,
  type Acceptance,
} from '../../domain/assignment/review.ts';
import type { Explanation, Plan, Report } from '../../domain/assignment/content.ts';
import { localDayOf } from '../../domain/time.ts';
import { ownCriteriaFor } from '../criteria/load-own-criteria.ts';
import type { Dependencies } from '../dependencies.ts';
import { load } from '../store.ts';
import { officerProblem } from './officer-fit.ts';
import { isHeadAmong } from './sign-off.ts';
import { runCommand, type CommandOutcome, type CommandRequest, type Extras } from './run-command.ts';

type Deps = Pick<Dependencies, 'ledger' | 'clock'>;
type Verb<Input> = (
  deps: Deps,
  request: CommandRequest,
  input: Input,
  extras?: Extras,
) => Promise<CommandOutcome>;

type Reason = { readonly reason: string };

/** The usual verb: one operation, one decision, nothing to look up. */
const verb =
  <Input>(
    operation: Operation,
    decide: (assignment: Assignment, input: Input, context: DecisionContext) => AssignmentDecision,
  ): Verb<Input> =>
  (deps, request, input, extras) =>
    runCommand(deps, operation, request, (assignment, context) => decide(assignment, input, context), extras);

export const acknowledgeAssignment: Verb<void> = verb('ACKNOWLEDGE', (assignment, _input, context) =>
  acknowledge(assignment, context),
);
export const rejectAssignmentReceipt = verb<Reason>('REJECT_RECEIPT', (assignment, { reason }, context) =>
  rejectReceipt(assignment, reason, context),
);
export const upholdAssignmentReceipt = verb<Reason>('UPHOLD_RECEIPT', (assignment, { reason }, context) =>
  upholdReceipt(assignment, reason, context),
);

/** Filed at once, or laid before the head where the policy asks for the head's signature and an officer submits. */
export const submitPlan: Verb<{ plan: Plan }> = (deps, request, { plan }) =>
  runCommand(deps, 'FILE_PLAN', request, (assignment, context) =>
    context.policy.headSignsOff && !isHeadAmong(request.actor)
      ? preparePlan(assignment, plan, context)
      : filePlan(assignment, plan, context),
  );

export const approveAssignmentPlan = verb<{ note?: string | undefined }>(
  'APPROVE_PLAN',
  (assignment, { note }, context) => approvePlan(assignment, note, context),
);
export const returnAssignmentPlan = verb<Reason>('RETURN_PLAN', (assignment, { reason }, context) =>
  returnPlan(assignment, reason, context),
);

export const submitReport: Verb<{ report: Report }> = (deps, request, { report }) =>
  runCommand(deps, 'FILE_REPORT', request, async (assignment, context) => {
    const own = await ownCriteriaFor(deps.ledger, assignment.unitId, report);
    return context.policy.headSignsOff && !isHeadAmong(request.actor)
      ? prepareReport(assignment, report, context, own)
      : fileReport(assignment, report, context, own);
  });

export const submitNilReport: Verb<void> = (deps, request, _input, extras) =>
  runCommand(
    deps,
    'FILE_REPORT',
    request,
    (assignment, context) =>
      context.policy.headSignsOff && !isHeadAmong(request.actor)
        ? prepareReport(assignment, nilReport(assignment), context)
        : fileReport(assignment, nilReport(assignment), context),
    extras,
  );

export const acceptAssignmentReport = verb<Acceptance>('ACCEPT_REPORT', acceptReport);
export const returnAssignmentReport = verb<Reason>('RETURN_REPORT', (assignment, { reason }, context) =>
  returnReport(assignment, reason, context),
);

export const requestAssignmentExtension = verb<ExtensionRequestInput>('REQUEST_EXTENSION', requestExtension);
export const grantAssignmentExtension = verb<ExtensionRequestInput>('GRANT_EXTENSION', grantExtension);
export const refuseAssignmentExtension = verb<Reason>('REFUSE_EXTENSION', (assignment, { reason }, context) =>
  refuseExtension(assignment, reason, context),
);

export const assignAssignmentOfficer: Verb<{ officerId: string; reason?: string | undefined }> = async (
  deps,
  request,
  input,
) => {
  const officer = await load(deps.ledger, 'person', input.officerId);
  return runCommand(deps, 'ASSIGN_OFFICER', request, (assignment, { now }) => {
    const decision = assignOfficer(assignment, input);
    if (decision.outcome === 'REFUSED') return decision;
    return officerProblem(officer, assignment, localDayOf(now)) ?? decision;
  });
};

export const raiseAssignmentObstacle = verb<{ text: string }>(
  'RAISE_OBSTACLE',
  (assignment, { text }, context) => raiseObstacle(assignment, text, context),
);
export const resolveAssignmentObstacle = verb<{ answer: string }>(
  'RESOLVE_OBSTACLE',
  (assignment, { answer }, context) => resolveObstacle(assignment, answer, context),
);

export const requestAssignmentExplanation: Verb<void> = verb(
  'REQUEST_EXPLANATION',
  (assignment, _input, context) => requestExplanation(assignment, context),
);
export const answerAssignmentExplanation = verb<{ explanation: Explanation }>(
  'ANSWER_EXPLANATION',
  (assignment, { explanation }, context) => answerExplanation(assignment, explanation, context),
);
export const judgeAssignmentExplanation = verb<{ objective: boolean; reason: string }>(
  'JUDGE_EXPLANATION',
  judgeExplanation,
);

export const withdrawAssignment = verb<{ note: string }>('WITHDRAW', (assignment, { note }, context) =>
  withdraw(assignment, { reason: 'WITHDRAWN', note }, context),
);
