import { chmod, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { SAMPLES } from '../../local/mail-samples.ts';
import { createOutboxMailer } from '../../shared/adapters/outbox/mailer.ts';
import { clock, identity, mailOf, parse } from './kit.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'outbox-'));
});
afterEach(async () => {
  await chmod(folder, 0o700);
  await rm(folder, { recursive: true });
});
const mailer = () => createOutboxMailer({ folder: join(folder, 'thu-di'), identity, clock });

test('a mail becomes one .eml file that a mail program can open', async () => {
  const sent = await mailer().send(mailOf(SAMPLES.ISSUED));
  expect(sent.outcome).toBe('SENT');
  const names = await readdir(join(folder, 'thu-di'));
  expect(names).toHaveLength(1);
  expect(names[0]).toMatch(/^[0-9a-f]{40}\.eml$/);
  const mail = await parse(await readFile(join(folder, 'thu-di', names[0] ?? '')));
  expect(mail.subject).toContain('Giao 3 nhiệm vụ');
});

test('a repeat overwrites nothing and is still one mail', async () => {
  await mailer().send(mailOf());
  const [name = ''] = await readdir(join(folder, 'thu-di'));
  await writeFile(join(folder, 'thu-di', name), 'ban dau');
  const repeat = await mailer().send(mailOf(SAMPLES.OVERDUE));
  expect(repeat).toMatchObject({ outcome: 'SENT', detail: `${name} (đã có từ trước)` });
  expect(await readFile(join(folder, 'thu-di', name), 'utf8')).toBe('ban dau');
});

test('many senders of the same mail at once leave one file and no remains', async () => {
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => mailer().send(mailOf())));
  expect(outcomes.every(({ outcome }) => outcome === 'SENT')).toBe(true);
  expect(outcomes.filter(({ detail }) => !detail.includes('đã có'))).toHaveLength(1);
  expect(await readdir(join(folder, 'thu-di'))).toHaveLength(1);
});

test('the outbox can tell exactly whether a mail lies in it', async () => {
  const outbox = mailer();
  expect(await outbox.wasSent('k1')).toBe(false);
  await outbox.send(mailOf());
  expect(await outbox.wasSent('k1')).toBe(true);
  expect(await outbox.wasSent('k2')).toBe(false);
});

test('a folder that cannot be written means nothing was handed over', async () => {
  await writeFile(join(folder, 'file'), '');
  const outbox = createOutboxMailer({ folder: join(folder, 'file', 'thu-di'), identity, clock });
  expect(await outbox.send(mailOf())).toMatchObject({ outcome: 'NOT_SENT' });
});

test('a receiver whose address is none gets no file', async () => {
  const mail = { ...mailOf(), to: { name: 'A', address: 'khong-phai-dia-chi' } };
  expect(await mailer().send(mail)).toMatchObject({ outcome: 'REFUSED' });
  expect(await readdir(folder)).toEqual([]);
});
