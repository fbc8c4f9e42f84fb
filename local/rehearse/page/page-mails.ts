/** Every mail: who, when and the subject at once; its text, packed small, when it is opened. */
import { gzipSync } from 'node:zlib';
import { localDayOf } from '../../../shared/domain/time.ts';
import { dayInFull, timeOf } from '../print/words.ts';
import type { RehearsedMail } from '../rehearsal.ts';
import { number, section, text } from './html.ts';

/** Almost all mails share their frame, so hundreds of them pack into what a few would take. */
export const packed = (mails: readonly RehearsedMail[]): string =>
  gzipSync(JSON.stringify(mails.map(({ html }) => html)), { level: 9 }).toString('base64');

const mailOf = ({ at, to, subject }: RehearsedMail, index: number): string =>
  `<details data-mail="${index}"><summary><time>${timeOf(at)}</time> ${text(subject)} <span class="to">– ${text(to.name)} &lt;${text(to.address)}&gt;</span></summary></details>`;

export function mailsSection(mails: readonly RehearsedMail[]): string {
  const indexed = mails.map((mail, index) => ({ mail, index }));
  const days = [...Map.groupBy(indexed, ({ mail }) => localDayOf(mail.at))].map(
    ([day, ofDay]) =>
      `<details><summary>${dayInFull(day)} <span class="to">– ${number(ofDay.length)} thư</span></summary>${ofDay.map(({ mail, index }) => mailOf(mail, index)).join('')}</details>`,
  );
  const intro = `<p class="soft">Toàn bộ ${number(mails.length)} thư mà hệ thống sẽ gửi. Liên kết trong thư diễn tập không mở được gì.</p><noscript><p>Nội dung thư cần JavaScript; tiêu đề và người nhận vẫn xem được.</p></noscript>`;
  return section('thu', 'Thư', intro + days.join(''));
}

/** Unpacks once, when the first mail is opened; each mail is shown in a frame that can run and reach nothing. */
export const PAGE_SCRIPT = `
let mails;
const unpack = async () => {
  const bytes = Uint8Array.from(atob(document.getElementById('mails').textContent.trim()), (letter) => letter.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).json();
};
document.addEventListener('toggle', async ({ target }) => {
  if (!target.open || target.dataset.mail === undefined || target.querySelector('iframe')) return;
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', '');
  frame.title = target.firstElementChild.textContent;
  target.append(frame);
  frame.srcdoc = (await (mails ??= unpack()))[Number(target.dataset.mail)];
}, true);
`;
