import { apiHandler } from '../runtime/api-handler.ts';
import { foundOf } from '../runtime/found.ts';
import { DEFAULT_LIMIT } from '../../shared/api-contract/common.ts';
import { mailLog } from '../../shared/api-contract/mails.ts';
import { listMails } from '../../shared/use-cases/mail/list-mails.ts';

export const handler = apiHandler({
  contract: mailLog,
  run: async ({ deps, actor, query: { limit = DEFAULT_LIMIT, unit, q, ...filter } }) =>
    foundOf(await listMails(deps, { actor }, { ...filter, limit, unitId: unit, text: q })),
});
