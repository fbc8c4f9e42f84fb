/** Every verb that a person does to an assignment, each the pairing of an operation with its pure decision. */
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

export const acknowledgeAssignment: Verb<void> = (deps, request, _input, extras) =>
  runCommand(deps, 'ACKNOWLEDGE', request, acknowledge, extras);

export const rejectAssignmentReceipt: Verb<{ reason: string }> = (deps, request, { reason }) =>
  runCommand(deps, 'REJECT_RECEIPT', request, (assignment, context) =>
    rejectReceipt(assignment, reason, context),
  );

export const upholdAssignmentReceipt: Verb<{ reason: string }> = (deps, request, { reason }) =>
  runCommand(deps, 'UPHOLD_RECEIPT', request, (assignment, context) =>
    upholdReceipt(assignment, reason, context),
  );

/** Filed at once, or laid before the head where the policy asks for the head's signature and an officer submits. */
export const submitPlan: Verb<{ plan: Plan }> = (deps, request, { plan }) =>
  runCommand(deps, 'FILE_PLAN', request, (assignment, context) =>
    context.policy.headSignsOff && !isHeadAmong(request.actor)
      ? preparePlan(assignment, plan, context)
      : filePlan(assignment, plan, context),
  );

export const approveAssignmentPlan: Verb<{ note?: string | undefined }> = (deps, request, { note }) =>
  runCommand(deps, 'APPROVE_PLAN', request, (assignment, context) => approvePlan(assignment, note, context));

export const returnAssignmentPlan: Verb<{ reason: string }> = (deps, request, { reason }) =>
  runCommand(deps, 'RETURN_PLAN', request, (assignment, context) => returnPlan(assignment, reason, context));

export const submitReport: Verb<{ report: Report }> = (deps, request, { report }) =>
  runCommand(deps, 'FILE_REPORT', request, (assignment, context) =>
    context.policy.headSignsOff && !isHeadAmong(request.actor)
      ? prepareReport(assignment, report, context)
      : fileReport(assignment, report, context),
  );

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

export const acceptAssignmentReport: Verb<Acceptance> = (deps, request, acceptance) =>
  runCommand(deps, 'ACCEPT_REPORT', request, (assignment, context) =>
    acceptReport(assignment, acceptance, context),
  );

export const returnAssignmentReport: Verb<{ reason: string }> = (deps, request, { reason }) =>
  runCommand(deps, 'RETURN_REPORT', request, (assignment, context) =>
    returnReport(assignment, reason, context),
  );

export const requestAssignmentExtension: Verb<ExtensionRequestInput> = (deps, request, input, extras) =>
  runCommand(
    deps,
    'REQUEST_EXTENSION',
    request,
    (assignment, context) => requestExtension(assignment, input, context),
    extras,
  );

export const grantAssignmentExtension: Verb<ExtensionRequestInput> = (deps, request, input) =>
  runCommand(deps, 'GRANT_EXTENSION', request, (assignment, context) =>
    grantExtension(assignment, input, context),
  );

export const refuseAssignmentExtension: Verb<{ reason: string }> = (deps, request, { reason }) =>
  runCommand(deps, 'REFUSE_EXTENSION', request, (assignment, context) =>
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

export const raiseAssignmentObstacle: Verb<{ text: string }> = (deps, request, { text }) =>
  runCommand(deps, 'RAISE_OBSTACLE', request, (assignment, context) =>
    raiseObstacle(assignment, text, context),
  );

export const resolveAssignmentObstacle: Verb<{ answer: string }> = (deps, request, { answer }) =>
  runCommand(deps, 'RESOLVE_OBSTACLE', request, (assignment, context) =>
    resolveObstacle(assignment, answer, context),
  );

export const requestAssignmentExplanation: Verb<void> = (deps, request) =>
  runCommand(deps, 'REQUEST_EXPLANATION', request, requestExplanation);

export const answerAssignmentExplanation: Verb<{ explanation: Explanation }> = (
  deps,
  request,
  { explanation },
) =>
  runCommand(deps, 'ANSWER_EXPLANATION', request, (assignment, context) =>
    answerExplanation(assignment, explanation, context),
  );

export const judgeAssignmentExplanation: Verb<{ objective: boolean; reason: string }> = (
  deps,
  request,
  judgement,
) =>
  runCommand(deps, 'JUDGE_EXPLANATION', request, (assignment, context) =>
    judgeExplanation(assignment, judgement, context),
  );

export const withdrawAssignment: Verb<{ note: string }> = (deps, request, { note }) =>
  runCommand(deps, 'WITHDRAW', request, (assignment, context) =>
    withdraw(assignment, { reason: 'WITHDRAWN', note }, context),
  );
