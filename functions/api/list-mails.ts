import { apiHandler } from '../runtime/api-handler.ts';
import { answer } from '../runtime/answer.ts';
import { guardAdministration } from '../../shared/use-cases/administration.ts';
import { DEFAULT_LIMIT } from '../../shared/api-contract/common.ts';
import { mailLog } from '../../shared/api-contract/ledger.ts';
import type { MailEntry } from '../../shared/ports/mail-store.ts';

/** Without the notice: the log says that something was sent, the assignment's story says what. */
const lineOf = ({ notice: _notice, ...line }: MailEntry) => line;

export const handler = apiHandler({
  contract: mailLog,
  run: async ({ deps, actor, query: { limit = DEFAULT_LIMIT, after, unit, state } }) => {
    const refused = guardAdministration('VIEW_MAIL', actor);
    if (refused) return refused;
    const page = await deps.mailStore.list({
      limit,
      ...(after === undefined ? {} : { after }),
      ...(unit === undefined ? {} : { unitId: unit }),
      ...(state === undefined ? {} : { state }),
    });
    return answer({ ...page, items: page.items.map(lineOf) });
  },
});
