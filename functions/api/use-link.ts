import { publicHandler } from '../runtime/api-handler.ts';
import { receiptOf } from '../runtime/answer.ts';
import { isForBrowser } from '../runtime/for-browser.ts';
import { linkUse } from '../../shared/api-contract/links.ts';
import { followLink } from './links/follow-link.ts';
import { linkPage } from './links/link-page.ts';
import { refusedLinkPage } from './links/refused-link-page.ts';

export const handler = publicHandler({
  contract: linkUse,
  run: async ({ deps, params, body, event }) => {
    const used = await followLink(deps, params.token, body ?? {});
    if (!isForBrowser(event)) return receiptOf(used);
    return used.outcome === 'REFUSED'
      ? refusedLinkPage(deps, params.token, used, body ?? {})
      : linkPage({
          title: 'Đã thực hiện',
          notice: { kind: 'DONE', text: 'Hệ thống đã ghi nhận. Ông/bà có thể đóng trang này.' },
        });
  },
});
