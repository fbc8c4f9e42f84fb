import type { RecordBody } from '../../domain/records.ts';
import { save, type AdminDependencies, type AdminRequest, type SaveOutcome } from '../administration.ts';

/** The next version of the province's rules; each has one record, and the event says why it changed. */
export const saveRules = <Kind extends 'policy' | 'signing'>(
  deps: AdminDependencies,
  request: AdminRequest,
  kind: Kind,
  rules: { readonly body: RecordBody<Kind>; readonly reason: string },
): Promise<SaveOutcome> => {
  const { body, reason } = rules;
  const decision = { outcome: 'SAVE', body, type: 'POLICY_CHANGED', payload: { reason } } as const;
  return save(deps, request, { kind, id: 'default', phase: 'SAVED', decide: () => decision });
};
