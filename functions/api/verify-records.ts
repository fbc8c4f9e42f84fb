import { apiHandler } from '../runtime/api-handler.ts';
import { answer } from '../runtime/answer.ts';
import { guardAdministration } from '../../shared/use-cases/administration.ts';
import { DEFAULT_LIMIT } from '../../shared/api-contract/common.ts';
import { recordsVerification } from '../../shared/api-contract/ledger.ts';

export const handler = apiHandler({
  contract: recordsVerification,
  run: async ({ deps, runtime, actor, query: { limit = DEFAULT_LIMIT, after } }) => {
    const refused = guardAdministration('VERIFY_LEDGER', actor);
    if (refused) return refused;
    const page = await deps.ledger.allKeys({ limit, ...(after === undefined ? {} : { after }) });
    const broken: { kind: string; id: string; sequence: number; reason: string }[] = [];
    let events = 0;
    for (const { kind, id } of page.items) {
      const verdict = await runtime.verifyChain({ kind, id });
      if (verdict.outcome === 'OK') events += verdict.events;
      else broken.push({ kind, id, sequence: verdict.sequence, reason: verdict.reason });
    }
    const next = page.next === undefined ? {} : { next: page.next };
    return answer({ records: page.items.length, events, broken, ...next });
  },
});
