/** The outbox folder as its addressees meet it: whose mail, what it says, where its buttons lead. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { expect } from 'vitest';
import type { Served } from './served.ts';

export interface ReceivedMail {
  readonly subject: string;
  readonly text: string;
  /** The link behind a button, on the server of the test. */
  linkOf(label: string): string;
}

const plain = (html: string): string =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const read = new Map<
  string,
  Promise<{ readonly to: string; readonly subject: string; readonly html: string }>
>();
/** A mail that lies in the outbox changes no more. */
function mailAt(path: string) {
  const known = read.get(path);
  if (known !== undefined) return known;
  const opened = readFile(path)
    .then((raw) => PostalMime.parse(raw))
    .then(({ to, subject = '', html = '' }) => ({ to: to?.[0]?.address ?? '', subject, html }));
  read.set(path, opened);
  return opened;
}

async function mailsOf({ outbox, url, home }: Served, personId: string): Promise<ReceivedMail[]> {
  const names = (await readdir(outbox)).filter((name) => name.endsWith('.eml'));
  const mails = await Promise.all(names.map((name) => mailAt(join(outbox, name))));
  const origin = home.runtime.deps.settings.publicUrl;
  return mails
    .filter(({ to }) => to.startsWith(`${personId}@`))
    .map(({ subject, html }) => ({
      subject,
      text: plain(html),
      linkOf: (label) => {
        const links = [...html.matchAll(/<a\b[^>]*href="([^"]+)"[^>]*>(.*?)<\/a>/gs)];
        const found = links.find(([, , words = '']) => plain(words) === label)?.[1];
        if (found === undefined) throw new Error(`The mail “${subject}” has no button “${label}”`);
        return found.replaceAll('&amp;', '&').replace(origin, url);
      },
    }));
}

/** Waits until a mail lies there whose subject and words hold all of these. */
export async function mailTo(served: Served, personId: string, ...words: string[]): Promise<ReceivedMail> {
  const matching = async (): Promise<ReceivedMail[]> =>
    (await mailsOf(served, personId)).filter(({ subject, text }) =>
      words.every((word) => `${subject} ${text}`.includes(word)),
    );
  await expect
    .poll(async () => (await matching()).length, {
      timeout: 30_000,
      message: `a mail to ${personId} that says ${words.join(', ')}`,
    })
    .toBeGreaterThan(0);
  return (await matching())[0]!;
}
