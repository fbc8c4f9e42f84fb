/** Asked when a mail is about to leave: no reminder after acceptance, withdrawal, reassignment or a moved due day. */
import type { Assignment } from '../../domain/assignment/assignment.ts';
import { isOpen } from '../../domain/assignment/phase.ts';
import { duties, type Duty } from '../../domain/policy/policy.ts';
import { noticeSchema, type Notice, type NoticeKind } from '../../notifications/notice.ts';
import type { MailEntry } from '../../ports/mail-store.ts';
import type { Dependencies } from '../dependencies.ts';
import { load } from '../store.ts';

/** Notices that only make sense while the duty is still owed; their key is `assignment:duty:version:step:person`. */
const OWED: readonly NoticeKind[] = ['REMINDER', 'DUE_TODAY', 'OVERDUE', 'ESCALATION', 'LETTER_TO_SIGN'];
const isDuty = (text: string | undefined): text is Duty => duties.some((duty) => duty === text);

/** A request to review that waited for the morning while the reviewer had already answered. */
const isReviewed = (notice: Notice, { phase }: Assignment): boolean =>
  notice.kind === 'REVIEW_REQUESTED' && phase !== `${notice.what}_UNDER_REVIEW`;

export function stillApplies(deps: Pick<Dependencies, 'ledger'>): (entry: MailEntry) => Promise<boolean> {
  return async (entry) => {
    const notice = noticeSchema.safeParse(entry.notice);
    if (!notice.success || notice.data.assignmentId === undefined) return true;
    const { kind, assignmentId } = notice.data;
    if (!OWED.includes(kind) && kind !== 'ISSUED' && kind !== 'REVIEW_REQUESTED') return true;
    const assignment = (await load(deps.ledger, 'assignment', assignmentId))?.body;
    if (assignment === undefined || !isOpen(assignment.phase) || isReviewed(notice.data, assignment))
      return false;
    const [, duty, version] = entry.key.split(':');
    if (!isDuty(duty)) return true;
    const record = assignment.duties[duty];
    return record !== undefined && record.doneAt === undefined && String(record.version) === version;
  };
}
