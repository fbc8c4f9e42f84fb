import type { Register } from '../../domain/documents/register.ts';
import type { Refused } from '../../domain/outcome.ts';
import { guardAdministration, type AdminDependencies, type AdminRequest } from '../administration.ts';
import { queryAll } from '../store.ts';

export type RegisterItem = Register & { readonly version: number };

/** One per issuer and year: few, so they come in one answer. */
export async function listRegisters(
  { ledger }: Pick<AdminDependencies, 'ledger'>,
  { actor }: Pick<AdminRequest, 'actor'>,
): Promise<{ readonly outcome: 'FOUND'; readonly items: readonly RegisterItem[] } | Refused> {
  const denied = guardAdministration('VIEW_REGISTERS', actor);
  if (denied) return denied;
  const items: RegisterItem[] = [];
  for await (const { body, version } of queryAll(ledger, 'register', {
    index: 'list',
    partition: 'registers',
  }))
    items.push({ ...body, version });
  return { outcome: 'FOUND', items };
}
