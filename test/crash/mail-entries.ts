import type { Instant } from '../../shared/domain/time.ts';
import type { MailEntry, MailStore } from '../../shared/ports/mail-store.ts';

/** The whole log of mail, newest first. */
export async function mailEntries(mails: Pick<MailStore, 'list'>): Promise<MailEntry[]> {
  const entries: MailEntry[] = [];
  let after: string | undefined;
  do {
    const page = await mails.list({ limit: 1_000, ...(after === undefined ? {} : { after }) });
    entries.push(...page.items);
    after = page.next;
  } while (after !== undefined);
  return entries;
}

/** It should have left, or is leaving; what waits for the morning, or was put off by its mailbox, is neither. */
export const isUnderWay = ({ state, when, nextTryAt }: MailEntry, now: Instant): boolean =>
  state === 'CLAIMED' ||
  (state === 'QUEUED' && when.kind === 'NOW' && (nextTryAt === undefined || nextTryAt <= now));
