import { heading } from './letter-words.ts';
import type { LetterDraft } from './letter.ts';

/** Says in its title and before its first line that it is not final, and why. */
export const provisional = (draft: LetterDraft, why: string): LetterDraft => ({
  ...draft,
  abstract: `${draft.abstract} (bản tạm tính)`,
  body: [heading(`BẢN TẠM TÍNH: ${why}`), ...draft.body],
});
