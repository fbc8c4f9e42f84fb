import { publicHandler } from '../runtime/api-handler.ts';
import { answer } from '../runtime/answer.ts';
import { isForBrowser, refusalPage } from '../runtime/for-browser.ts';
import { linkReading } from '../../shared/api-contract/links.ts';
import { linkPage } from './links/link-page.ts';
import { LINK_WORDS, pageOfLink } from './links/link-words.ts';
import { resolveLink } from './links/resolve-link.ts';

export const handler = publicHandler({
  contract: linkReading,
  run: async ({ deps, params, event }) => {
    const link = await resolveLink(deps, params.token);
    if (link.outcome === 'REFUSED') return isForBrowser(event) ? refusalPage(link, linkPage) : link;
    if (isForBrowser(event)) return linkPage(pageOfLink(link));
    const { payload, assignment, unitName, obstacle } = link;
    const { notation, subject } = assignment.heading;
    return answer({
      purpose: payload.purpose,
      says: LINK_WORDS[payload.purpose].says,
      usable: obstacle === undefined,
      ...(obstacle === undefined ? {} : { reason: obstacle }),
      notation,
      subject,
      unitName,
      dueDay: assignment.duties.REPORT.dueDay,
    });
  },
});
