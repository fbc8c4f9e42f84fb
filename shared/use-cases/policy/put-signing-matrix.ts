import type { SigningMatrix } from '../../domain/documents/signing.ts';
import {
  guardAdministration,
  save,
  type AdminDependencies,
  type AdminRequest,
  type SaveOutcome,
} from '../administration.ts';

/** Who may sign what, in which form, on what ground; it holds for what is signed from now on. */
export async function putSigningMatrix(
  deps: AdminDependencies,
  request: AdminRequest,
  { matrix, reason }: { readonly matrix: SigningMatrix; readonly reason: string },
): Promise<SaveOutcome> {
  const denied = guardAdministration('EDIT_POLICY', request.actor);
  if (denied) return denied;
  return save(deps, request, {
    kind: 'signing',
    id: 'default',
    phase: 'SAVED',
    decide: () => ({
      outcome: 'SAVE',
      body: { id: 'default', matrix },
      type: 'POLICY_CHANGED',
      payload: { reason },
    }),
  });
}
