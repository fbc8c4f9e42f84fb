import { useLocation } from 'preact-iso';
import type { Draft } from '../../../api/draft.ts';
import type { AnswerOf } from '../../../api/endpoint.ts';
import { useCommand } from '../../../api/use-command.ts';
import { tell } from '../../../components/toast.tsx';
import { useTexts } from '../../../texts/language.ts';
import { positionNames, signingFormNames } from '../../directives/drafting/names.ts';
import { signingEditTexts } from './edit-signing-texts.ts';
import { matrixChanges } from './matrix-changes.ts';
import { matrixOf, type MatrixDraft } from './signing-draft.ts';
import { documentKindNames, groundNames, signingWords } from './signing-words.ts';

type Found = AnswerOf<'GET /policy'>;

function useSigningNames() {
  return {
    positions: useTexts(positionNames),
    forms: useTexts(signingFormNames),
    kinds: useTexts(documentKindNames),
    grounds: useTexts(groundNames),
    words: useTexts(signingWords),
    say: useTexts(signingEditTexts),
  };
}

export function useSavingMatrix(found: Found, draft: Draft<MatrixDraft>) {
  const names = useSigningNames();
  const { route } = useLocation();
  const saving = useCommand('PUT /signing-matrix');
  const matrix = matrixOf(draft.value);
  const save = async (reason: string): Promise<void> => {
    const done = await saving.run({ body: { matrix, reason }, ifVersion: found.signing.version });
    if (done === undefined) return;
    draft.clear();
    tell(names.say.saved);
    route('/policy', true);
  };
  const isWhole = matrix.rules.every(
    ({ positions, documentKinds }) => positions.length > 0 && documentKinds.length > 0,
  );
  return { ...saving, save, isWhole, changes: matrixChanges(found.signing.matrix, matrix, names) };
}
