/** A form on a page of its own, to be filled in by hand: its heading, its title, its blocks; no head and no number. */
import type { Annex } from './letter.ts';
import { letterPrintStyle } from './letter-print-style.ts';
import { blockHtml, escaped } from './render-block-html.ts';
import { blockText, inLines, middle, WIDTH } from './render-block-text.ts';

export const renderFormHtml = ({ heading, title, blocks }: Annex): string => `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title><style>${letterPrintStyle}</style></head>
<body><article class="form"><h1>${escaped(heading)}<br>${escaped(title.toLocaleUpperCase('vi'))}</h1>
${blocks.map(blockHtml).join('\n')}</article></body></html>
`;

export const renderFormText = ({ heading, title, blocks }: Annex): string =>
  inLines([...middle([heading, title.toLocaleUpperCase('vi')], WIDTH), '', ...blocks.flatMap(blockText)]);
