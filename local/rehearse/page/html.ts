/** Small parts of the page. */
import { escapeHtml } from '../../../shared/api-contract/escape-html.ts';
import type { Mark } from '../print/words.ts';
import { SIGNS } from '../print/words.ts';

export const text = escapeHtml;
/** Sign and words say what the colour says. */
export const marked = (mark: Mark, words: string): string =>
  `<span class="mark ${mark}"><b aria-hidden="true">${SIGNS[mark]}</b> ${text(words)}</span>`;
export const cell = (content: string, className = ''): string =>
  `<td${className === '' ? '' : ` class="${className}"`}>${content}</td>`;
export const section = (id: string, title: string, content: string): string =>
  `<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${text(title)}</h2>${content}</section>`;
/** Tables scroll inside their frame, so that the page itself never does on a telephone. */
export const table = (head: readonly string[], rows: readonly string[], caption: string): string =>
  `<div class="scroll" tabindex="0" role="region" aria-label="${text(caption)}"><table><thead><tr>${head
    .map((name) => `<th scope="col">${text(name)}</th>`)
    .join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
export const rowHead = (name: string, small = ''): string =>
  `<th scope="row">${text(name)}${small === '' ? '' : `<small>${text(small)}</small>`}</th>`;
/** A page within the page, which can run nothing and reach nothing. */
export const frameOf = (html: string, title: string): string =>
  `<iframe sandbox="" title="${text(title)}" srcdoc="${text(html)}"></iframe>`;
export const number = (value: number): string => value.toLocaleString('vi-VN');
