/** From an outgoing mail to the bytes on the wire, composed by nodemailer; no header is written by hand. */
import { createHash } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer';
import * as z from 'zod/mini';
import { millisOf } from '../domain/time.ts';
import type { Instant } from '../domain/time.ts';
import type { OutgoingMail } from '../ports/mailer.ts';
import { oneLine } from './plain-text.ts';

const DOMAIN = /^(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*$/;
// Stricter than RFC 5321 on purpose: no quoted local parts, comments, routes or lists of addresses.
const ADDRESS =
  /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+$/;

export const isMailAddress = (text: string): boolean => text.length <= 254 && ADDRESS.test(text);

/** Who sends, from configuration and never from a request. `domain` also ends every Message-ID and UID. */
export const mailIdentitySchema = z.object({
  from: z.object({
    name: z.string(),
    address: z.string().check(z.refine(isMailAddress, { error: 'Địa chỉ thư gửi không hợp lệ' })),
  }),
  domain: z.string().check(z.regex(DOMAIN, { error: 'Tên miền không hợp lệ' })),
  listName: z
    .string()
    .check(z.regex(/^[a-z0-9-]+$/, { error: 'Tên danh sách chỉ gồm chữ thường, số, dấu gạch nối' })),
});
export type MailIdentity = z.infer<typeof mailIdentitySchema>;

export interface ComposedMail {
  readonly raw: Buffer;
  /** With the angle brackets. */
  readonly messageId: string;
  readonly envelope: { readonly from: string; readonly to: string };
}

export const keyHash = (key: string): string => createHash('sha256').update(key).digest('hex').slice(0, 40);

/** The same mail always has the same Message-ID, so a receiver that gets it twice can tell. */
export const messageIdOf = (key: string, domain: string): string => `<${keyHash(key)}@${domain}>`;

const calendarPart = (calendar: string | undefined) =>
  calendar === undefined
    ? []
    : [
        {
          filename: 'thoi-han.ics',
          content: calendar,
          contentType: 'text/calendar; charset=utf-8; method=PUBLISH',
        },
      ];

/**
 * Composes a mail. The same mail at the same date gives the same bytes.
 * Answers nothing when the receiver's address is none: such a mail must not reach a server.
 */
export async function composeMime(
  mail: OutgoingMail,
  identity: MailIdentity,
  date: Instant,
): Promise<ComposedMail | undefined> {
  if (!isMailAddress(mail.to.address)) return undefined;
  const messageId = messageIdOf(mail.key, identity.domain);
  const composer = new MailComposer({
    from: { name: oneLine(identity.from.name), address: identity.from.address },
    to: { name: oneLine(mail.to.name), address: mail.to.address },
    subject: oneLine(mail.subject),
    messageId,
    date: new Date(millisOf(date)),
    text: mail.text,
    html: mail.html,
    attachments: calendarPart(mail.calendar),
    baseBoundary: keyHash(mail.key),
    newline: 'win',
    disableFileAccess: true,
    disableUrlAccess: true,
    headers: {
      // RFC 3834: vacation responders stay silent; the second header says the same to Exchange.
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      'List-Id': `<${identity.listName}.${identity.domain}>`,
    },
  });
  const raw = await composer.compile().build();
  return { raw, messageId, envelope: { from: identity.from.address, to: mail.to.address } };
}
