import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SAMPLES, SAMPLE_LINKS, SAMPLE_PERSON } from '../../local/mail-samples.ts';
import { createOutboxMailer } from '../../shared/adapters/outbox/mailer.ts';
import type { OutboxMailer } from '../../shared/adapters/outbox/mailer.ts';
import { createSmtpMailer } from '../../shared/adapters/smtp/mailer.ts';
import { day, instantAt, millisOf } from '../../shared/domain/time.ts';
import type { Instant } from '../../shared/domain/time.ts';
import type { Notice } from '../../shared/notifications/notice.ts';
import { openSqliteStore, type SqliteStore } from '../../shared/adapters/sqlite/open-store.ts';
import type { MailEntry, MailState, MailStore, QueuedMail } from '../../shared/ports/mail-store.ts';
import type { MailDependencies } from '../../shared/use-cases/mail/dependencies.ts';
import { resolveStaleClaims } from '../../shared/use-cases/mail/resolve-stale-claims.ts';
import { sendDigest } from '../../shared/use-cases/mail/send-digest.ts';
import { sendQueued } from '../../shared/use-cases/mail/send-queued.ts';
import { NOW, identity, parse } from './kit.ts';
import { breakingAfterText, busyFor, openOffice, refusingReceivers } from './smtp-office.ts';
import type { Office } from './smtp-office.ts';

const today = day('2026-11-24');
const digest = { personId: 'p1', day: today };
let folder = '';
const outFolder = () => join(folder, 'outbox');
let now: Instant = NOW;
const clock = { now: () => now };
let file: SqliteStore;
let store: MailStore;
let outbox: OutboxMailer;
const closing: (() => Promise<void> | void)[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mail-'));
  now = NOW;
  file = openSqliteStore(join(folder, 'ledger', 'ledger.sqlite'));
  store = file.mails;
  outbox = createOutboxMailer({ folder: outFolder(), identity, clock });
});
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
  file.close();
  await rm(folder, { recursive: true });
});

const dependencies = (extra: Partial<MailDependencies> = {}): MailDependencies => ({
  store,
  mailer: outbox,
  clock,
  addressOf: async () => SAMPLE_PERSON,
  linksFor: () => SAMPLE_LINKS,
  domain: identity.domain,
  attemptLimit: 3,
  ...extra,
});
function smtp(office: Office): MailDependencies['mailer'] {
  closing.push(() => office.close());
  const mailer = createSmtpMailer({ host: '127.0.0.1', port: office.port, secure: false, identity, clock });
  closing.push(() => mailer.close());
  return mailer;
}
const queued = (
  key: string,
  notice: unknown = SAMPLES.REMINDER,
  when: QueuedMail['when'] = { kind: 'NOW' },
): QueuedMail => ({
  key,
  when,
  personId: 'p1',
  unitId: 'u1',
  notice,
  queuedAt: now,
});
const line = (key: string, notice: Notice = SAMPLES.REMINDER) =>
  queued(key, { ...notice, assignmentId: key }, { kind: 'DIGEST', day: today });
const filesOf = async () => {
  const names = await readdir(outFolder()).catch(() => []);
  return Promise.all(names.map(async (name) => parse(await readFile(join(outFolder(), name)))));
};
const statesNow = async (): Promise<Record<string, MailState>> =>
  Object.fromEntries((await store.list({ limit: 99 })).items.map(({ key, state }) => [key, state]));
const entry = (key: string): Promise<MailEntry | undefined> => store.find(key);
/** A disk that fails for some writes only: a trigger in the very file, put there by another connection. */
function fault(when: string): () => void {
  const other = new DatabaseSync(join(folder, 'ledger', 'ledger.sqlite'));
  other.exec(`CREATE TRIGGER fault BEFORE ${when} BEGIN SELECT RAISE(ABORT, 'hong dia'); END`);
  return () => {
    other.exec('DROP TRIGGER fault');
    other.close();
  };
}
const minutesLater = (minutes: number) => (now = instantAt(millisOf(now) + minutes * 60_000));

