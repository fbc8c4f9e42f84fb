import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { SAMPLES } from '../../local/mail-samples.ts';
import { createSmtpMailer } from '../../shared/adapters/smtp/mailer.ts';
import type { SmtpMailer, SmtpSettings } from '../../shared/adapters/smtp/mailer.ts';
import { NOTICE_KINDS } from '../../shared/notifications/notice.ts';
import { calendarOf, clock, headersNamed, identity, mailOf, parse } from './kit.ts';
import {
  breakingAfterText,
  breakingBeforeText,
  openOffice,
  openScripted,
  refusingReceivers,
  refusingTexts,
} from './smtp-office.ts';
import type { Office } from './smtp-office.ts';

const closing: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

function mailerTo(office: Office, extra: Partial<SmtpSettings> = {}): SmtpMailer {
  closing.push(() => office.close());
  const mailer = createSmtpMailer({
    host: '127.0.0.1',
    port: office.port,
    secure: false,
    identity,
    clock,
    ...extra,
  });
  closing.push(() => mailer.close());
  return mailer;
}

describe('a mail server that takes mail', () => {
  test('every kind of notice arrives with its subject and text in Vietnamese, one Message-ID each', async () => {
    const office = await openOffice();
    const mailer = mailerTo(office);
    for (const kind of NOTICE_KINDS) {
      const mail = mailOf(SAMPLES[kind], `key-${kind}`);
      expect(await mailer.send(mail)).toMatchObject({ outcome: 'SENT' });
      const arrived = await parse(office.received.at(-1) ?? '');
      expect(arrived.subject).toBe(mail.subject);
      expect(arrived.text?.replace(/\r\n/g, '\n').trim()).toBe(mail.text.trim());
      expect(arrived.html?.replace(/\r\n/g, '\n').trim()).toBe(mail.html.trim());
      expect(arrived.subject).toBe(arrived.subject?.normalize('NFC'));
      expect(headersNamed(arrived, 'message-id')).toHaveLength(1);
      expect(headersNamed(arrived, 'auto-submitted')).toEqual(['auto-generated']);
      expect(arrived.to).toEqual([{ name: mail.to.name, address: mail.to.address }]);
      expect(calendarOf(arrived)).toContain('BEGIN:VEVENT');
    }
    const ids = await Promise.all(office.received.map(async (raw) => (await parse(raw)).messageId));
    expect(new Set(ids).size).toBe(NOTICE_KINDS.length);
  });

  test('the same mail sent twice carries the same Message-ID', async () => {
    const office = await openOffice();
    const mailer = mailerTo(office);
    await mailer.send(mailOf());
    await mailer.send(mailOf());
    const [first, second] = await Promise.all(office.received.map(parse));
    expect(first?.messageId).toBe(second?.messageId);
    expect(first?.messageId).toMatch(/^<[0-9a-f]{40}@lamgiang\.example>$/);
  });

  test('many mails at once all arrive, each once', async () => {
    const office = await openOffice();
    const mailer = mailerTo(office);
    const keys = Array.from({ length: 25 }, (_, index) => `key-${index}`);
    const outcomes = await Promise.all(keys.map((key) => mailer.send(mailOf(SAMPLES.REMINDER, key))));
    expect(outcomes.every(({ outcome }) => outcome === 'SENT')).toBe(true);
    expect(
      new Set(await Promise.all(office.received.map(async (raw) => (await parse(raw)).messageId))).size,
    ).toBe(25);
    expect(office.received).toHaveLength(25);
  });

  test('an address that is none never reaches the server', async () => {
    const office = await openOffice();
    const mail = { ...mailOf(), to: { name: 'A', address: 'a@b.example>\r\nRCPT TO:<c@d.example' } };
    expect(await mailerTo(office).send(mail)).toMatchObject({ outcome: 'REFUSED' });
    expect(office.received).toEqual([]);
  });
});

