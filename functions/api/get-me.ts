import { apiHandler } from '../runtime/api-handler.ts';
import { answer } from '../runtime/answer.ts';
import { me } from '../../shared/api-contract/sessions.ts';
import { ROLES } from '../../shared/domain/organisation/role.ts';
import { load, loadExisting } from '../../shared/use-cases/store.ts';

export const handler = apiHandler({
  contract: me,
  run: async ({ deps: { ledger, clock }, actor: { personId, unitId, roles } }) => {
    const person = await loadExisting(ledger, 'person', personId);
    const unit = await load(ledger, 'unit', unitId);
    const { name, email } = person.body;
    const held = roles.map((role) => ({ role, name: ROLES[role] }));
    const unitName = unit?.body.name ?? unitId;
    return answer({ personId, name, email, unitId, unitName, roles: held, at: clock.now() });
  },
});
