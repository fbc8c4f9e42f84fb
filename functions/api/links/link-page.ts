/** The page behind a link in a mail: a person reads what will happen and presses one button. Works without scripts. */
import { hash } from 'node:crypto';
import { escapeHtml } from '../../../shared/api-contract/escape-html.ts';
import type { FileAnswer } from '../../runtime/answer.ts';

const STYLE =
  'body{font:1.05rem/1.6 system-ui,sans-serif;max-width:36rem;margin:2.5rem auto;padding:0 1rem;color:#1b1b1b;background:#fff}' +
  'h1{font-size:1.4rem}dt{color:#555}dd{margin:0 0 .6rem;font-weight:600}label{display:block;margin:.8rem 0 .2rem}' +
  'textarea,input{font:inherit;width:100%;box-sizing:border-box;padding:.4rem;border:1px solid #767676;border-radius:.25rem}' +
  'button{font:inherit;margin-top:1.2rem;padding:.6rem 1.4rem;border:0;border-radius:.3rem;background:#0b4f9e;color:#fff}' +
  '[role=alert]{border-left:.3rem solid #a12622;padding:.4rem .8rem;background:#fdf3f2}' +
  '[role=status]{border-left:.3rem solid #1f6f43;padding:.4rem .8rem;background:#f1f8f4}';
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
