/** The log of mail as whoever looks after it reads it: to whom, about what, how it stands. */
import { mayAdminister } from '../../domain/authorization.ts';
import type { MailStanding } from '../../domain/mail-standing.ts';
import { unitOfMailbox } from '../../domain/organisation/mailbox.ts';
import type { Refused } from '../../domain/outcome.ts';
import { foldedIncludes } from '../../domain/search.ts';
import { contentOf } from '../../notifications/content-of.ts';
import { noticeSchema } from '../../notifications/notice.ts';
import type { MailEntry, MailState } from '../../ports/mail-store.ts';
import { guardAdministration, type AdminRequest } from '../administration.ts';
import type { Dependencies } from '../dependencies.ts';
import { unitNames } from '../directive/assignment-item.ts';
import { filteredPage, type FoundPage, type PageRequest } from '../filtered-page.ts';
import { loadMany } from '../store.ts';
import { standingOf, type StandingInWords } from './mail-standing.ts';

export interface MailFilter {
  readonly unitId?: string | undefined;
  readonly state?: MailState | undefined;
  readonly standing?: MailStanding | undefined;
  readonly text?: string | undefined;
}
interface About {
  readonly about?: string;
  readonly directive?: { readonly id: string; readonly notation: string };
  readonly assignmentId?: string;
}
export type MailLine = Omit<MailEntry, 'notice'> &
  StandingInWords &
  About & { readonly personName: string; readonly unitName: string };

const STATES: Record<MailStanding, MailState> = {
  WAITING: 'QUEUED',
  DEFERRED: 'QUEUED',
  SENDING: 'CLAIMED',
  SENT: 'SENT',
  FAILED: 'REFUSED',
  AMBIGUOUS: 'AMBIGUOUS',
  CANCELLED: 'CANCELLED',
  BOUNCED: 'BOUNCED',
};

/** What the subject line says. The text itself is left out: the story of the assignment tells it to those who may read. */
function aboutOf({ notice }: MailEntry): About {
  const parsed = noticeSchema.safeParse(notice);
  if (!parsed.success) return {};
  const { directive, assignmentId } = parsed.data;
  return {
    about: contentOf(parsed.data).subject,
    directive: { id: directive.id, notation: directive.notation },
    ...(assignmentId === undefined ? {} : { assignmentId }),
  };
}

function matches(line: MailLine, { standing, text }: MailFilter): boolean {
  if (standing !== undefined && line.standing !== standing) return false;
  const { personName, personId, unitName, about = '', directive } = line;
  const words = `${personName} ${personId} ${unitName} ${about} ${directive?.notation ?? ''}`;
  return text === undefined || foldedIncludes(words, text);
}

const isMailbox = ({ personId }: MailEntry): boolean => unitOfMailbox(personId) !== undefined;

async function linesOf(
  { ledger }: Pick<Dependencies, 'ledger'>,
  mails: readonly MailEntry[],
  mayOrder: boolean,
): Promise<MailLine[]> {
  const [people, unitName] = await Promise.all([
    loadMany(ledger, 'person', [
      ...new Set(mails.filter((mail) => !isMailbox(mail)).map(({ personId }) => personId)),
    ]),
    unitNames(
      ledger,
      mails.map(({ unitId }) => unitId),
    ),
  ]);
  const names = new Map(people.map(({ id, body }) => [id, body.name]));
  return mails.map((mail) => {
    const { notice: _notice, ...line } = mail;
    const standing = standingOf(mail);
    return {
      ...line,
      ...aboutOf(mail),
      ...standing,
      personName: names.get(mail.personId) ?? (isMailbox(mail) ? unitName(mail.unitId) : mail.personId),
      unitName: unitName(mail.unitId),
      maySendAgain: standing.maySendAgain && mayOrder,
    };
  });
}

export async function listMails(
  deps: Pick<Dependencies, 'ledger' | 'mailStore'>,
  { actor }: Pick<AdminRequest, 'actor'>,
  { limit, after, ...filter }: MailFilter & PageRequest,
): Promise<FoundPage<MailLine> | Refused> {
  const { unitId, standing } = filter;
  const state = standing === undefined ? filter.state : STATES[standing];
  const wanted = { ...(unitId === undefined ? {} : { unitId }), ...(state === undefined ? {} : { state }) };
  const mayOrder = mayAdminister('RESEND_MAIL', actor.roles);
  return (
    guardAdministration('VIEW_MAIL', actor) ??
    filteredPage(
      { limit, after },
      (page) => deps.mailStore.list({ ...page, ...wanted }),
      async (found) =>
        (await linesOf(deps, found, mayOrder)).map((line) => (matches(line, filter) ? line : undefined)),
    )
  );
}
