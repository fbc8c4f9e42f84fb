/** Every handler by its operation: the compiler asks for one for each route. For homes that run all of them in one process. */
import type { OperationId } from '../../shared/api-contract/routes.ts';
import type { ApiHandler } from '../runtime/api-handler.ts';
import { handler as acceptReport } from './accept-report.ts';
import { handler as acknowledgeAssignment } from './acknowledge-assignment.ts';
import { handler as announceCalendarChange } from './announce-calendar-change.ts';
import { handler as answerExplanation } from './answer-explanation.ts';
import { handler as answerObstacle } from './answer-obstacle.ts';
import { handler as approvePlan } from './approve-plan.ts';
import { handler as assignOfficer } from './assign-officer.ts';
import { handler as assignmentStory } from './assignment-story.ts';
import { handler as changePassword } from './change-password.ts';
import { handler as checkDirective } from './check-directive.ts';
import { handler as closeAccount } from './close-account.ts';
import { handler as closeDirective } from './close-directive.ts';
import { handler as closingReport } from './closing-report.ts';
import { handler as directiveProgress } from './directive-progress.ts';
import { handler as directiveStatistics } from './directive-statistics.ts';
import { handler as discardDirective } from './discard-directive.ts';
import { handler as draftDirective } from './draft-directive.ts';
import { handler as explanationForm } from './explanation-form.ts';
import { handler as fileNilReport } from './file-nil-report.ts';
import { handler as filePlan } from './file-plan.ts';
import { handler as fileReport } from './file-report.ts';
import { handler as getAssignment } from './get-assignment.ts';
import { handler as getCalendar } from './get-calendar.ts';
import { handler as getCriteria } from './get-criteria.ts';
import { handler as getDirective } from './get-directive.ts';
import { handler as getEvidence } from './get-evidence.ts';
import { handler as getEvidenceProgress } from './get-evidence-progress.ts';
import { handler as getLetter } from './get-letter.ts';
import { handler as getLink } from './get-link.ts';
import { handler as getMe } from './get-me.ts';
import { handler as getPolicy } from './get-policy.ts';
import { handler as getUnit } from './get-unit.ts';
import { handler as unitYearHandler } from './unit-year.ts';
import { handler as grantExtension } from './grant-extension.ts';
import { handler as issueDirective } from './issue-directive.ts';
import { handler as judgeExplanation } from './judge-explanation.ts';
import { handler as ledgerEvents } from './ledger-events.ts';
import { handler as ledgerVerification } from './ledger-verification.ts';
import { handler as letterDocument } from './letter-document.ts';
import { handler as listAccounts } from './list-accounts.ts';
import { handler as listAssignments } from './list-assignments.ts';
import { handler as listCriteria } from './list-criteria.ts';
import { handler as listDirectiveAssignments } from './list-directive-assignments.ts';
import { handler as listDirectives } from './list-directives.ts';
import { handler as listLetters } from './list-letters.ts';
import { handler as listFailedEvents } from './list-failed-events.ts';
import { handler as listMails } from './list-mails.ts';
import { handler as listOfficers } from './list-officers.ts';
import { handler as listPeople } from './list-people.ts';
import { handler as listRegisterNumbers } from './list-register-numbers.ts';
import { handler as listRegisters } from './list-registers.ts';
import { handler as listUnits } from './list-units.ts';
import { handler as mergeUnits } from './merge-units.ts';
import { handler as numberDirective } from './number-directive.ts';
import { handler as renewSession } from './renew-session.ts';
import { handler as openSession } from './open-session.ts';
import { handler as openYearRegister } from './open-year-register.ts';
import { handler as previewCalendarChange } from './preview-calendar-change.ts';
import { handler as previewDirective } from './preview-directive.ts';
import { handler as previewMerger } from './preview-merger.ts';
import { handler as putAccount } from './put-account.ts';
import { handler as putCriteria } from './put-criteria.ts';
import { handler as putEvidencePiece } from './put-evidence-piece.ts';
import { handler as putPerson } from './put-person.ts';
import { handler as putPolicy } from './put-policy.ts';
import { handler as putSigningMatrix } from './put-signing-matrix.ts';
import { handler as putUnit } from './put-unit.ts';
import { handler as raiseObstacle } from './raise-obstacle.ts';
import { handler as reassignAssignment } from './reassign-assignment.ts';
import { handler as recallDirective } from './recall-directive.ts';
import { handler as refuseExtension } from './refuse-extension.ts';
import { handler as rehearseDirective } from './rehearse-directive.ts';
import { handler as rejectReceipt } from './reject-receipt.ts';
import { handler as replaceDirective } from './replace-directive.ts';
import { handler as requestExplanation } from './request-explanation.ts';
import { handler as requestExtension } from './request-extension.ts';
import { handler as returnPlan } from './return-plan.ts';
import { handler as returnReport } from './return-report.ts';
import { handler as reviseDirective } from './revise-directive.ts';
import { handler as sendMailAgain } from './send-mail-again.ts';
import { handler as setLetterAside } from './set-letter-aside.ts';
import { handler as signLetter } from './sign-letter.ts';
import { handler as upholdReceipt } from './uphold-receipt.ts';
import { handler as useLink } from './use-link.ts';
import { handler as verifyRecords } from './verify-records.ts';
import { handler as withdrawAssignment } from './withdraw-assignment.ts';
import { handler as workList } from './work-list.ts';

