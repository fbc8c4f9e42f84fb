import { rolesOn } from '../../domain/organisation/person.ts';
import type { Refused } from '../../domain/outcome.ts';
import { localDayOf } from '../../domain/time.ts';
import type { Dependencies } from '../dependencies.ts';
import { load, queryAll } from '../store.ts';
import { guardAssignment, NOT_FOUND, type CommandRequest } from './run-command.ts';

export interface FoundOfficers {
  readonly outcome: 'FOUND';
  readonly items: readonly { readonly id: string; readonly name: string }[];
}

/** Whom the head may name for an assignment: the reporting officers that the unit has today. */
export async function listOfficers(
  { ledger, clock }: Pick<Dependencies, 'ledger' | 'clock'>,
  { assignmentId, actor }: Pick<CommandRequest, 'assignmentId' | 'actor'>,
): Promise<FoundOfficers | Refused> {
  const found = await load(ledger, 'assignment', assignmentId);
  if (found === undefined) return NOT_FOUND;
  const denied = guardAssignment(found.body, 'ASSIGN_OFFICER', actor);
  if (denied) return denied;
  const today = localDayOf(clock.now());
  const items: { id: string; name: string }[] = [];
  const people = queryAll(ledger, 'person', {
    index: 'unit',
    partition: `unit-people#${found.body.unitId}`,
  });
  for await (const { id, body } of people)
    if (rolesOn(body, today).includes('REPORTING_OFFICER')) items.push({ id, name: body.name });
  return { outcome: 'FOUND', items };
}
