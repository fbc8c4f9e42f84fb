import { apiHandler } from '../runtime/api-handler.ts';
import type { FileAnswer } from '../runtime/answer.ts';
import { attachment } from '../runtime/attachment.ts';
import { letterDocument, type letterFormats } from '../../shared/api-contract/letters.ts';
import { renderLetterHtml } from '../../shared/documents/render-letter-html.ts';
import { renderLetterText } from '../../shared/documents/render-letter-text.ts';
import type { LetterDraft } from '../../shared/documents/letter.ts';
import { getLetter } from '../../shared/use-cases/letter/get-letter.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

async function documentOf(
  draft: LetterDraft,
  format: (typeof letterFormats)[number],
  id: string,
): Promise<FileAnswer> {
  switch (format) {
    case 'html':
      return attachment(renderLetterHtml(draft), 'text/html; charset=utf-8', `${id}.html`);
    case 'text':
      return attachment(renderLetterText(draft), 'text/plain; charset=utf-8', `${id}.txt`);
    case 'docx': {
      // The writer of DOCX is large: loaded only by whoever asks for one.
      const { renderLetterDocx } = await import('../../shared/documents/render-letter-docx.ts');
      return attachment(await renderLetterDocx(draft), DOCX, `${id}.docx`);
    }
  }
}

export const handler = apiHandler({
  contract: letterDocument,
  run: async ({ deps, actor, params, query }) => {
    const found = await getLetter(deps, { actor, ...params });
    return found.outcome === 'REFUSED' ? found : documentOf(found.draft, query.format, params.letterId);
  },
});
