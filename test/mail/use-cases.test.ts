import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SAMPLES, SAMPLE_LINKS, SAMPLE_PERSON } from '../../local/mail-samples.ts';
import { createOutboxMailer } from '../../shared/adapters/outbox/mailer.ts';
import type { OutboxMailer } from '../../shared/adapters/outbox/mailer.ts';
import { createSmtpMailer } from '../../shared/adapters/smtp/mailer.ts';
import { day, instantAt, millisOf } from '../../shared/domain/time.ts';
import type { Instant } from '../../shared/domain/time.ts';
import type { Notice } from '../../shared/notifications/notice.ts';
import type { QueuedMail } from '../../shared/ports/mail-store.ts';
import type { MailDependencies } from '../../shared/use-cases/mail/dependencies.ts';
import { digestKey } from '../../shared/use-cases/mail/digest-key.ts';
import { resolveStaleClaims } from '../../shared/use-cases/mail/resolve-stale-claims.ts';
import { sendDigest } from '../../shared/use-cases/mail/send-digest.ts';
import { sendQueued } from '../../shared/use-cases/mail/send-queued.ts';
import { NOW, identity, parse } from './kit.ts';
import { MemoryMailStore } from './memory-mail-store.ts';
import { breakingAfterText, openOffice, refusingReceivers } from './smtp-office.ts';
import type { Office } from './smtp-office.ts';

const today = day('2026-11-24');
let folder = '';
let now: Instant = NOW;
const clock = { now: () => now };
let store = new MemoryMailStore();
let outbox: OutboxMailer;
const closing: (() => Promise<void> | void)[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mail-'));
  now = NOW;
  store = new MemoryMailStore();
  outbox = createOutboxMailer({ folder, identity, clock });
});
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
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
const filesOf = async () =>
  Promise.all((await readdir(folder)).map(async (name) => parse(await readFile(join(folder, name)))));
const minutesLater = (minutes: number) => (now = instantAt(millisOf(now) + minutes * 60_000));

describe('mail that goes at once', () => {
  test('is sent once and marked, however often the queue is drained', async () => {
    await store.enqueue([queued('a'), queued('b', SAMPLES.ISSUED), queued('a')]);
    expect(await sendQueued(dependencies(), 10)).toEqual({ tally: { SENT: 2 }, again: false });
    expect(await sendQueued(dependencies(), 10)).toEqual({ tally: {}, again: false });
    expect(store.states()).toEqual({ a: 'SENT', b: 'SENT' });
    const mails = await filesOf();
    expect(mails).toHaveLength(2);
    expect(mails.every((mail) => mail.attachments.length === 1)).toBe(true);
  });

  test('says when more is waiting', async () => {
    await store.enqueue([queued('a'), queued('b'), queued('c')]);
    expect((await sendQueued(dependencies(), 2)).again).toBe(true);
    expect((await sendQueued(dependencies(), 2)).again).toBe(false);
  });

  test('that could not be handed over waits for the next try, and is given up at the limit', async () => {
    await store.enqueue([queued('a')]);
    const off = dependencies({ mailer: smtp(await refusingReceivers(450)) });
    expect(await sendQueued(off, 1)).toEqual({ tally: { QUEUED: 1 }, again: false });
    expect(store.entries.get('a')).toMatchObject({ state: 'QUEUED', attempts: 1 });
    await sendQueued(off, 1);
    expect((await sendQueued(off, 1)).tally).toEqual({ REFUSED: 1 });
    expect(store.entries.get('a')?.detail).toContain('Đã thử 3 lần');
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
    expect(store.entries.get('a')).toMatchObject({ state: 'AMBIGUOUS' });
    expect(store.entries.get('a')?.detail).not.toBe('');
  });

  test('refused by the server is shown as refused with the server’s words', async () => {
    await store.enqueue([queued('a')]);
    await sendQueued(dependencies({ mailer: smtp(await refusingReceivers(550)) }), 5);
    expect(store.entries.get('a')).toMatchObject({ state: 'REFUSED' });
    expect(store.entries.get('a')?.detail).toContain('khong nhan');
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
    expect(store.states()).toEqual({ a: 'REFUSED', b: 'SENT', c: 'REFUSED', d: 'CANCELLED' });
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
    expect(
      await sendDigest(dependencies({ workListOf: () => 'https://chidao.example/viec' }), {
        personId: 'p1',
        day: today,
      }),
    ).toBe('SENT');
    expect(await sendDigest(dependencies(), { personId: 'p1', day: today })).toBe('NOTHING');
    expect(store.states()).toEqual({ a: 'SENT', b: 'SENT', c: 'SENT' });
    const [mail, ...others] = await filesOf();
    expect(others).toEqual([]);
    expect(mail?.subject).toContain('1 quá hạn, 1 sắp đến hạn, 1 chờ Ông/Bà xử lý');
    expect(mail?.text).toContain('https://chidao.example/viec');
    expect(mail?.attachments).toHaveLength(1);
  });

  test('with nothing left to say is not sent', async () => {
    await store.enqueue([line('a')]);
    expect(
      await sendDigest(dependencies({ stillApplies: async () => false }), { personId: 'p1', day: today }),
    ).toBe('NOTHING');
    expect(store.states()).toEqual({ a: 'CANCELLED' });
    expect(await filesOf()).toEqual([]);
  });

  test('waits whole for the next try when the server is away', async () => {
    await store.enqueue([line('a'), line('b', SAMPLES.OVERDUE)]);
    const off = dependencies({ mailer: smtp(await refusingReceivers(450)) });
    expect(await sendDigest(off, { personId: 'p1', day: today })).toBe('QUEUED');
    expect(await sendDigest(dependencies(), { personId: 'p1', day: today })).toBe('SENT');
    expect(await filesOf()).toHaveLength(1);
  });

  test('that was held up for days counts no days that are no longer true', async () => {
    const reminder = { ...SAMPLES.REMINDER, dueDay: day('2026-11-23') };
    await store.enqueue([queued('a', reminder, { kind: 'DIGEST', day: day('2026-11-19') })]);
    await sendDigest(dependencies(), { personId: 'p1', day: today });
    const [mail] = await filesOf();
    expect(mail?.subject).toContain('Quá hạn: gửi báo cáo');
    expect(mail?.text).not.toContain('còn 3 ngày');
  });

  test('to a person without an address is refused with the reason', async () => {
    await store.enqueue([line('a')]);
    expect(
      await sendDigest(dependencies({ addressOf: async () => undefined }), { personId: 'p1', day: today }),
    ).toBe('REFUSED');
    expect(store.entries.get('a')?.detail).toBe('Người nhận không có địa chỉ thư');
  });
});

