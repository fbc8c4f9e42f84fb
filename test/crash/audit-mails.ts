/** The log of mail against the post office, and against what the events say should have been told. */
import type { SqliteStore } from '../../shared/adapters/sqlite/open-store.ts';
import { instantAt } from '../../shared/domain/time.ts';
import { messageIdOf } from '../../shared/notifications/mime.ts';
import type { MailEntry, MailState, QueuedMail } from '../../shared/ports/mail-store.ts';
import { digestKey } from '../../shared/use-cases/mail/digest-key.ts';
import { tellOfAssignment } from '../../shared/use-cases/notify/tell-assignment.ts';
import { tellOfDirective, tellOfLetter } from '../../shared/use-cases/notify/tell-directive.ts';
import { load } from '../../shared/use-cases/store.ts';
import { mailAddress, COMMITTEE_ID, OFFICE_ID } from '../../local/scenarios/province.ts';
import type { AuditOptions } from './audit-ledger.ts';
import { isUnderWay, mailEntries } from './mail-entries.ts';
import { MAIL_DOMAIN } from './world.ts';
import type { WholeLedger } from './whole-ledger.ts';

export interface MailFigures {
  readonly entries: number;
  readonly mails: number;
  readonly sent: number;
  readonly ambiguous: number;
  /** Ambiguous mails that had in fact been delivered. */
  readonly ambiguousDelivered: number;
  readonly twice: number;
}

interface LoggedMail {
  readonly key: string;
  readonly personId: string;
  readonly state: MailState;
}

/** A digest carries the lines of one person and morning; a line that no longer applied was left out of it. */
function mailsOf(entries: readonly MailEntry[]): LoggedMail[] {
  const single = entries.filter(({ when }) => when.kind === 'NOW');
  const lines = entries.flatMap(({ when, personId, state, morning }) =>
    when.kind === 'DIGEST' && morning !== undefined
      ? [{ key: digestKey({ personId, day: morning }), personId, state }]
      : [],
  );
  return [...single, ...new Map(lines.map((line) => [line.key, line])).values()];
}

function comparePostOffice(mails: readonly LoggedMail[], { journal, taken }: AuditOptions): MailFigures {
  const deliveries = Map.groupBy(taken, ({ messageId }) => messageId);
  let twice = 0;
  for (const [messageId, copies] of deliveries) {
    if (copies.length === 1) continue;
    twice += 1;
    journal.violate('No mail is sent twice', `${copies.length} × ${messageId} to ${copies[0]?.to ?? ''}`);
  }
  const figures = { entries: 0, mails: mails.length, sent: 0, ambiguous: 0, ambiguousDelivered: 0, twice };
  for (const { key, state, personId } of mails) {
    const messageId = messageIdOf(key, MAIL_DOMAIN);
    const delivered = deliveries.get(messageId);
    deliveries.delete(messageId);
    if (delivered !== undefined && delivered[0]?.to !== mailAddress(personId))
      journal.violate('Every mail goes to whom it is for', `${key} went to ${delivered[0]?.to ?? ''}`);
    if (state === 'SENT') figures.sent += 1;
    if (state === 'AMBIGUOUS') figures.ambiguous += 1;
    if (state === 'AMBIGUOUS' && delivered !== undefined) figures.ambiguousDelivered += 1;
    if (state === 'SENT' && delivered === undefined) journal.violate('What is marked as sent was taken', key);
    const mayBeDelivered = state === 'SENT' || state === 'AMBIGUOUS' || state === 'CLAIMED';
    if (!mayBeDelivered && delivered !== undefined)
      journal.violate('What was taken is marked', `${key} is ${state}`);
  }
  for (const [messageId, copies] of deliveries)
    journal.violate('Every mail is in the log', `${messageId} to ${copies[0]?.to ?? ''}`);
  return figures;
}

/** Tells everybody of every event once more, into a list instead of the log. */
async function expectedKeys(
  { ledger }: SqliteStore,
  { keys, events }: WholeLedger,
  now: number,
): Promise<Set<string>> {
  const expected = new Set<string>();
  const enqueue = async (mails: readonly QueuedMail[]): Promise<number> => {
    for (const { key } of mails) expected.add(key);
    return mails.length;
  };
  const province = { name: '', place: '', officeUnitId: OFFICE_ID, committeeUnitId: COMMITTEE_ID };
  const settings = { publicUrl: '', mailFrom: { name: '', address: '' }, linkKeys: [], province };
  const mailStore = { enqueue } as unknown as SqliteStore['mails'];
  const deps = { ledger, mailStore, settings, clock: { now: () => instantAt(now) } };
  for (const key of keys)
    for (const event of events.get(`${key.kind}/${key.id}`) ?? []) {
      if (key.kind === 'assignment')
        await tellOfAssignment(deps, (await load(ledger, 'assignment', key.id))!, event);
      if (key.kind === 'directive')
        await tellOfDirective(deps, (await load(ledger, 'directive', key.id))!, event);
      if (key.kind === 'letter')
        await tellOfLetter(deps, (await load(ledger, 'letter', key.id))!.body, event);
    }
  return expected;
}

export async function auditMails(
  store: SqliteStore,
  whole: WholeLedger,
  options: AuditOptions,
): Promise<MailFigures> {
  const { journal, atRest, now } = options;
  const entries = await mailEntries(store.mails);
  const figures = { ...comparePostOffice(mailsOf(entries), options), entries: entries.length };
  if (!atRest) return figures;
  const waiting = entries.filter((entry) => isUnderWay(entry, instantAt(now)));
  for (const { key, state, attempts } of waiting)
    journal.violate('At rest no mail waits', `${key} ${state}, ${attempts} attempts`);
  const logged = new Set(entries.map(({ key }) => key));
  const expected = await expectedKeys(store, whole, now);
  for (const key of expected) if (!logged.has(key)) journal.violate('Whoever must be told is told', key);
  for (const key of logged) if (!expected.has(key)) journal.violate('Nobody is told of nothing', key);
  return figures;
}
