import type { SigningMatrix } from '../../domain/documents/signing.ts';
import type { Refused } from '../../domain/outcome.ts';
import type { Policy } from '../../domain/policy/policy.ts';
import { guardAdministration, type AdminDependencies, type AdminRequest } from '../administration.ts';
import { loadExisting } from '../store.ts';

export interface FoundPolicy {
  readonly outcome: 'FOUND';
  readonly version: number;
  readonly policy: Policy;
  /** Who may sign what; its own record with its own version. */
  readonly signing: { readonly version: number; readonly matrix: SigningMatrix };
}

export async function getPolicy(
  { ledger }: Pick<AdminDependencies, 'ledger'>,
  { actor }: Pick<AdminRequest, 'actor'>,
): Promise<FoundPolicy | Refused> {
  const denied = guardAdministration('VIEW_POLICY', actor);
  if (denied) return denied;
  const [policy, signing] = await Promise.all([
    loadExisting(ledger, 'policy', 'default'),
    loadExisting(ledger, 'signing', 'default'),
  ]);
  return {
    outcome: 'FOUND',
    version: policy.version,
    policy: policy.body,
    signing: { version: signing.version, matrix: signing.body.matrix },
  };
}
