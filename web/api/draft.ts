/**
 * What a person is typing, kept on this computer from the first letter: it survives a cut, a reload and a crash of the
 * browser. The key of the command is kept with it, so that sending it again after a cut does it once.
 */
import { useCallback, useRef, useState } from 'preact/hooks';
import { newKey } from './client.ts';
import { currentSession } from './session.ts';
import { trusted } from './trusted.ts';

interface KeptDraft<T> {
  readonly value: T;
  readonly savedAt: string;
  readonly key: string;
}
type Now<T> = Omit<KeptDraft<T>, 'savedAt'> & { readonly savedAt?: string };

export interface Draft<T> {
  readonly value: T;
  /** When it was kept, if it comes from an earlier visit; `undefined` while the field is untouched. */
  readonly restoredFrom: string | undefined;
  readonly savedAt: string | undefined;
  /** For `Idempotency-Key`: the same until the content changes. */
  readonly key: string;
  readonly set: (value: T | ((before: T) => T)) => void;
  /** Before it is sent: keeps it even when nobody has changed it, and answers its key. */
  readonly hold: () => string;
  /** After it was sent, or thrown away. */
  readonly clear: () => void;
}

/** Drafts belong to a person: on a shared computer nobody sees another's. */
const placeOf = (name: string): string => `chi-dao.draft.${currentSession()?.personId ?? '-'}.${name}`;

function read<T>(place: string): KeptDraft<T> | undefined {
  try {
    const text = localStorage.getItem(place);
    return text === null ? undefined : trusted<KeptDraft<T>>(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** Answers whether it is kept: a full or forbidden storage must not stop the typing. */
function write<T>(place: string, draft: KeptDraft<T>): boolean {
  try {
    localStorage.setItem(place, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export function useDraft<T>(name: string, initial: T): Draft<T> {
  const [place] = useState(() => placeOf(name));
  const [start] = useState(() => read<T>(place));
  const [now, show] = useState<Now<T>>(() => start ?? { value: initial, key: newKey() });
  const [restoredFrom, setRestored] = useState(start?.savedAt);
  // Written with the keystroke, not after the next picture: a computer may crash in between.
  const latest = useRef(now);
  const keep = useCallback(
    (value: T, key: string) => {
      const draft = { value, key, savedAt: new Date().toISOString() };
      latest.current = write(place, draft) ? draft : { value, key };
      show(latest.current);
    },
    [place],
  );

  const set = useCallback(
    (next: T | ((before: T) => T)) =>
      keep(typeof next === 'function' ? applied(next, latest.current.value) : next, newKey()),
    [keep],
  );
  const hold = useCallback(() => {
    const { value, key } = latest.current;
    keep(value, key);
    return key;
  }, [keep]);
  const clear = useCallback(() => {
    localStorage.removeItem(place);
    setRestored(undefined);
    latest.current = { value: initial, key: newKey() };
    show(latest.current);
  }, [place]);
  return { value: now.value, savedAt: now.savedAt, key: now.key, restoredFrom, set, hold, clear };
}

const isChange = <T>(next: unknown): next is (before: T) => T => typeof next === 'function';
const applied = <T>(next: unknown, before: T): T => (isChange<T>(next) ? next(before) : before);
