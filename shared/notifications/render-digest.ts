/** The morning digest: one mail per person and working morning; a digest of one line reads like that line alone. */
import type { CalendarDay } from '../domain/time.ts';
import { formatDay } from '../domain/time.ts';
import { buttonsFor } from './buttons.ts';
import { digestSections } from './digest-lines.ts';
import type { DigestLine, DigestSection, WrittenLine } from './digest-lines.ts';
import {
  SECTION_COLOURS,
  SECTION_TITLES,
  SOFT,
  buttonRow,
  footer,
  footerLines,
  frame,
  inlineLinks,
} from './frame.ts';
import { escapeHtml, oneLine, shorten, webAddress } from './plain-text.ts';
import { greeting, renderNotice, sayingOf } from './render-notice.ts';
import type { RenderedMail } from './render-notice.ts';
import { capital, dayInWords, small } from './words.ts';

export interface DigestMail {
  readonly personName?: string;
  readonly day: CalendarDay;
  /** At least one. */
  readonly lines: readonly DigestLine[];
  /** The person's work list. */
  readonly openAll?: string;
}

const counts = (sections: readonly DigestSection[]): string =>
  sections.map(({ section, lines }) => `${lines.length} ${small(SECTION_TITLES[section])}`).join(', ');

const lineTitle = ({ content }: WrittenLine): string => capital(oneLine(content.subject));

/** Which document, and which unit unless the line names it already. */
function lineSource({ notice, content }: WrittenLine): string {
  const document = `${shorten(notice.directive.notation, 40)} – ${shorten(notice.directive.subject, 90)}`;
  return content.lead.includes(notice.unitName) ? document : `${oneLine(notice.unitName)} · ${document}`;
}

const lineText = (line: WrittenLine): string =>
  [
    `- ${lineTitle(line)}`,
    `  ${sayingOf(line.content)}`,
    `  ${lineSource(line)}`,
    ...buttonsFor(line.content.actions, line.links).map(({ label, address }) => `  ${label}: ${address}`),
  ].join('\n');

function textOf(
  { personName, openAll }: DigestMail,
  opening: string,
  sections: readonly DigestSection[],
): string {
  const all = webAddress(openAll);
  const blocks = [
    greeting(personName),
    opening,
    ...sections.map(({ section, lines }) =>
      [`${SECTION_TITLES[section].toLocaleUpperCase('vi')} (${lines.length})`, ...lines.map(lineText)].join(
        '\n',
      ),
    ),
    ...(all === undefined ? [] : [`Xem toàn bộ công việc: ${all}`]),
    'Trân trọng.',
    ['-- ', ...footerLines(true)].join('\n'),
  ];
  return `${blocks.join('\n\n')}\n`;
}

const lineHtml = (line: WrittenLine): string =>
  `<li style="margin:0 0 14px"><strong>${escapeHtml(lineTitle(line))}</strong><br>${escapeHtml(sayingOf(line.content))}<br><span class="soft" style="${SOFT};font-size:14px">${escapeHtml(lineSource(line))}</span><br>${inlineLinks(buttonsFor(line.content.actions, line.links))}</li>`;

const sectionHtml = ({ section, lines }: DigestSection): string =>
  `<h2 class="${section}" style="margin:22px 0 8px;color:${SECTION_COLOURS[section]};font-size:17px">${SECTION_TITLES[section]} (${lines.length})</h2><ul style="margin:0;padding-left:20px">${lines.map(lineHtml).join('')}</ul>`;

function htmlOf(
  digest: DigestMail,
  subject: string,
  opening: string,
  sections: readonly DigestSection[],
): string {
  const all = webAddress(digest.openAll);
  return frame(subject, opening, [
    `<p style="margin:0 0 12px">${escapeHtml(greeting(digest.personName))}</p>`,
    `<h1 style="margin:0;font-size:19px;line-height:1.4;font-weight:600">${escapeHtml(opening)}</h1>`,
    ...sections.map(sectionHtml),
    buttonRow(all === undefined ? [] : [{ label: 'Xem toàn bộ công việc', address: all }]),
    footer(true),
  ]);
}

/** Renders the digest of a day. Throws when there is nothing to say: an empty digest is never sent. */
export function renderDigest(digest: DigestMail): RenderedMail {
  const sections = digestSections(digest.lines, digest.day);
  const [only, ...others] = sections.flatMap(({ lines }) => lines);
  if (only === undefined) throw new Error('A digest needs at least one line');
  if (others.length === 0) {
    const { notice, links, writtenFor } = only;
    const name = digest.personName === undefined ? {} : { personName: digest.personName };
    return renderNotice({ notice, links, ...name, reading: { writtenFor, today: digest.day } });
  }
  const subject = shorten(`Việc theo văn bản chỉ đạo ${formatDay(digest.day)}: ${counts(sections)}`, 160);
  const opening = `Sáng ${dayInWords(digest.day)}, Ông/Bà có ${others.length + 1} việc: ${counts(sections)}.`;
  return {
    subject,
    text: textOf(digest, opening, sections),
    html: htmlOf(digest, subject, opening, sections),
  };
}
