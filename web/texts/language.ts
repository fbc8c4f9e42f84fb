/** The language of the screens: Vietnamese, or English for a guest. Texts stand beside the screen that shows them. */
import { useEffect, useState } from 'preact/hooks';

export type Language = 'vi' | 'en';
const KEY = 'chi-dao.language';
const changed = new EventTarget();

function stored(): Language {
  try {
    return localStorage.getItem(KEY) === 'en' ? 'en' : 'vi';
  } catch {
    return 'vi';
  }
}

let current = stored();
document.documentElement.lang = current;
export const currentLanguage = (): Language => current;

export function setLanguage(language: Language): void {
  current = language;
  document.documentElement.lang = language;
  localStorage.setItem(KEY, language);
  changed.dispatchEvent(new Event('change'));
}

export function useLanguage(): Language {
  const [language, show] = useState(current);
  useEffect(() => {
    const follow = (): void => show(current);
    changed.addEventListener('change', follow);
    return () => changed.removeEventListener('change', follow);
  }, []);
  return language;
}

/** Both languages have the same keys: the Vietnamese decides the type. */
export type Texts<T> = { readonly vi: T; readonly en: NoInfer<T> };
export const useTexts = <T>(texts: Texts<T>): T => texts[useLanguage()];
export const textsOf = <T>(texts: Texts<T>): T => texts[current];
