/** Mails as items. Their entries in the three indexes say where they stand; partitions in capitals keep them apart. */
import * as z from 'zod/mini';

import { calendarDaySchema, instantSchema } from '../../domain/time.ts';
import { MAIL_STATES } from '../../ports/mail-store.ts';
import type { MailEntry, QueuedMail } from '../../ports/mail-store.ts';
import { canonicalText } from '../ledger/canonical-text.ts';
import { itemOf, jsonAttribute, parsedAttribute, textAttribute, wholeAttribute } from './attributes.ts';
import type { Item } from './attributes.ts';

export const MAIL_LIST = 'MAIL';
export const QUEUED_NOW = 'MAIL#NOW';
export const QUEUED_DIGEST = 'MAIL#DIGEST';
export const CLAIMED = 'MAIL#CLAIMED';
export const mailsOfUnit = (unitId: string): string => `MAIL#${unitId}`;

/** Sorts after every continuation of a prefix, in the byte order of UTF-8. */
export const AFTER_ALL = '\u{10FFFF}';
/** The lines of one person lie together, by day; a tab cannot stand in an id. */
export const digestSort = (personId: string, day: string, key = ''): string => `${personId}\t${day}\t${key}`;

export const mailKeyItem = (key: string): Item => itemOf({ pk: `MAIL#${key}`, sk: 'MAIL' });

interface OpenEntry {
  readonly open_p?: string;
  readonly open_s?: string;
}

/** Queued and claimed mails are open, by the moment from which they may be taken; settled ones leave the index. */
function openEntry({ key, when, personId, queuedAt, state, nextTryAt, claimedAt }: MailEntry): OpenEntry {
  switch (state) {
    case 'QUEUED':
      return when.kind === 'NOW'
        ? { open_p: QUEUED_NOW, open_s: `${nextTryAt ?? queuedAt}#${key}` }
        : { open_p: QUEUED_DIGEST, open_s: digestSort(personId, when.day, key) };
    case 'CLAIMED':
      return { open_p: CLAIMED, open_s: `${claimedAt ?? queuedAt}#${key}` };
    case 'SENT':
    case 'REFUSED':
    case 'AMBIGUOUS':
    case 'CANCELLED':
    case 'BOUNCED':
      return {};
  }
}

export function itemOfMail(mail: MailEntry): Item {
  const { key, when, personId, unitId, notice, queuedAt, state, attempts } = mail;
  const { claimedAt, settledAt, detail, nextTryAt, morning, orders } = mail;
  const sort = `${queuedAt}#${key}`;
  return {
    ...mailKeyItem(key),
    ...itemOf({ key, digestDay: when.kind === 'DIGEST' ? when.day : undefined, personId, unitId, queuedAt }),
    ...itemOf({ notice: canonicalText(notice), state, attempts }),
    ...itemOf({ claimedAt, settledAt, detail, nextTryAt, morning, orders }),
    ...itemOf({ list_p: MAIL_LIST, list_s: sort, unit_p: mailsOfUnit(unitId), unit_s: sort }),
    ...itemOf({ ...openEntry(mail) }),
  };
}

export const queuedItem = (mail: QueuedMail): Item => itemOfMail({ ...mail, state: 'QUEUED', attempts: 0 });

/** Built when the first mail is read: every function carries the store of mails, and few read one. */
const mailSchema = z.lazy(() =>
  z.object({
    key: textAttribute,
    digestDay: z.optional(parsedAttribute(calendarDaySchema)),
    personId: textAttribute,
    unitId: textAttribute,
    notice: jsonAttribute,
    queuedAt: parsedAttribute(instantSchema),
    state: parsedAttribute(z.enum(MAIL_STATES)),
    attempts: wholeAttribute,
    claimedAt: z.optional(parsedAttribute(instantSchema)),
    settledAt: z.optional(parsedAttribute(instantSchema)),
    detail: z.optional(textAttribute),
    nextTryAt: z.optional(parsedAttribute(instantSchema)),
    morning: z.optional(parsedAttribute(calendarDaySchema)),
    orders: z.optional(wholeAttribute),
  }),
);

export function mailOf(item: Item): MailEntry {
  const { digestDay, claimedAt, settledAt, detail, nextTryAt, morning, orders, ...mail } = z.parse(
    mailSchema,
    item,
  );
  return {
    ...mail,
    when: digestDay === undefined ? { kind: 'NOW' } : { kind: 'DIGEST', day: digestDay },
    ...(claimedAt === undefined ? {} : { claimedAt }),
    ...(settledAt === undefined ? {} : { settledAt }),
    ...(detail === undefined ? {} : { detail }),
    ...(nextTryAt === undefined ? {} : { nextTryAt }),
    ...(morning === undefined ? {} : { morning }),
    ...(orders === undefined ? {} : { orders }),
  };
}
