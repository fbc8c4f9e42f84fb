/** Every letter of the ladder as it lies on the desk or was sent, laid out in the legal form. */
import { LETTER_KINDS } from '../../../shared/domain/documents/letter-kind.ts';
import { LETTER_PHASES } from '../../../shared/domain/letter.ts';
import { localDayOf } from '../../../shared/domain/time.ts';
import { renderLetterHtml } from '../../../shared/documents/render-letter-html.ts';
import { getLetter } from '../../../shared/use-cases/letter/get-letter.ts';
import { queryAll } from '../../../shared/use-cases/store.ts';
import type { RehearsedLetter } from '../rehearsal.ts';
import type { Stage } from '../stage/stage.ts';
import type { LetterInStory } from '../story/tell-others.ts';

export interface CollectedLetters {
  readonly letters: readonly RehearsedLetter[];
  readonly byId: ReadonlyMap<string, LetterInStory>;
}

const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

export async function collectLetters({ deps, actor }: Stage): Promise<CollectedLetters> {
  const reader = await actor('CHIEF_OF_OFFICE');
  const letters: RehearsedLetter[] = [];
  const byId = new Map<string, LetterInStory>();
  for await (const { id } of queryAll(deps.ledger, 'letter', { index: 'list', partition: 'letters' })) {
    const found = await getLetter(deps, { actor: reader, letterId: id });
    if (found.outcome === 'REFUSED') throw new Error(`Letter ${id} cannot be read`);
    const { letter, draft } = found;
    const block = draft.signature.lines.join(' / ');
    byId.set(id, { kind: letter.kind, unitName: letter.facts.unitName, block });
    letters.push({
      kind: capitalised(LETTER_KINDS[letter.kind].name),
      unitName: letter.facts.unitName,
      state: LETTER_PHASES[letter.phase],
      draftedOn: localDayOf(letter.draftedAt),
      notation: letter.signed?.notation,
      signedOn: letter.signed?.day,
      block,
      html: renderLetterHtml(draft),
    });
  }
  return { letters, byId };
}
