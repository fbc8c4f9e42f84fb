/** From a notice to the content of its mail. A kind without content does not compile. */
import type { CalendarDay } from '../domain/time.ts';
import type { Content } from './content.ts';
import type { Notice, NoticeKind, NoticeOf } from './notice.ts';
import * as answers from './render-answers.ts';
import * as decision from './render-decision.ts';
import * as directive from './render-directive.ts';
import * as escalation from './render-escalation.ts';
import * as work from './render-work.ts';

type NoticeByKind = { [K in NoticeKind]: NoticeOf<K> };
type Contents = { readonly [K in NoticeKind]: (notice: NoticeByKind[K]) => Content };

const CONTENTS: Contents = {
  ISSUED: work.issued,
  INFORMED: work.informed,
  REMINDER: work.reminder,
  DUE_TODAY: work.dueToday,
  OVERDUE: work.overdue,
  PLAN_RETURNED: answers.returned,
  REPORT_RETURNED: answers.returned,
  PLAN_APPROVED: answers.planApproved,
  REPORT_ACCEPTED: answers.reportAccepted,
  REVIEW_REQUESTED: answers.reviewRequested,
  SIGN_OFF_REQUESTED: answers.signOffRequested,
  EXTENSION_REQUESTED: answers.extensionRequested,
  EXTENSION_GRANTED: answers.extensionGranted,
  EXTENSION_REFUSED: answers.extensionRefused,
  DUE_MOVED: answers.dueMoved,
  OBSTACLE_RAISED: decision.obstacleRaised,
  OBSTACLE_RESOLVED: decision.obstacleResolved,
  ESCALATION: escalation.escalation,
  LETTER_TO_SIGN: escalation.letterToSign,
  LETTER_ISSUED: escalation.letterIssued,
  EXPLANATION_ANSWERED: answers.explanationAnswered,
  EXPLANATION_JUDGED: decision.explanationJudged,
  NUMBERED: directive.numbered,
  WITHDRAWN: directive.withdrawn,
  RECALLED: directive.recalled,
  REPLACED: directive.replaced,
  TRANSFERRED: directive.transferred,
  RECEIPT_REJECTED: directive.receiptRejected,
  RECEIPT_UPHELD: decision.receiptUpheld,
  ALL_ANSWERED: directive.allAnswered,
  DIRECTIVE_CLOSED: directive.directiveClosed,
};

const write = <K extends NoticeKind>(kind: K, notice: NoticeByKind[K]): Content => CONTENTS[kind](notice);

/** The days between writing and reading. Counts of working days hold on the day of writing only. */
export interface Reading {
  readonly writtenFor: CalendarDay;
  readonly today: CalendarDay;
}

/** A due day moved since is unknown here, but a count of days that was true another morning is left out. */
function withoutCount(notice: Notice): Notice {
  if (notice.kind === 'REMINDER') return notice;
  const later = { ...notice };
  delete later.workingDaysLeft;
  return later;
}

/** What a notice says, to a reader on a day; a reminder that was held up is worded by its due day alone. */
export function contentOf(notice: Notice, reading?: Reading): Content {
  if (reading === undefined || reading.writtenFor === reading.today) return write(notice.kind, notice);
  if (notice.kind === 'REMINDER' || notice.kind === 'DUE_TODAY' || notice.kind === 'OVERDUE') {
    return work.reminderReadLater(notice, reading.today);
  }
  const later = withoutCount(notice);
  return write(later.kind, later);
}
