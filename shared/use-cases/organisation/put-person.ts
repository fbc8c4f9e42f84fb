import type { Person } from '../../domain/organisation/person.ts';
import { refuse, type Refused } from '../../domain/outcome.ts';
import type { Ledger } from '../../ports/ledger.ts';
import {
  guardAdministration,
  save,
  type AdminDependencies,
  type AdminRequest,
  type SaveOutcome,
} from '../administration.ts';
import { load } from '../store.ts';

async function guardPerson(
  ledger: Pick<Ledger, 'load'>,
  { unitId, roles }: Person,
): Promise<Refused | undefined> {
  const reversed = roles.findIndex(({ from, until }) => until !== undefined && until <= from);
  if (reversed >= 0)
    return refuse(
      'INVALID',
      'Ngày thôi giữ vai trò phải sau ngày bắt đầu.',
      `person.roles.${reversed}.until`,
    );
  return (await load(ledger, 'unit', unitId)) === undefined
    ? refuse('INVALID', 'Không có đơn vị này; hãy chọn lại.', 'person.unitId')
    : undefined;
}

/** A new person, or a new version of one. The event names no personal data: the record holds it. */
export async function putPerson(
  deps: AdminDependencies,
  request: AdminRequest,
  { person }: { readonly person: Person },
): Promise<SaveOutcome> {
  const denied =
    guardAdministration('EDIT_PEOPLE', request.actor) ?? (await guardPerson(deps.ledger, person));
  if (denied) return denied;
  const roles = person.roles.map(({ role }) => role);
  return save(deps, request, {
    kind: 'person',
    id: person.id,
    phase: 'SAVED',
    decide: () => ({
      outcome: 'SAVE',
      body: person,
      type: 'PERSON_SAVED',
      payload: { unitId: person.unitId, roles },
    }),
  });
}
