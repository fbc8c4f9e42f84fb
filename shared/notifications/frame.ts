/** The frame of every HTML mail: inline styles, nothing remote, one column that fits a telephone and Outlook. */
import type { Button } from './buttons.ts';
import type { Section } from './content.ts';
import { escapeHtml } from './plain-text.ts';

export const SECTION_TITLES: Readonly<Record<Section, string>> = {
  OVERDUE: 'Quá hạn',
  DUE_TODAY: 'Đến hạn hôm nay',
  DUE_SOON: 'Sắp đến hạn',
  AWAITING_YOU: 'Chờ Ông/Bà xử lý',
  OTHER: 'Tin khác',
};
/** Each is readable on white (at least 4.5 : 1) and, lightened by the style below, on dark. */
export const SECTION_COLOURS: Readonly<Record<Section, string>> = {
  OVERDUE: '#b3261e',
  DUE_TODAY: '#9a4b00',
  DUE_SOON: '#7a5900',
  AWAITING_YOU: '#0b57a4',
  OTHER: '#4a5563',
};

// Clients that understand it follow the reader's dark theme; the others show the inline light colours.
const DARK = `:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){.page,.sheet{background:#16191d!important;color:#e6e8eb!important}.soft{color:#b3bac4!important}.rule{border-color:#3a414b!important}.OVERDUE{color:#ff9a90!important}.DUE_TODAY{color:#ffb877!important}.DUE_SOON{color:#ecc666!important}.AWAITING_YOU,.link{color:#8fc1ff!important}.OTHER{color:#b3bac4!important}}`;

const FONT = "font-family:'Segoe UI',Roboto,Arial,Helvetica,sans-serif";
export const SOFT = 'color:#4a5563';

/** Joins a sheet's parts into a document; `preview` is what a mailbox shows beside the subject. */
export const frame = (title: string, preview: string, parts: readonly string[]): string =>
  `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><title>${escapeHtml(title)}</title><style>${DARK}</style></head>
<body class="page" style="margin:0;padding:0;background:#ffffff;color:#1c2430">
<div style="display:none;max-height:0;overflow:hidden;mso-hide:all">${escapeHtml(preview)}</div>
<!--[if mso]><table role="presentation" width="600" align="center" cellpadding="0" cellspacing="0"><tr><td><![endif]-->
<div class="sheet" role="article" lang="vi" dir="ltr" style="box-sizing:border-box;max-width:600px;margin:0 auto;padding:20px 16px;background:#ffffff;color:#1c2430;${FONT};font-size:16px;line-height:1.5;word-break:break-word">
${parts.filter((part) => part !== '').join('\n')}
</div>
<!--[if mso]></td></tr></table><![endif]-->
</body></html>
`;

/** Outlook draws padding and background on table cells only, so a button is a cell; it is 44 px high for a thumb. */
const button = ({ label, address }: Button, main: boolean): string => {
  const colours = main ? 'background:#0b57a4;color:#ffffff' : 'background:#ffffff;color:#0b57a4';
  return `<table role="presentation" cellpadding="0" cellspacing="0" style="display:inline-table;margin:0 8px 8px 0;border-collapse:separate"><tr><td bgcolor="${main ? '#0b57a4' : '#ffffff'}" style="${colours};border:1px solid #0b57a4;border-radius:6px;padding:10px 18px"><a href="${escapeHtml(address)}" style="${colours};${FONT};font-size:16px;line-height:22px;font-weight:600;text-decoration:none;display:inline-block">${escapeHtml(label)}</a></td></tr></table>`;
};
export const buttonRow = (buttons: readonly Button[]): string =>
  buttons.length === 0
    ? ''
    : `<div style="margin:16px 0 8px">${buttons.map((each, index) => button(each, index === 0)).join('')}</div>`;

export const inlineLinks = (buttons: readonly Button[]): string =>
  buttons
    .map(
      ({ label, address }) =>
        `<a class="link" href="${escapeHtml(address)}" style="color:#0b57a4;display:inline-block;padding:4px 14px 4px 0">${escapeHtml(label)}</a>`,
    )
    .join(' ');

export const FOOTER_LINES = {
  automatic:
    'Thư tự động của hệ thống theo dõi việc thực hiện văn bản chỉ đạo. Đề nghị không trả lời thư này.',
  links:
    'Các liên kết dành riêng cho Ông/Bà, đề nghị không chuyển tiếp. Mở liên kết chỉ cho xem việc sẽ làm; chỉ khi Ông/Bà xác nhận thì việc đó mới được ghi nhận.',
} as const;

export const footerLines = (hasLinks: boolean): readonly string[] =>
  hasLinks ? [FOOTER_LINES.links, FOOTER_LINES.automatic] : [FOOTER_LINES.automatic];

export const footer = (hasLinks: boolean): string =>
  `<div class="soft rule" style="margin-top:24px;padding-top:12px;border-top:1px solid #d5dae1;${SOFT};font-size:13px">${footerLines(
    hasLinks,
  )
    .map((line) => `<p style="margin:0 0 6px">${escapeHtml(line)}</p>`)
    .join('')}</div>`;
