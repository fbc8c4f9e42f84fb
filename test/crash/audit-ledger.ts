/** What must be true of the ledger after a kill, read from the file while no server runs. */
import { join } from 'node:path';
import { verifyLedgerFile } from '../../shared/adapters/sqlite/verify-file.ts';
import { LEDGER_FILE, openSqliteStore, type SqliteStore } from '../../shared/adapters/sqlite/open-store.ts';
import type { LedgerEvent } from '../../shared/ports/ledger.ts';
import { readLedger, type WholeLedger } from './whole-ledger.ts';
import type { Journal } from './journal.ts';
import { auditActsOfTheClock } from './audit-clock.ts';
import { auditDirectives } from './audit-directives.ts';
import { auditMails, type MailFigures } from './audit-mails.ts';
import { auditRegisters } from './audit-registers.ts';
import type { TakenMail } from './post-office.ts';

export interface AuditOptions {
  readonly dataFolder: string;
  readonly journal: Journal;
  readonly taken: readonly TakenMail[];
  /** Milliseconds since 1970 by the server's clock. */
  readonly now: number;
  /** Server and clients had come to rest before the kill: nothing may be left to do, or to be answered. */
  readonly atRest: boolean;
}

const DAY_MS = 86_400_000;
/** Events that follow from another one, in its transaction or by the relay; every other one is somebody's request. */
const CONSEQUENCES: readonly string[] = [
  'OPENED',
  'REMINDED',
  'ESCALATED',
  'DUE_MOVED',
  'DISTRIBUTED',
  'COMPLETED',
  'CLOSING_REMINDED',
  'UNIT_ADDED',
  'RENUMBERED',
  'LETTER_DRAFTED',
];
const REQUESTED_KINDS: readonly string[] = ['directive', 'assignment', 'letter'];

interface Cause {
  readonly reason?: string;
  readonly letterId?: string;
}
/** Withdrawn with the directive, or asked to explain by the letter that was signed in the same transaction. */
function isConsequence({ type, payload, at }: LedgerEvent, { events }: WholeLedger): boolean {
  const { reason = '', letterId } = payload as Cause;
  if (type === 'ENDED') return reason === 'RECALLED' || reason === 'REPLACED';
  if (type === 'EXPLANATION_REQUESTED' && letterId !== undefined)
    return (
      events.get(`letter/${letterId}`)?.some((event) => event.type === 'LETTER_SIGNED' && event.at === at) ===
      true
    );
  return CONSEQUENCES.includes(type);
}

/** Every receipt is in the ledger, and every request in the ledger has its receipt: nothing lost, nothing done twice. */
function auditReceipts(whole: WholeLedger, { journal, atRest }: AuditOptions): void {
  const { events, versions } = whole;
  const claimed = new Map<string, string>();
  for (const { command, key, receipt } of journal.acknowledged) {
    const record = `${command.expects.kind}/${receipt.id}`;
    const event = events.get(record)?.[receipt.version - 1];
    const asAcknowledged =
      event?.type === command.expects.type && event.actor === command.who && event.at === receipt.at;
    const what = `${key} ${command.path}: ${JSON.stringify(receipt)}, in the ledger ${JSON.stringify(event)}`;
    if (!asAcknowledged) journal.violate('Nothing acknowledged is lost', what);
    if ((versions.get(record) ?? 0) < receipt.version) journal.violate('Nothing acknowledged is lost', what);
    const place = `${record}#${receipt.version}`;
    const other = claimed.get(place);
    if (other !== undefined) journal.violate('Two requests are two effects', `${place}: ${other} and ${key}`);
    claimed.set(place, key);
  }
  // While requests are still to be repeated, their receipts are to come.
  if (!atRest) return;
  for (const [record, chain] of events) {
    if (!REQUESTED_KINDS.includes(record.split('/')[0] ?? '')) continue;
    for (const event of chain) {
      const place = `${record}#${event.sequence}`;
      if (!claimed.has(place) && !isConsequence(event, whole))
        journal.violate(
          'A request has one effect',
          `${place} ${event.type} by ${event.actor} belongs to no receipt`,
        );
    }
  }
}

/** Kept for at least 24 hours. */
async function auditKeptAnswers({ ledger }: SqliteStore, { journal, now }: AuditOptions): Promise<void> {
  for (const { command, key, at } of journal.acknowledged) {
    if (now - at > DAY_MS) continue;
    if ((await ledger.idempotentAnswer(`${command.who}:${key}`)) === undefined)
      journal.violate('A key is remembered', `${key} ${command.path}`);
  }
}

async function auditFile(file: string, journal: Journal): Promise<number> {
  const { broken, faults, events } = await verifyLedgerFile(file);
  for (const link of broken) journal.violate('Every chain holds', JSON.stringify(link));
  for (const fault of faults) journal.violate('The file is whole', fault);
  return events;
}

export interface AuditFigures extends MailFigures {
  readonly events: number;
}

/** Opens the file as a server would, so nobody else may have it open. */
export async function audit(options: AuditOptions): Promise<AuditFigures> {
  const { dataFolder, journal } = options;
  const file = join(dataFolder, LEDGER_FILE);
  const store = openSqliteStore(file);
  try {
    const events = await auditFile(file, journal);
    const whole = await readLedger(store.ledger);
    auditReceipts(whole, options);
    await auditKeptAnswers(store, options);
    auditRegisters(whole, journal);
    await auditActsOfTheClock(store, whole, options);
    await auditDirectives(store, whole, options);
    return { events, ...(await auditMails(store, whole, options)) };
  } finally {
    store.close();
  }
}
