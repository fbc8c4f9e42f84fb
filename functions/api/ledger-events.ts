import { apiHandler } from '../runtime/api-handler.ts';
import { answer } from '../runtime/answer.ts';
import { guardAdministration } from '../../shared/use-cases/administration.ts';
import { DEFAULT_LIMIT } from '../../shared/api-contract/common.ts';
import { ledgerEvents } from '../../shared/api-contract/ledger.ts';
import { refuse } from '../../shared/domain/outcome.ts';

export const handler = apiHandler({
  contract: ledgerEvents,
  run: async ({ deps, actor, params, query: { limit = DEFAULT_LIMIT, after = 0 } }) => {
    const refused = guardAdministration('VERIFY_LEDGER', actor);
    if (refused) return refused;
    const events = await deps.ledger.events(params, { after, limit });
    if (events.length === 0 && after === 0) return refuse('NOT_FOUND', 'Sổ cái không có bản ghi này.');
    const items = events.map(({ kind: _kind, id: _id, ...event }) => event);
    const last = items.at(-1);
    return answer(items.length < limit || last === undefined ? { items } : { items, next: last.sequence });
  },
});
