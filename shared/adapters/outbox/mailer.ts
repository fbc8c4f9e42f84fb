/**
 * Mail into a folder, one `.eml` file each: for trying the system out, and for offices without a mail server.
 * The file's name comes from the mail's key, so a repeat finds its file and is one mail, not two.
 */
import { randomUUID } from 'node:crypto';
import { access, link, mkdir, open, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { composeMime, keyHash } from '../../notifications/mime.ts';
import type { MailIdentity } from '../../notifications/mime.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Mailer, OutgoingMail, SendOutcome } from '../../ports/mailer.ts';

export interface OutboxSettings {
  readonly folder: string;
  readonly identity: MailIdentity;
  readonly clock: Clock;
}
export interface OutboxMailer extends Mailer {
  /** Whether the mail of this key lies in the outbox: after a crash, the exact answer. */
  readonly wasSent: (key: string) => Promise<boolean>;
}

const hasCode = (problem: unknown, code: string): boolean =>
  problem instanceof Error && 'code' in problem && problem.code === code;

async function writeDurably(path: string, raw: Buffer): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(raw);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A link instead of a rename: it fails when the name exists, so two senders at once never replace a mail. */
async function publish(folder: string, name: string, raw: Buffer): Promise<'WRITTEN' | 'THERE_ALREADY'> {
  const temporary = join(folder, `.${name}.${randomUUID()}`);
  try {
    await writeDurably(temporary, raw);
    await link(temporary, join(folder, name));
    return 'WRITTEN';
  } catch (problem) {
    if (hasCode(problem, 'EEXIST')) return 'THERE_ALREADY';
    throw problem;
  } finally {
    await unlink(temporary).catch(() => undefined);
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}

export function createOutboxMailer({ folder, identity, clock }: OutboxSettings): OutboxMailer {
  const fileName = (key: string): string => `${keyHash(key)}.eml`;
  const wasSent = (key: string): Promise<boolean> =>
    access(join(folder, fileName(key))).then(
      () => true,
      (problem: unknown) => {
        if (hasCode(problem, 'ENOENT')) return false;
        throw problem;
      },
    );
  async function send(mail: OutgoingMail): Promise<SendOutcome> {
    const composed = await composeMime(mail, identity, clock.now());
    if (composed === undefined)
      return { outcome: 'REFUSED', detail: 'Địa chỉ thư của người nhận không hợp lệ' };
    const name = fileName(mail.key);
    try {
      await mkdir(folder, { recursive: true });
      const written = await publish(folder, name, composed.raw);
      await syncFolder(folder);
      return { outcome: 'SENT', detail: written === 'WRITTEN' ? name : `${name} (đã có từ trước)` };
    } catch (problem) {
      const detail = problem instanceof Error ? problem.message : String(problem);
      return { outcome: 'NOT_SENT', about: 'LINE', detail };
    }
  }
  return { send, wasSent };
}