describe('claims that a crash left open', () => {
  /** The power goes after the mailer has taken the mail and before the log is written. */
  const dying = (mailer: MailDependencies['mailer']): MailDependencies => {
    const settle = store.settle.bind(store);
    store.settle = () => {
      store.settle = settle;
      return Promise.reject(new Error('mat dien'));
    };
    return dependencies({ mailer });
  };
  const stale = (exact: boolean) => ({
    store,
    clock,
    attemptLimit: 3,
    ...(exact ? { wasSent: outbox.wasSent } : {}),
  });

  test('after the writing: the outbox shows that the mail went, it is not sent twice', async () => {
    await store.enqueue([queued('a')]);
    await expect(sendQueued(dying(outbox), 5)).rejects.toThrow('mat dien');
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
    await expect(sendDigest(dying(outbox), { personId: 'p1', day: today })).rejects.toThrow('mat dien');
    await store.claimDigest('p2', today, now);
    minutesLater(11);
    expect(await resolveStaleClaims(stale(true), 10)).toEqual({ SENT: 2, QUEUED: 1 });
    expect(store.states()).toEqual({ a: 'SENT', b: 'SENT', x: 'QUEUED' });
  });

  test('where nobody can look, the claim is ambiguous, with the reason, and stays so', async () => {
    await store.enqueue([queued('a'), line('b')]);
    await store.claimImmediate(now, 5);
    await store.claimDigest('p1', today, now);
    minutesLater(11);
    expect(await resolveStaleClaims(stale(false), 10)).toEqual({ AMBIGUOUS: 2 });
    expect(store.entries.get('a')?.detail).toContain('không tự gửi lại');
    expect((await sendQueued(dependencies(), 5)).tally).toEqual({});
  });

  test('a claim that is still young is left alone', async () => {
    await store.enqueue([queued('a')]);
    await store.claimImmediate(now, 5);
    minutesLater(9);
    expect(await resolveStaleClaims(stale(true), 10)).toEqual({});
  });

  test('the key of a digest does not depend on the order of its lines', async () => {
    await store.enqueue([line('a'), line('b')]);
    const entries = await store.claimDigest('p1', today, now);
    expect(digestKey(entries)).toBe(digestKey([...entries].reverse()));
    expect(digestKey(entries)).not.toBe(digestKey(entries.slice(1)));
  });
});
