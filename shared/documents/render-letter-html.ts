import { placeAndDate } from '../domain/documents/document-date.ts';
import { urgencyStamp } from '../domain/documents/urgency.ts';
import { blockHtml, escaped, prose } from './render-block-html.ts';
import { letterPrintStyle } from './letter-print-style.ts';
import {
  addresseeLines,
  annexReference,
  letterAbstract,
  letterFullTitle,
  recipientLines,
} from './letter-lines.ts';
import { letterNumberLine, letterTitle, type Annex, type LetterDraft } from './letter.ts';
import { HEAD_COLUMNS_MM, MOTTO, NATION, POINTS, ruleMm, TEXT_WIDTH_MM } from './page-layout.ts';

const div = (className: string, text: string): string => `<div class="${className}">${prose(text)}</div>`;
const when = (text: string | null, className: string): string => (text === null ? '' : div(className, text));
const rule = (millimetres: number): string =>
  `<div class="rule" style="width:${millimetres.toFixed(1)}mm"></div>`;

function head(draft: LetterDraft): string {
  const issuer = rule(ruleMm(draft.issuingBody.at(-1) ?? '', POINTS.issuer, HEAD_COLUMNS_MM[0]));
  return `<header>
<div class="issuer">${draft.superior.map((line) => div('superior', line)).join('')}${draft.issuingBody.map((line) => div('body-name', line)).join('')}${issuer}
${div('number', letterNumberLine(draft))}${when(letterAbstract(draft), 'abstract')}${when(urgencyStamp(draft.urgency), 'urgency')}</div>
<div class="state">${div('nation', NATION)}<div class="motto"><span>${MOTTO}</span></div>${div('place', placeAndDate(draft.place, draft.day))}</div>
</header>`;
}

function opening(draft: LetterDraft): string {
  const title = letterTitle(draft);
  const { lead, rest } = addresseeLines(draft);
  const named =
    title === null
      ? ''
      : `<h1>${escaped(title)}<br>${prose(draft.abstract)}</h1>${rule(ruleMm(draft.abstract, POINTS.title, TEXT_WIDTH_MM))}`;
  const addressed =
    draft.addressees.length === 0
      ? ''
      : `<div class="addressees"><div>${prose(lead)}</div>${rest.map((line) => div('addressee', line)).join('')}</div>`;
  return named + addressed;
}

function foot(draft: LetterDraft): string {
  const { lines, signerName } = draft.signature;
  const recipients = recipientLines(draft).map((line) => `<li>${prose(line)}</li>`);
  return `<footer><div class="recipients"><div>Nơi nhận:</div><ul>${recipients.join('')}</ul></div>
<div class="signature">${lines.map((line) => `<div>${escaped(line)}</div>`).join('')}<div class="signer">${escaped(signerName ?? '')}</div></div></footer>`;
}

const annex = (draft: LetterDraft, { heading, title, blocks }: Annex): string =>
  `<article class="annex"><h1>${prose(heading)}<br>${escaped(title.toLocaleUpperCase('vi'))}<br><i>${prose(annexReference(draft))}</i></h1>
${blocks.map(blockHtml).join('\n')}</article>`;

/** One self-contained page, set for A4 in the form of Decree 30/2020; on a screen it lies on a grey desk. */
export const renderLetterHtml = (draft: LetterDraft): string => `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escaped(letterFullTitle(draft))}</title><style>${letterPrintStyle}</style></head>
<body><article>${head(draft)}
${opening(draft)}
${draft.body.map(blockHtml).join('\n')}
${foot(draft)}</article>
${draft.annexes.map((part) => annex(draft, part)).join('\n')}</body></html>
`;