describe('mail that goes at once', () => {
  test('is sent once and marked, however often the queue is drained', async () => {
    await store.enqueue([queued('a'), queued('b', SAMPLES.ISSUED), queued('a')]);
    expect(await sendQueued(dependencies(), 10)).toEqual({ tally: { SENT: 2 }, again: false, isHeld: false });
    expect(await sendQueued(dependencies(), 10)).toEqual({ tally: {}, again: false, isHeld: false });
    expect(await statesNow()).toEqual({ a: 'SENT', b: 'SENT' });
    const mails = await filesOf();
    expect(mails).toHaveLength(2);
    expect(mails.every((mail) => mail.attachments.length === 1)).toBe(true);
  });

  test('says when more is waiting', async () => {
    await store.enqueue([queued('a'), queued('b'), queued('c')]);
    expect((await sendQueued(dependencies(), 2)).again).toBe(true);
    expect((await sendQueued(dependencies(), 2)).again).toBe(false);
  });

  test('that a mailbox puts off waits longer each time, an hour at most, and is given up at the limit', async () => {
    await store.enqueue([queued('a')]);
    const off = dependencies({ mailer: smtp(await refusingReceivers(450)), attemptLimit: 9 });
    const waits: number[] = [];
    for (let count = 1; count < 9; count += 1) {
      expect((await sendQueued(off, 1)).tally).toEqual({ QUEUED: 1 });
      expect((await sendQueued(off, 1)).tally, 'not before its next try').toEqual({});
      const { nextTryAt = now, attempts } = (await entry('a'))!;
      expect(attempts).toBe(count);
      waits.push((millisOf(nextTryAt) - millisOf(now)) / 60_000);
      now = nextTryAt;
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60]);
    expect((await sendQueued(off, 1)).tally).toEqual({ REFUSED: 1 });
    expect((await entry('a'))?.detail).toContain('Đã thử 9 lần');
    expect((await entry('a'))?.detail).toContain('khong nhan');
  });

  test('to a busy mailbox holds up no mail to anybody else', async () => {
    const office = await busyFor('ban@xa.example');
    const directory = dependencies({
      mailer: smtp(office),
      addressOf: async (personId) => ({
        name: 'A',
        address: personId === 'ban' ? 'ban@xa.example' : 'khac@xa.example',
      }),
    });
    await store.enqueue([
      { ...queued('to-busy'), personId: 'ban' },
      ...['b', 'c', 'd'].map((key) => queued(key)),
    ]);
    const steps = [
      await sendQueued(directory, 2),
      await sendQueued(directory, 2),
      await sendQueued(directory, 2),
    ];
    expect(steps.map(({ tally }) => tally)).toEqual([{ QUEUED: 1, SENT: 1 }, { SENT: 2 }, {}]);
    expect(steps.map(({ isHeld }) => isHeld)).toEqual([false, false, false]);
    expect(await statesNow()).toEqual({ 'to-busy': 'QUEUED', b: 'SENT', c: 'SENT', d: 'SENT' });
    office.isBusy = false;
    minutesLater(1);
    expect((await sendQueued(directory, 2)).tally).toEqual({ SENT: 1 });
    expect(office.received).toHaveLength(4);
  });

  test('that meets no mail server at all is not to blame: its tries are not counted, and the queue is held', async () => {
    await store.enqueue([queued('a'), queued('b')]);
    const office = await openOffice();
    await office.close();
    const away = dependencies({ mailer: smtp(office) });
    for (let count = 0; count < 5; count += 1) {
      expect(await sendQueued(away, 9)).toEqual({ tally: { QUEUED: 2 }, again: false, isHeld: true });
      minutesLater(1);
    }
    expect(await entry('a')).toMatchObject({ state: 'QUEUED', attempts: 0 });
    minutesLater(31 * 24 * 60);
    expect((await sendQueued(away, 9)).tally, 'after a month nobody wants it any more').toEqual({
      REFUSED: 2,
    });
  });

  test('whose receiver cannot be looked up goes back, and the others leave', async () => {
    await store.enqueue([{ ...queued('a'), personId: 'hong' }, queued('b')]);
    const problems: unknown[] = [];
    const addressOf = async (personId: string) => {
      if (personId === 'hong') throw new Error('không đọc được danh bạ');
      return SAMPLE_PERSON;
    };
    const half = dependencies({ addressOf, onProblem: (problem) => problems.push(problem) });
    expect(await sendQueued(half, 9)).toEqual({ tally: { QUEUED: 1, SENT: 1 }, again: false, isHeld: false });
    expect(await entry('a')).toMatchObject({ state: 'QUEUED', attempts: 1 });
    expect((await entry('a'))?.detail).toBe('Chưa soạn được thư: không đọc được danh bạ');
    expect(problems.map(String)).toEqual(['Error: không đọc được danh bạ']);
    minutesLater(1);
    expect((await sendQueued(dependencies(), 9)).tally).toEqual({ SENT: 1 });
    expect(await filesOf()).toHaveLength(2);
  });

  test('that was taken while the log could not be written is marked as sent when it can, and never sent twice', async () => {
    const office = await openOffice();
    await store.enqueue([queued('a'), queued('b')]);
    const problems: unknown[] = [];
    const sending = dependencies({ mailer: smtp(office), onProblem: (problem) => problems.push(problem) });
    const mend = fault(`UPDATE OF state ON mail WHEN NEW.state = 'SENT' AND NEW.key = 'a'`);
    expect((await sendQueued(sending, 9)).isHeld).toBe(true);
    expect(problems).not.toEqual([]);
    await expect(sendQueued(sending, 9)).rejects.toThrow('hong dia');
    mend();
    expect((await sendQueued(sending, 9)).tally).toEqual({});
    expect(await statesNow()).toEqual({ a: 'SENT', b: 'SENT' });
    expect(office.received).toHaveLength(2);
  });

  test('that was surely not taken while the log could not be written goes back to the queue when it can', async () => {
    const busy = await refusingReceivers(450);
    await store.enqueue([queued('a')]);
    const mend = fault(`UPDATE OF state ON mail WHEN NEW.state = 'QUEUED'`);
    const off = dependencies({ mailer: smtp(busy) });
    expect((await sendQueued(off, 9)).isHeld).toBe(true);
    expect(await statesNow()).toEqual({ a: 'CLAIMED' });
    mend();
    minutesLater(600);
    expect(await resolveStaleClaims(off, 30), 'known here, so not ambiguous').toEqual({});
    expect(await entry('a')).toMatchObject({ state: 'QUEUED', attempts: 1 });
  });

  test('that may have been handed over is never sent again by itself', async () => {
    await store.enqueue([queued('a')]);
    const broken = dependencies({ mailer: smtp(await breakingAfterText()) });
    expect((await sendQueued(broken, 5)).tally).toEqual({ AMBIGUOUS: 1 });
    const office = await openOffice();
    const mended = dependencies({ mailer: smtp(office) });
    expect((await sendQueued(mended, 5)).tally).toEqual({});
    minutesLater(600);
    expect(await resolveStaleClaims(mended, 10)).toEqual({});
    expect(office.received).toEqual([]);
    expect(await entry('a')).toMatchObject({ state: 'AMBIGUOUS' });
    expect((await entry('a'))?.detail).not.toBe('');
  });

  test('refused by the server is shown as refused with the server’s words', async () => {
    await store.enqueue([queued('a')]);
    await sendQueued(dependencies({ mailer: smtp(await refusingReceivers(550)) }), 5);
    expect(await entry('a')).toMatchObject({ state: 'REFUSED' });
    expect((await entry('a'))?.detail).toContain('khong nhan');
  });

  test('to nobody, or unreadable, or no longer true, is settled with the reason and does not hold up the others', async () => {
    await store.enqueue([
      queued('a', { kind: 'NONSENSE' }),
      queued('b'),
      { ...queued('c'), personId: 'nobody' },
      queued('d'),
    ]);
    const careful = dependencies({
      addressOf: async (personId) => (personId === 'nobody' ? undefined : SAMPLE_PERSON),
      stillApplies: async ({ key }) => key !== 'd',
    });
    await sendQueued(careful, 10);
    expect(await statesNow()).toEqual({ a: 'REFUSED', b: 'SENT', c: 'REFUSED', d: 'CANCELLED' });
    expect(await filesOf()).toHaveLength(1);
  });

  test('whose mailer breaks its contract is ambiguous, not lost and not repeated', async () => {
    await store.enqueue([queued('a')]);
    const mailer = { send: () => Promise.reject(new Error('hong')) };
    expect((await sendQueued(dependencies({ mailer }), 1)).tally).toEqual({ AMBIGUOUS: 1 });
  });
});

