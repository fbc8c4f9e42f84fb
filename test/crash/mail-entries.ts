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

/** It should have left, or is leaving; what waits for the morning is neither. */
export const isUnderWay = ({ state, when }: MailEntry): boolean =>
  state === 'CLAIMED' || (state === 'QUEUED' && when.kind === 'NOW');