describe('a mail server that does not take mail', () => {
  const sorryToSenders = (code: number) =>
    openOffice({
      onMailFrom: (_address, _session, done) =>
        done(Object.assign(new Error('cham lai'), { responseCode: code })),
    });
  const atTheDoor = (line: string) => () => openScripted((_line, socket) => socket.end(`${line}\r\n`));

  test.each([
    ['refuses the receiver for good', () => refusingReceivers(550), { outcome: 'REFUSED' }],
    ['puts the receiver off', () => refusingReceivers(450), { outcome: 'NOT_SENT', about: 'MAIL' }],
    ['refuses the text for good', () => refusingTexts(554), { outcome: 'REFUSED' }],
    ['puts the text off', () => refusingTexts(452), { outcome: 'NOT_SENT', about: 'MAIL' }],
    [
      'closes the session at the receiver',
      () => refusingReceivers(421),
      { outcome: 'NOT_SENT', about: 'LINE' },
    ],
    ['holds back all that we send', () => sorryToSenders(451), { outcome: 'NOT_SENT', about: 'LINE' }],
    ['breaks the line before the text', breakingBeforeText, { outcome: 'NOT_SENT', about: 'LINE' }],
    ['breaks the line after the text', breakingAfterText, { outcome: 'AMBIGUOUS' }],
    ['refuses everybody at the door', atTheDoor('554 dong cua'), { outcome: 'NOT_SENT', about: 'LINE' }],
  ] as const)('a server that %s', async (_does, open, expected) => {
    const result = await mailerTo(await open()).send(mailOf());
    expect(result).toMatchObject(expected);
    expect(result.detail).not.toBe('');
  });

  test('a line that served one mail and breaks after the text of the next: the next is ambiguous and not repeated', async () => {
    let texts = 0;
    let inText = false;
    const office = await openScripted((line, socket) => {
      if (inText && line !== '.') return;
      if (inText) {
        inText = false;
        texts += 1;
        if (texts === 2) socket.destroy();
        else socket.write('250 da nhan\r\n');
      } else {
        inText = line === 'DATA';
        socket.write(inText ? '354 noi dung\r\n' : '250 duoc\r\n');
      }
    });
    const mailer = mailerTo(office, { connections: 1 });
    expect((await mailer.send(mailOf(SAMPLES.REMINDER, 'a'))).outcome).toBe('SENT');
    expect((await mailer.send(mailOf(SAMPLES.REMINDER, 'b'))).outcome).toBe('AMBIGUOUS');
    expect((await mailer.send(mailOf(SAMPLES.REMINDER, 'c'))).outcome).toBe('SENT');
    expect(texts).toBe(3);
  });

  test('a server that falls silent after the text: nobody knows', async () => {
    let inText = false;
    const office = await openScripted((line, socket) => {
      if (inText) return;
      inText = line === 'DATA';
      socket.write(inText ? '354 noi dung\r\n' : '250 duoc\r\n');
    });
    const timeouts = { connect: 2_000, greeting: 2_000, silence: 300 };
    expect(await mailerTo(office, { timeouts }).send(mailOf())).toMatchObject({ outcome: 'AMBIGUOUS' });
  });

  test('no server at all: nothing was handed over', async () => {
    const office = await openOffice();
    await office.close();
    const mailer = createSmtpMailer({ host: '127.0.0.1', port: office.port, secure: false, identity, clock });
    closing.push(() => mailer.close());
    expect(await mailer.send(mailOf())).toMatchObject({ outcome: 'NOT_SENT' });
  });

  test('a server that hangs up before it greets is called once: trying again is for our log to decide', async () => {
    let calls = 0;
    const server = createServer((socket) => {
      calls += 1;
      socket.destroy();
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const office = { port, received: [], close: async () => void server.close() };
    expect(await mailerTo(office).send(mailOf())).toMatchObject({ outcome: 'NOT_SENT' });
    expect(calls).toBe(1);
  });

  test('a wrong password is our fault, not the mail’s: it is tried again later', async () => {
    const office = await openOffice({
      authOptional: false,
      disabledCommands: ['STARTTLS'],
      allowInsecureAuth: true,
      onAuth: (_auth, _session, done) => done(new Error('sai mat khau')),
    });
    const mailer = mailerTo(office, { login: { user: 'u', password: 'p' } });
    expect(await mailer.send(mailOf())).toMatchObject({ outcome: 'NOT_SENT' });
  });

  test('one broken line does not spoil the next mail', async () => {
    let broken = false;
    const office = await openOffice({
      onMailFrom: (_address, session, done) => {
        const first = !broken;
        broken = true;
        done(first ? Object.assign(new Error('thu lai sau'), { responseCode: 421 }) : undefined);
      },
    });
    const mailer = mailerTo(office);
    expect((await mailer.send(mailOf(SAMPLES.REMINDER, 'a'))).outcome).toBe('NOT_SENT');
    expect((await mailer.send(mailOf(SAMPLES.REMINDER, 'a'))).outcome).toBe('SENT');
    expect(office.received).toHaveLength(1);
  });
});
