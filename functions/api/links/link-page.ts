/** The page behind a link in a mail: a person reads what will happen and presses one button. Works without scripts. */
import { hash } from 'node:crypto';
import { escapeHtml } from '../../../shared/api-contract/escape-html.ts';
import type { FileAnswer } from '../../runtime/answer.ts';

/** The tokens of the screens, as far as one page needs them; light and dark. */
const STYLE =
  ':root{color-scheme:light dark;--ground:#f6f4ef;--sheet:#fffefb;--line:#d8d2c4;--strong:#8a8371;--ink:#1c2326;--soft:#545e60;--accent:#0e4a55;--on:#fff;--focus:#b4560a;--bad:#a3211c;--bad-soft:#fbe3df;--good:#2d5d49;--good-soft:#e0eee4}' +
  '@media(prefers-color-scheme:dark){:root{--ground:#13191b;--sheet:#1b2326;--line:#36434a;--strong:#84949b;--ink:#ecefea;--soft:#b0bab8;--accent:#7cc4cc;--on:#0b2429;--focus:#f2a65a;--bad:#ffb0a6;--bad-soft:#47201d;--good:#9fd6b4;--good-soft:#1d3529}}' +
  "*{box-sizing:border-box}body{font:1rem/1.55 'Segoe UI',Roboto,'Noto Sans','DejaVu Sans',system-ui,sans-serif;margin:0;padding:1.5rem 1rem 3rem;color:var(--ink);background:var(--ground);border-top:.5rem solid var(--accent);overflow-wrap:anywhere}" +
  'main{max-width:34rem;margin:0 auto;padding:1.5rem;background:var(--sheet);border:1px solid var(--line);border-radius:.75rem}' +
  'h1{font-size:1.5rem;line-height:1.35;margin:0 0 1rem}dl{margin:0}dt{color:var(--soft);font-size:.875rem}dd{margin:0 0 .7rem;font-weight:600}label{display:block;margin:1rem 0 .25rem;font-weight:600}' +
  'textarea,input{font:inherit;color:inherit;background:var(--sheet);width:100%;min-height:2.75rem;padding:.45rem .7rem;border:1px solid var(--strong);border-radius:.375rem}' +
  'button{font:inherit;font-weight:600;width:100%;min-height:3rem;margin-top:1.25rem;padding:.5rem 1rem;border:0;border-radius:.375rem;background:var(--accent);color:var(--on);cursor:pointer}' +
  ':focus-visible{outline:3px solid var(--focus);outline-offset:2px}' +
  '[role=alert],[role=status]{margin:0 0 1rem;padding:.6rem .9rem;border-left:.25rem solid var(--bad);background:var(--bad-soft)}' +
  '[role=status]{border-color:var(--good);background:var(--good-soft)}';
const POLICY = `default-src 'none'; style-src 'sha256-${hash('sha256', STYLE, 'base64')}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;

export interface LinkPage {
  readonly title: string;
  readonly facts?: readonly { readonly label: string; readonly value: string }[];
  readonly notice?: { readonly kind: 'ALERT' | 'DONE'; readonly text: string };
  /** The button; for an extension also a day and a reason. */
  readonly form?: { readonly button: string; readonly extension?: ExtensionFields };
}
/** What stands in the fields: proposed, or typed before. */
export interface ExtensionFields {
  readonly day: string;
  readonly after: string;
  readonly reason: string;
}

const fieldsOf = ({ day, after, reason }: ExtensionFields): string =>
  `<label for="day">Đề nghị gia hạn đến ngày</label><input type="date" id="day" name="day" min="${escapeHtml(after)}" value="${escapeHtml(day)}" required>` +
  // A browser drops the first line break of a text area.
  `<label for="reason">Lý do</label><textarea id="reason" name="reason" rows="4" maxlength="2000" required>\n${escapeHtml(reason)}</textarea>`;

function bodyOf({ title, facts = [], notice, form }: LinkPage): string {
  const list = facts
    .map(({ label, value }) => `<dt>${escapeHtml(label)}</dt><dd>${escapeHtml(value)}</dd>`)
    .join('');
  const told =
    notice === undefined
      ? ''
      : `<p role="${notice.kind === 'ALERT' ? 'alert' : 'status'}">${escapeHtml(notice.text)}</p>`;
  const asked =
    form === undefined
      ? ''
      : `<form method="post">${form.extension === undefined ? '' : fieldsOf(form.extension)}<button>${escapeHtml(form.button)}</button></form>`;
  return `<h1>${escapeHtml(title)}</h1>${told}${list === '' ? '' : `<dl>${list}</dl>`}${asked}`;
}

export const linkPage = (page: LinkPage, status = 200): FileAnswer => ({
  outcome: 'FILE',
  status,
  mediaType: 'text/html; charset=utf-8',
  headers: { 'content-security-policy': POLICY },
  bytes:
    `<!doctype html>\n<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">` +
    `<meta name="robots" content="noindex"><title>${escapeHtml(page.title)}</title><style>${STYLE}</style></head>` +
    `<body><main>${bodyOf(page)}</main></body></html>\n`,
});
