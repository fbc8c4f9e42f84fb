/** The rehearsal as one self-contained page: no network, no remote font, no script but its own. */
import { createHash } from 'node:crypto';
import { dayInFull } from '../print/words.ts';
import type { Rehearsal } from '../rehearsal.ts';
import { capital } from '../../../shared/notifications/words.ts';
import { text } from './html.ts';
import { clockSection, countsSection, lettersSection, remarksOf, tiles, verdict } from './page-figures.ts';
import { mailsSection, packed, PAGE_SCRIPT } from './page-mails.ts';
import { storySection } from './page-story.ts';
import { PAGE_STYLE } from './page-style.ts';
import { unitsSection } from './page-units.ts';

const hashOf = (content: string): string =>
  `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
// Mails and letters bring their own inline styles, which their frames take under this policy too.
const POLICY = `default-src 'none'; style-src 'unsafe-inline'; script-src ${hashOf(PAGE_SCRIPT)}; base-uri 'none'; form-action 'none'`;

const NAVIGATION: readonly (readonly [string, string])[] = [
  ['dien-bien', 'Diễn biến'],
  ['don-vi', 'Đơn vị'],
  ['ngay-cong', 'Ngày làm việc'],
  ['van-ban', 'Văn bản'],
  ['thu', 'Thư'],
  ['so-luong', 'Số lượng'],
];

export function renderPage(rehearsal: Rehearsal): string {
  const { notation, subject, province, setting, from, to, seed, mails } = rehearsal;
  const title = `Diễn tập văn bản số ${notation}`;
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${text(POLICY)}"><meta name="color-scheme" content="light dark">
<title>${text(title)}</title><style>${PAGE_STYLE}</style></head>
<body><header><h1>${text(title)}</h1><p>V/v ${text(subject)}</p>
<p class="soft">${text(capital(province))} · từ ${dayInFull(from)} đến ${dayInFull(to)} · hạt giống ${text(seed)} · đồng hồ ảo, ${text(setting)}</p>
${verdict(rehearsal)}${remarksOf(rehearsal)}${tiles(rehearsal)}</header>
<nav aria-label="Các phần"><div>${NAVIGATION.map(([id, name]) => `<a href="#${id}">${name}</a>`).join('')}</div></nav>
<main>${storySection(rehearsal)}${unitsSection(rehearsal)}${clockSection(rehearsal)}${lettersSection(rehearsal)}${mailsSection(mails)}${countsSection(rehearsal)}</main>
<script type="text/plain" id="mails">${packed(mails)}</script><script>${PAGE_SCRIPT}</script></body></html>
`;
}
