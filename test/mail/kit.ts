/** What the tests of mail share. */
import PostalMime from 'postal-mime';
import type { Email } from 'postal-mime';
import { SAMPLE_IDENTITY, SAMPLE_LINKS, SAMPLE_PERSON, SAMPLES } from '../../local/mail-samples.ts';
import { instant } from '../../shared/domain/time.ts';
import type { Instant } from '../../shared/domain/time.ts';
import { entriesOf, renderCalendar } from '../../shared/notifications/calendar-entry.ts';
import type { Notice } from '../../shared/notifications/notice.ts';
import { renderNotice } from '../../shared/notifications/render-notice.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { OutgoingMail } from '../../shared/ports/mailer.ts';

export const NOW = instant('2026-11-24T00:30:00.000Z');
export const clock: Clock = { now: () => NOW };
export const identity = SAMPLE_IDENTITY;

export function mailOf(notice: Notice = SAMPLES.REMINDER, key = 'k1', stamp: Instant = NOW): OutgoingMail {
  const rendered = renderNotice({ notice, links: SAMPLE_LINKS, personName: SAMPLE_PERSON.name });
  const calendar = renderCalendar(entriesOf(notice, SAMPLE_LINKS.open), { domain: identity.domain, stamp });
  return { key, to: SAMPLE_PERSON, ...rendered, ...(calendar === undefined ? {} : { calendar }) };
}

export const parse = (raw: string | Uint8Array): Promise<Email> =>
  PostalMime.parse(typeof raw === 'string' ? Buffer.from(raw, 'latin1') : Buffer.from(raw));

export const headersNamed = (mail: Email, name: string): string[] =>
  mail.headers.filter((header) => header.key === name).map((header) => header.value);

export const calendarOf = (mail: Email): string => {
  const content = mail.attachments[0]?.content;
  return content === undefined
    ? ''
    : typeof content === 'string'
      ? content
      : Buffer.from(content as ArrayBuffer).toString('utf8');
};

/** The lines of an iCalendar text, folded lines joined (RFC 5545, 3.1). */
export const calendarLines = (text: string): string[] => text.replace(/\r?\n[ \t]/g, '').split(/\r?\n/);
