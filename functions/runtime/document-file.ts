/** Documents of the province in the form that was asked for. The writer of DOCX is large: loaded only for whoever asks. */
import type { documentFormats } from '../../shared/api-contract/common.ts';
import type { Annex, LetterDraft } from '../../shared/documents/letter.ts';
import { renderFormHtml, renderFormText } from '../../shared/documents/render-form.ts';
import { renderLetterHtml } from '../../shared/documents/render-letter-html.ts';
import { renderLetterText } from '../../shared/documents/render-letter-text.ts';
import type { FileAnswer } from './answer.ts';
import { attachment } from './attachment.ts';

type Format = (typeof documentFormats)[number];
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

interface Renderings {
  readonly html: () => string;
  readonly text: () => string;
  readonly docx: () => Promise<Uint8Array>;
}

async function fileOf({ html, text, docx }: Renderings, format: Format, name: string): Promise<FileAnswer> {
  switch (format) {
    case 'html':
      return attachment(html(), 'text/html; charset=utf-8', `${name}.html`);
    case 'text':
      return attachment(text(), 'text/plain; charset=utf-8', `${name}.txt`);
    case 'docx':
      return attachment(await docx(), DOCX, `${name}.docx`);
  }
}

export const letterFile = (draft: LetterDraft, format: Format, name: string): Promise<FileAnswer> =>
  fileOf(
    {
      html: () => renderLetterHtml(draft),
      text: () => renderLetterText(draft),
      docx: async () =>
        (await import('../../shared/documents/render-letter-docx.ts')).renderLetterDocx(draft),
    },
    format,
    name,
  );

export const formFile = (form: Annex, format: Format, name: string): Promise<FileAnswer> =>
  fileOf(
    {
      html: () => renderFormHtml(form),
      text: () => renderFormText(form),
      docx: async () => (await import('../../shared/documents/render-form-docx.ts')).renderFormDocx(form),
    },
    format,
    name,
  );
