import { apiHandler } from '../runtime/api-handler.ts';
import { answer } from '../runtime/answer.ts';
import { guardAdministration } from '../../shared/use-cases/administration.ts';
import { ledgerVerification } from '../../shared/api-contract/ledger.ts';
import { refuse } from '../../shared/domain/outcome.ts';

export const handler = apiHandler({
  contract: ledgerVerification,
  run: async ({ deps, runtime, actor, params }) => {
    const refused = guardAdministration('VERIFY_LEDGER', actor);
    if (refused) return refused;
    const record = await deps.ledger.load(params);
    const first = await deps.ledger.event(params, 1);
    if (record === undefined && first === undefined)
      return refuse('NOT_FOUND', 'Sổ cái không có bản ghi này.');
    const verdict = await runtime.verifyChain(params);
    return answer(verdict.outcome === 'OK' ? { ...verdict, headHash: record?.hash ?? '' } : verdict);
  },
});
