import { useTexts } from '../../../texts/language.ts';
import type { AccountItem } from './known.ts';
import { peopleTexts } from './people-texts.ts';

const SIGNS = { OPEN: '✓', LOCKED: '⏳', CLOSED: '–', NONE: '○' } as const;
const TONES = { OPEN: 'calm', LOCKED: 'yellow', CLOSED: '', NONE: '' } as const;

export function AccountBadge({ account }: { readonly account: AccountItem | undefined }) {
  const say = useTexts(peopleTexts);
  const state = account?.state ?? 'NONE';
  return (
    <span class={`badge ${TONES[state]}`}>
      <span aria-hidden="true">{SIGNS[state]}</span>
      {say.accounts[state]}
    </span>
  );
}
