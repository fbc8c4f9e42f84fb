/** Single-letter keys, as long as the person wants them and nobody is typing; kept on this computer. */
import { useEffect, useRef, useState } from 'preact/hooks';

const PLACE = 'chi-dao.keys';

function stored(): boolean {
  try {
    return localStorage.getItem(PLACE) !== 'off';
  } catch {
    return true;
  }
}

/** WCAG 2.1.4: keys without a modifier can be switched off. */
export function useKeysWanted(): [boolean, (wanted: boolean) => void] {
  const [isWanted, set] = useState(stored);
  const choose = (wanted: boolean): void => {
    localStorage.setItem(PLACE, wanted ? 'on' : 'off');
    set(wanted);
  };
  return [isWanted, choose];
}

const TYPED_INTO = 'input, textarea, select, [contenteditable], dialog';
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(TYPED_INTO) !== null;

/** `onKey` answers whether the key meant something; `Escape` also comes from within fields. */
export function useKeys(isWanted: boolean, onKey: (key: string) => boolean): void {
  const latest = useRef(onKey);
  latest.current = onKey;
  useEffect(() => {
    if (!isWanted) return undefined;
    const follow = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (isTyping(event.target) && event.key !== 'Escape') return;
      const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
      if (latest.current(key)) event.preventDefault();
    };
    document.addEventListener('keydown', follow);
    return () => document.removeEventListener('keydown', follow);
  }, [isWanted]);
}
