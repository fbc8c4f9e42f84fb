import { apiHandler } from '../runtime/api-handler.ts';
import { answer } from '../runtime/answer.ts';
import { directiveDraft } from '../../shared/api-contract/directives.ts';
import { draftDirective } from '../../shared/use-cases/directive/draft-directive.ts';

export const handler = apiHandler({
  contract: directiveDraft,
  run: async ({ deps, actor, idempotency, body }) => {
    const drafted = await draftDirective(deps, { actor, idempotency }, body);
    if (drafted.outcome === 'REFUSED') return drafted;
    const { receipt } = drafted;
    return answer(receipt, { version: receipt.version, location: `/directives/${receipt.id}` });
  },
});
