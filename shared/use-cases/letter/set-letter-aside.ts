import { guardAdministration, save, type AdminDependencies, type SaveOutcome } from '../administration.ts';
import { LETTER_NOT_FOUND, type LetterRequest } from './get-letter.ts';
import { guardDraft } from './guard-draft.ts';

/** Không ban hành: the draft stays on record with the reason, and takes no number. */
export async function setLetterAside(
  deps: AdminDependencies,
  { letterId, ...request }: LetterRequest,
  { reason }: { readonly reason: string },
): Promise<SaveOutcome> {
  const denied = guardAdministration('SET_LETTER_ASIDE', request.actor);
  if (denied) return denied;
  return save(deps, request, {
    kind: 'letter',
    id: letterId,
    phase: 'SET_ASIDE',
    decide: (current) => {
      if (current === undefined) return LETTER_NOT_FOUND;
      const refused = guardDraft(current.body);
      if (refused) return refused;
      const setAside = { by: request.actor.personId, at: deps.clock.now(), reason };
      const body = { ...current.body, phase: 'SET_ASIDE' as const, setAside };
      return { outcome: 'SAVE', body, type: 'LETTER_SET_ASIDE', payload: { reason } };
    },
  });
}
