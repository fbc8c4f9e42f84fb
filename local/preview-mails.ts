/** Renders one example of every mail into a folder, as HTML and as `.eml`: `node local/preview-mails.ts <folder>`. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { day, instant } from '../shared/domain/time.ts';
import { entriesOf, renderCalendar } from '../shared/notifications/calendar-entry.ts';
import { composeMime } from '../shared/notifications/mime.ts';
import type { Notice } from '../shared/notifications/notice.ts';
import { renderDigest } from '../shared/notifications/render-digest.ts';
import { renderNotice } from '../shared/notifications/render-notice.ts';
import type { RenderedMail } from '../shared/notifications/render-notice.ts';
import { ESCALATIONS, SAMPLES, SAMPLE_IDENTITY, SAMPLE_LINKS, SAMPLE_PERSON } from './mail-samples.ts';

const today = day('2026-11-24');
const now = instant('2026-11-24T00:30:00.000Z');

async function write(
  folder: string,
  name: string,
  mail: RenderedMail,
  notices: readonly Notice[],
): Promise<void> {
  const calendar = renderCalendar(
    notices.flatMap((notice) => entriesOf(notice, SAMPLE_LINKS.open)),
    { domain: SAMPLE_IDENTITY.domain, stamp: now },
  );
  const outgoing = { key: name, to: SAMPLE_PERSON, ...mail, ...(calendar === undefined ? {} : { calendar }) };
  const composed = await composeMime(outgoing, SAMPLE_IDENTITY, now);
  await writeFile(join(folder, `${name}.html`), mail.html);
  await writeFile(join(folder, `${name}.txt`), `${mail.subject}\n\n${mail.text}`);
  if (composed !== undefined) await writeFile(join(folder, `${name}.eml`), composed.raw);
}

function digestOf(notices: readonly Notice[]): RenderedMail {
  return renderDigest({
    personName: SAMPLE_PERSON.name,
    day: today,
    lines: notices.map((notice) => ({ notice, links: SAMPLE_LINKS, writtenFor: today })),
    openAll: 'https://chidao.example/viec-cua-toi',
  });
}

const [folder] = process.argv.slice(2);
if (folder === undefined)
  throw new Error('Give a folder to write into: node local/preview-mails.ts <folder>');
await mkdir(folder, { recursive: true });
const notices: readonly Notice[] = [...Object.values(SAMPLES), ...ESCALATIONS];
for (const [index, notice] of notices.entries()) {
  const name = `${String(index + 1).padStart(2, '0')}-${notice.kind.toLowerCase().replaceAll('_', '-')}`;
  const mail = renderNotice({ notice, links: SAMPLE_LINKS, personName: SAMPLE_PERSON.name });
  await write(folder, name, mail, [notice]);
}
const ward = (notice: Notice, name: string): Notice => ({ ...notice, assignmentId: name, unitName: name });
const digest = [
  SAMPLES.OVERDUE,
  ward(SAMPLES.ESCALATION, 'UBND xã Tân Khê'),
  { ...ward(SAMPLES.DUE_TODAY, 'UBND xã Bình Sơn Hạ'), dueDay: today },
  ward(SAMPLES.REMINDER, 'UBND xã Tân Khê'),
  ward(SAMPLES.REMINDER, 'UBND đặc khu Hòn Vàng'),
  SAMPLES.REVIEW_REQUESTED,
  SAMPLES.EXTENSION_GRANTED,
];
await write(folder, '00-digest', digestOf(digest), digest);
console.log(`${notices.length + 1} mails in ${folder}`);
