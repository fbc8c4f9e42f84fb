/** One notice as a mail of its own: subject, text, HTML. */
import { buttonsFor } from './buttons.ts';
import type { Button } from './buttons.ts';
import { contentOf } from './content-of.ts';
import type { Reading } from './content-of.ts';
import type { Content, Links } from './content.ts';
import { SECTION_COLOURS, SECTION_TITLES, SOFT, buttonRow, footer, footerLines, frame } from './frame.ts';
import type { Notice } from './notice.ts';
import { escapeHtml, oneLine, shorten } from './plain-text.ts';

export interface RenderedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}
export interface NoticeMail {
  readonly notice: Notice;
  readonly links: Links;
  readonly personName?: string;
  /** Given when the mail may be read on another day than it was written for. */
  readonly reading?: Reading;
}

/** Mailboxes on telephones show some 60 characters; some servers fold badly beyond 200. */
const SUBJECT_LENGTH = 160;

export const greeting = (personName: string | undefined): string =>
  personName === undefined || oneLine(personName) === ''
    ? 'Kính gửi Ông/Bà,'
    : `Kính gửi Ông/Bà ${oneLine(personName)},`;

/** The lead with its remark, for the forms that have one paragraph for both. */
export const sayingOf = ({ lead, remark }: Content): string =>
  oneLine(remark === undefined ? lead : `${lead} ${remark}`);

function textOf(content: Content, buttons: readonly Button[], personName: string | undefined): string {
  const { list } = content;
  const blocks = [
    [greeting(personName)],
    [sayingOf(content)],
    buttons.map(({ label, address }) => `${label}: ${address}`),
    content.facts.map(({ label, value }) => `${label}: ${oneLine(value)}`),
    list === undefined
      ? []
      : [`${list.title}:`, ...list.items.map((item, index) => `${index + 1}. ${oneLine(item)}`)],
    ['Trân trọng.'],
    ['-- ', ...footerLines(buttons.length > 0)],
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

const factsHtml = (content: Content): string =>
  `<div class="rule" style="margin-top:16px;padding-top:12px;border-top:1px solid #d5dae1">${content.facts
    .map(
      ({ label, value }) =>
        `<p style="margin:0 0 8px"><span class="soft" style="${SOFT};font-size:14px">${escapeHtml(label)}</span><br>${escapeHtml(value)}</p>`,
    )
    .join('')}</div>`;

const listHtml = ({ list }: Content): string =>
  list === undefined
    ? ''
    : `<h2 style="font-size:16px;margin:16px 0 8px">${escapeHtml(list.title)}</h2><ol style="margin:0;padding-left:24px">${list.items
        .map((item) => `<li style="margin:0 0 8px">${escapeHtml(item)}</li>`)
        .join('')}</ol>`;

function htmlOf(
  subject: string,
  content: Content,
  buttons: readonly Button[],
  personName: string | undefined,
): string {
  const { section } = content;
  return frame(subject, content.lead, [
    `<p style="margin:0 0 12px">${escapeHtml(greeting(personName))}</p>`,
    `<p class="${section}" style="margin:0 0 4px;color:${SECTION_COLOURS[section]};font-size:14px;font-weight:700">${SECTION_TITLES[section]}</p>`,
    `<h1 style="margin:0;font-size:19px;line-height:1.4;font-weight:600">${escapeHtml(content.lead)}</h1>`,
    content.remark === undefined ? '' : `<p style="margin:8px 0 0">${escapeHtml(content.remark)}</p>`,
    buttonRow(buttons),
    factsHtml(content),
    listHtml(content),
    footer(buttons.length > 0),
  ]);
}

/** Renders one notice. Links that the content does not call for are not shown. */
export function renderNotice({ notice, links, personName, reading }: NoticeMail): RenderedMail {
  const content = contentOf(notice, reading);
  const buttons = buttonsFor(content.actions, links);
  const subject = shorten(`[${shorten(notice.directive.notation, 40)}] ${content.subject}`, SUBJECT_LENGTH);
  return {
    subject,
    text: textOf(content, buttons, personName),
    html: htmlOf(subject, content, buttons, personName),
  };
}
