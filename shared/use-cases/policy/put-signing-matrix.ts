import type { SigningMatrix } from '../../domain/documents/signing.ts';
import {
  guardAdministration,
  type AdminDependencies,
  type AdminRequest,
  type SaveOutcome,
} from '../administration.ts';
import { saveRules } from './save-rules.ts';

/** Who may sign what, in which form, on what ground; it holds for what is signed from now on. */
export const putSigningMatrix = async (
  deps: AdminDependencies,
  request: AdminRequest,
  { matrix, reason }: { readonly matrix: SigningMatrix; readonly reason: string },
): Promise<SaveOutcome> =>
  guardAdministration('EDIT_POLICY', request.actor) ??
  saveRules(deps, request, 'signing', { body: { id: 'default', matrix }, reason });