describe('the morning digest of a person', () => {
  test('is one mail that carries all lines, and settles them all', async () => {
    await store.enqueue([line('a'), line('b', SAMPLES.OVERDUE), line('c', SAMPLES.LETTER_TO_SIGN)]);
    expect(await store.digestPersons(today)).toEqual(['p1']);
    const withList = dependencies({ workListOf: () => 'https://chidao.example/viec' });
    expect((await sendDigest(withList, digest)).state).toBe('SENT');
    expect((await sendDigest(dependencies(), digest)).state).toBe('NOTHING');
    expect(await statesNow()).toEqual({ a: 'SENT', b: 'SENT', c: 'SENT' });
    const [mail, ...others] = await filesOf();
    expect(others).toEqual([]);
    expect(mail?.subject).toContain('1 quá hạn, 1 sắp đến hạn, 1 chờ Ông/Bà xử lý');
    expect(mail?.text).toContain('https://chidao.example/viec');
    expect(mail?.attachments).toHaveLength(1);
  });

  test('with nothing left to say is not sent', async () => {
    await store.enqueue([line('a')]);
    const stale = dependencies({ stillApplies: async () => false });
    expect((await sendDigest(stale, digest)).state).toBe('NOTHING');
    expect(await statesNow()).toEqual({ a: 'CANCELLED' });
    expect(await filesOf()).toEqual([]);
  });

  test('waits whole for the next try when the mailbox is busy, and takes along what came in meanwhile', async () => {
    await store.enqueue([line('a'), line('b', SAMPLES.OVERDUE)]);
    const off = dependencies({ mailer: smtp(await refusingReceivers(450)) });
    expect((await sendDigest(off, digest)).state).toBe('QUEUED');
    await store.enqueue([line('c', SAMPLES.DUE_TODAY)]);
    expect((await sendDigest(dependencies(), digest)).state, 'the mailbox is left in peace').toBe('NOTHING');
    minutesLater(1);
    expect((await sendDigest(dependencies(), digest)).state).toBe('SENT');
    expect(await statesNow()).toEqual({ a: 'SENT', b: 'SENT', c: 'SENT' });
    expect(await filesOf()).toHaveLength(1);
  });

  test('is the only one of that morning: what comes in after it waits for the next', async () => {
    const office = await openOffice();
    const sending = dependencies({ mailer: smtp(office) });
    await store.enqueue([line('a')]);
    expect((await sendDigest(sending, digest)).state).toBe('SENT');
    await store.enqueue([line('b', SAMPLES.OVERDUE)]);
    expect((await sendDigest(sending, digest)).state).toBe('NOTHING');
    minutesLater(24 * 60);
    expect((await sendDigest(sending, { personId: 'p1', day: day('2026-11-25') })).state).toBe('SENT');
    const ids = await Promise.all(office.received.map(async (raw) => (await parse(raw)).messageId));
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size, 'each morning has its own').toBe(2);
  });

  test('that may have left is not followed by another one that morning', async () => {
    await store.enqueue([line('a')]);
    const broken = dependencies({ mailer: smtp(await breakingAfterText()) });
    expect((await sendDigest(broken, digest)).state).toBe('AMBIGUOUS');
    await store.enqueue([line('b', SAMPLES.OVERDUE)]);
    expect((await sendDigest(dependencies(), digest)).state).toBe('NOTHING');
    expect(await statesNow()).toEqual({ a: 'AMBIGUOUS', b: 'QUEUED' });
  });

  test('one of whose lines cannot be looked up leaves with the others; that line waits for the next morning', async () => {
    await store.enqueue([line('a'), line('b', SAMPLES.OVERDUE)]);
    const linksFor = async (notice: Notice) => {
      if (notice.assignmentId === 'b') throw new Error('không đọc được hồ sơ');
      return SAMPLE_LINKS;
    };
    expect((await sendDigest(dependencies({ linksFor }), digest)).state).toBe('SENT');
    expect(await statesNow()).toEqual({ a: 'SENT', b: 'QUEUED' });
    minutesLater(24 * 60);
    expect((await sendDigest(dependencies(), { personId: 'p1', day: day('2026-11-25') })).state).toBe('SENT');
    expect(await filesOf()).toHaveLength(2);
  });

  test('whose person cannot be looked up goes back whole', async () => {
    await store.enqueue([line('a'), line('b', SAMPLES.OVERDUE)]);
    const addressOf = () => Promise.reject(new Error('không đọc được danh bạ'));
    expect((await sendDigest(dependencies({ addressOf }), digest)).state).toBe('QUEUED');
    expect(await statesNow()).toEqual({ a: 'QUEUED', b: 'QUEUED' });
    minutesLater(1);
    expect((await sendDigest(dependencies(), digest)).state).toBe('SENT');
    expect(await filesOf()).toHaveLength(1);
  });

  test('that was held up for days counts no days that are no longer true', async () => {
    const reminder = { ...SAMPLES.REMINDER, dueDay: day('2026-11-23') };
    await store.enqueue([queued('a', reminder, { kind: 'DIGEST', day: day('2026-11-19') })]);
    await sendDigest(dependencies(), digest);
    const [mail] = await filesOf();
    expect(mail?.subject).toContain('Quá hạn: gửi báo cáo');
    expect(mail?.text).not.toContain('còn 3 ngày');
  });

  test('to a person without an address is refused with the reason', async () => {
    await store.enqueue([line('a')]);
    const unknown = dependencies({ addressOf: async () => undefined });
    expect((await sendDigest(unknown, digest)).state).toBe('REFUSED');
    expect((await entry('a'))?.detail).toBe('Người nhận không có địa chỉ thư');
  });
});