const byOperation = {
  'open-session': openSession,
  'renew-session': renewSession,
  'get-me': getMe,
  'list-directives': listDirectives,
  'draft-directive': draftDirective,
  'get-directive': getDirective,
  'revise-directive': reviseDirective,
  'discard-directive': discardDirective,
  'check-directive': checkDirective,
  'preview-directive': previewDirective,
  'rehearse-directive': rehearseDirective,
  'issue-directive': issueDirective,
  'number-directive': numberDirective,
  'recall-directive': recallDirective,
  'replace-directive': replaceDirective,
  'close-directive': closeDirective,
  'directive-statistics': directiveStatistics,
  'directive-progress': directiveProgress,
  'work-list': workList,
  'list-assignments': listAssignments,
  'list-directive-assignments': listDirectiveAssignments,
  'get-assignment': getAssignment,
  'assignment-story': assignmentStory,
  'list-officers': listOfficers,
  'acknowledge-assignment': acknowledgeAssignment,
  'reject-receipt': rejectReceipt,
  'uphold-receipt': upholdReceipt,
  'file-plan': filePlan,
  'approve-plan': approvePlan,
  'return-plan': returnPlan,
  'file-report': fileReport,
  'file-nil-report': fileNilReport,
  'accept-report': acceptReport,
  'return-report': returnReport,
  'request-extension': requestExtension,
  'grant-extension': grantExtension,
  'refuse-extension': refuseExtension,
  'assign-officer': assignOfficer,
  'raise-obstacle': raiseObstacle,
  'answer-obstacle': answerObstacle,
  'request-explanation': requestExplanation,
  'answer-explanation': answerExplanation,
  'judge-explanation': judgeExplanation,
  'withdraw-assignment': withdrawAssignment,
  'reassign-assignment': reassignAssignment,
  'list-letters': listLetters,
  'get-letter': getLetter,
  'letter-document': letterDocument,
  'sign-letter': signLetter,
  'set-letter-aside': setLetterAside,
  'list-units': listUnits,
  'get-unit': getUnit,
  'unit-year': unitYearHandler,
  'put-unit': putUnit,
  'preview-merger': previewMerger,
  'merge-units': mergeUnits,
  'list-people': listPeople,
  'put-person': putPerson,
  'list-criteria': listCriteria,
  'get-criteria': getCriteria,
  'put-criteria': putCriteria,
  'get-calendar': getCalendar,
  'preview-calendar-change': previewCalendarChange,
  'announce-calendar-change': announceCalendarChange,
  'get-policy': getPolicy,
  'put-policy': putPolicy,
  'list-registers': listRegisters,
  'list-register-numbers': listRegisterNumbers,
  'open-year-register': openYearRegister,
  'get-evidence-progress': getEvidenceProgress,
  'put-evidence-piece': putEvidencePiece,
  'get-evidence': getEvidence,
  'ledger-events': ledgerEvents,
  'ledger-verification': ledgerVerification,
  'verify-records': verifyRecords,
  'list-failed-events': listFailedEvents,
  'list-mails': listMails,
  'send-mail-again': sendMailAgain,
  'get-link': getLink,
  'use-link': useLink,
  'change-password': changePassword,
  'list-accounts': listAccounts,
  'put-account': putAccount,
  'close-account': closeAccount,
  'put-signing-matrix': putSigningMatrix,
  'closing-report': closingReport,
  'explanation-form': explanationForm,
} satisfies Record<OperationId, ApiHandler>;

export const apiHandlers: readonly ApiHandler[] = Object.values(byOperation);
