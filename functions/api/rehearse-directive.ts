import { apiHandler } from '../runtime/api-handler.ts';
import { answer } from '../runtime/answer.ts';
import { attachment } from '../runtime/attachment.ts';
import { isForBrowser } from '../runtime/for-browser.ts';
import { RequestError } from '../runtime/problem.ts';
import { directiveRehearsal } from '../../shared/api-contract/rehearsal.ts';
import {
  rehearseDirective,
  type RehearsalAnswer,
} from '../../shared/use-cases/directive/rehearse-directive.ts';

const RETRY_SECONDS = 15;

/** Why there is nothing to tell although the draft is in order. */
function notRehearsed(
  outcome: Exclude<RehearsalAnswer, { readonly outcome: 'FOUND' | 'REFUSED' }>,
): RequestError {
  switch (outcome.outcome) {
    case 'ABSENT':
      return new RequestError(
        'NOT_PROVIDED',
        'Diễn tập chỉ có ở hệ thống cài trên máy chủ của tỉnh; hệ thống này xem trước bằng chức năng kiểm tra và xem trước khi ban hành.',
      );
    case 'BUSY':
      return new RequestError(
        'TOO_MANY',
        'Máy chủ đang chạy một cuộc diễn tập khác; mỗi lúc chỉ chạy một cuộc. Hãy thử lại sau ít giây.',
        { headers: { 'retry-after': String(RETRY_SECONDS) } },
      );
    case 'TOO_LONG':
      return new RequestError(
        'UNAVAILABLE',
        `Diễn tập chạy quá ${outcome.seconds} giây nên đã dừng, không để lại dữ liệu nào. Hãy thử lại khi máy chủ ít việc hơn.`,
        { headers: { 'retry-after': String(RETRY_SECONDS) } },
      );
  }
}

export const handler = apiHandler({
  contract: directiveRehearsal,
  run: async ({ deps, runtime, actor, params, query, event }) => {
    const { format, ...wish } = query;
    const page = format === undefined ? isForBrowser(event) : format === 'html';
    const { rehearser } = runtime;
    const outcome = await rehearseDirective({ ...deps, rehearser }, { ...params, actor }, { ...wish, page });
    if (outcome.outcome === 'REFUSED') return outcome;
    if (outcome.outcome !== 'FOUND') throw notRehearsed(outcome);
    return outcome.page === undefined
      ? answer(outcome.found)
      : attachment(outcome.page, 'text/html; charset=utf-8', `dien-tap-${params.directiveId}.html`);
  },
});
