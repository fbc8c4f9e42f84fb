/** What a person should know on the first visit; put away with one button, and stays away on this computer. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useTexts } from '../texts/language.ts';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';

const texts = { vi: { away: 'Đã hiểu, cất đi' }, en: { away: 'Understood, put it away' } };
const placeOf = (name: string): string => `chi-dao.hint.${name}`;

function isAway(name: string): boolean {
  try {
    return localStorage.getItem(placeOf(name)) !== null;
  } catch {
    return false;
  }
}
function putAway(name: string): void {
  try {
    localStorage.setItem(placeOf(name), 'away');
  } catch {
    // A browser that keeps nothing shows the hint again on the next visit.
  }
}

export function Hint({
  name,
  title,
  children,
}: {
  readonly name: string;
  readonly title: string;
  readonly children: ComponentChildren;
}) {
  const say = useTexts(texts);
  const [isHidden, hide] = useState(() => isAway(name));
  if (isHidden) return null;
  return (
    <aside class="notice no-print" aria-label={title}>
      <Icon name="info" />
      <div class="stack tight">
        <b>{title}</b>
        <div>{children}</div>
        <div class="row">
          <Button
            small
            onClick={() => {
              putAway(name);
              hide(true);
            }}
          >
            {say.away}
          </Button>
        </div>
      </div>
    </aside>
  );
}
