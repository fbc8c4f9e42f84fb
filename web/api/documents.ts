/** Documents of the API in the browser: saved as a file, or opened as a page to read and print. */
import { download } from './client.ts';

/** A link to what only this page holds lives as long as the page unless it is given back. */
const GIVEN_BACK_MS = 60_000;

export function saveBlob(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), GIVEN_BACK_MS);
}

/**
 * Our policy allows no style written into a page, not even in a page that is only read into memory; so the rules of a
 * document are taken out before it is read, and the styles of single elements are set aside under another name.
 */
function stripped(html: string): { readonly page: Document; readonly rules: string } {
  const rules: string[] = [];
  const bare = html
    .replace(/<style>([\s\S]*?)<\/style>/g, (_, text: string) => {
      rules.push(text);
      return '';
    })
    .replace(/(<\w[^>]*?)\sstyle="/g, '$1 data-style="');
  return { page: new DOMParser().parseFromString(bare, 'text/html'), rules: rules.join('\n') };
}

/** Puts a page of the API into a tab of our own, where its rules become a sheet and its styles are set one by one. */
export function fill(paper: Document, html: string): void {
  const view = paper.defaultView;
  if (view === null) return;
  const { page, rules } = stripped(html);
  paper.title = page.title;
  paper.documentElement.lang = page.documentElement.lang;
  paper.body.replaceChildren(...[...page.body.childNodes].map((node) => paper.importNode(node, true)));
  for (const element of paper.querySelectorAll<HTMLElement>('[data-style]'))
    element.style.cssText = element.dataset['style'] ?? '';
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(rules);
  paper.adoptedStyleSheets = [sheet];
}

/** Opens a tab at once, while the click still allows it, and fills it when the document is here. */
export async function openDocument(address: string): Promise<void> {
  const tab = window.open('', '_blank');
  try {
    const blob = await download(address, 'text/html');
    if (tab !== null) fill(tab.document, await blob.text());
    else saveBlob(blob, 'van-ban.html');
  } catch (error) {
    tab?.close();
    throw error;
  }
}

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export async function saveDocument(address: string, name: string): Promise<void> {
  saveBlob(await download(address, DOCX), name);
}
