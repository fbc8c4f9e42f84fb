/** The buttons of a mail: the screen, and signed single-use links for what can be done without an account. */
import type { Links } from '../../notifications/content.ts';
import { signLink, type LinkPurpose } from '../../notifications/link-token.ts';
import type { Notice, NoticeKind } from '../../notifications/notice.ts';
import { dayAt, dayNumberOf, atLocalTime, localDayOf } from '../../domain/time.ts';
import { unitOfMailbox } from '../../domain/organisation/mailbox.ts';
import type { Dependencies } from '../dependencies.ts';
import { load } from '../store.ts';

/** A link outlives its mail by this much; what it may still do is decided when it is used. */
const LINK_DAYS = 60;

const WITH_LINKS: Partial<Record<NoticeKind, readonly (keyof Links)[]>> = {
  ISSUED: ['acknowledge', 'requestExtension'],
  REMINDER: ['acknowledge', 'nilReport', 'requestExtension'],
  DUE_TODAY: ['acknowledge', 'nilReport', 'requestExtension'],
  OVERDUE: ['acknowledge', 'nilReport', 'requestExtension'],
  REPORT_RETURNED: ['requestExtension'],
  OBSTACLE_RESOLVED: ['requestExtension'],
  RECEIPT_UPHELD: ['acknowledge'],
};
const PURPOSES: { readonly [link in keyof Links]-?: LinkPurpose } = {
  open: 'OPEN',
  acknowledge: 'ACKNOWLEDGE',
  nilReport: 'NIL_REPORT',
  requestExtension: 'REQUEST_EXTENSION',
};

export function linksFor({ ledger, clock, settings }: Pick<Dependencies, 'ledger' | 'clock' | 'settings'>) {
  return async (notice: Notice, personId: string): Promise<Links> => {
    const { assignmentId } = notice;
    if (assignmentId === undefined)
      return { open: `${settings.publicUrl}/directives/${notice.directive.id}` };
    const links: { -readonly [link in keyof Links]: Links[link] } = {
      open: `${settings.publicUrl}/assignments/${assignmentId}`,
    };
    // A mailbox is read by whoever opens it: it may look, but acts for nobody.
    if (unitOfMailbox(personId) !== undefined) return links;
    const [key] = settings.linkKeys;
    const assignment = (await load(ledger, 'assignment', assignmentId))?.body;
    if (key === undefined || assignment === undefined) return links;
    const expiresAt = atLocalTime(dayAt(dayNumberOf(localDayOf(clock.now())) + LINK_DAYS), 0);
    const dueVersion = assignment.duties.REPORT.version;
    for (const link of WITH_LINKS[notice.kind] ?? []) {
      if (link === 'acknowledge' && assignment.acknowledgedAt !== undefined) continue;
      const token = signLink({ purpose: PURPOSES[link], assignmentId, personId, dueVersion, expiresAt }, key);
      links[link] = `${settings.publicUrl}/links/${token}`;
    }
    return links;
  };
}