describe('claims that a crash left open', () => {
  /** The power goes after the mailer has taken the mail and before the log is written: this process knows no more of it. */
  async function dieAfterSending(send: (dying: MailDependencies) => Promise<unknown>): Promise<void> {
    const mend = fault(`UPDATE OF state ON mail WHEN NEW.state = 'SENT'`);
    await send(dependencies());
    file.close();
    file = openSqliteStore(join(folder, 'ledger', 'ledger.sqlite'));
    store = file.mails;
    mend();
  }
  const stale = (exact: boolean) => ({
    store,
    clock,
    attemptLimit: 3,
    ...(exact ? { wasSent: outbox.wasSent } : {}),
  });

  test('after the writing: the outbox shows that the mail went, it is not sent twice', async () => {
    await store.enqueue([queued('a')]);
    await dieAfterSending((dying) => sendQueued(dying, 5));
    minutesLater(11);
    expect(await resolveStaleClaims(stale(true), 10)).toEqual({ SENT: 1 });
    expect((await sendQueued(dependencies(), 5)).tally).toEqual({});
    expect(await filesOf()).toHaveLength(1);
  });

  test('before the writing: the mail goes back to the queue and is sent once', async () => {
    await store.enqueue([queued('a')]);
    await store.claimImmediate(now, 5);
    minutesLater(11);
    expect(await resolveStaleClaims(stale(true), 10)).toEqual({ QUEUED: 1 });
    expect((await sendQueued(dependencies(), 5)).tally).toEqual({ SENT: 1 });
    expect(await filesOf()).toHaveLength(1);
  });

  test('a digest is one mail: its lines are resolved together', async () => {
    await store.enqueue([line('a'), line('b', SAMPLES.OVERDUE), { ...line('x'), personId: 'p2' }]);
    await dieAfterSending((dying) => sendDigest(dying, digest));
    await store.claimDigest('p2', today, now);
    minutesLater(11);
    expect(await resolveStaleClaims(stale(true), 10)).toEqual({ SENT: 2, QUEUED: 1 });
    expect(await statesNow()).toEqual({ a: 'SENT', b: 'SENT', x: 'QUEUED' });
  });

  test('where nobody can look, the claim is ambiguous, with the reason, and stays so', async () => {
    await store.enqueue([queued('a'), line('b')]);
    await store.claimImmediate(now, 5);
    await store.claimDigest('p1', today, now);
    minutesLater(11);
    expect(await resolveStaleClaims(stale(false), 10)).toEqual({ AMBIGUOUS: 2 });
    expect((await entry('a'))?.detail).toContain('không tự gửi lại');
    expect((await sendQueued(dependencies(), 5)).tally).toEqual({});
  });

  test('a claim that is still young is left alone', async () => {
    await store.enqueue([queued('a')]);
    await store.claimImmediate(now, 5);
    minutesLater(9);
    expect(await resolveStaleClaims(stale(true), 10)).toEqual({});
  });

  test('a mail in whose sending the process ends again and again is tried less and less often', async () => {
    await store.enqueue([queued('a')]);
    const waits: number[] = [];
    for (let count = 0; count < 2; count += 1) {
      await store.claimImmediate(now, 5);
      minutesLater(11);
      await resolveStaleClaims(stale(true), 10);
      waits.push((millisOf((await entry('a'))?.nextTryAt ?? now) - millisOf(now)) / 60_000);
    }
    expect(waits).toEqual([0, 1]);
  });
});
