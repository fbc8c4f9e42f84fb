import type { ComponentChildren } from 'preact';
import { useTexts } from '../texts/language.ts';

const texts = {
  vi: { help: (about: string) => `Giải thích: ${about}` },
  en: { help: (about: string) => `Help: ${about}` },
};

/** A question mark that opens an explanation in place; works with keyboard and touch. */
export function Help({ about, children }: { readonly about: string; readonly children: ComponentChildren }) {
  const say = useTexts(texts);
  return (
    <details class="help">
      <summary aria-label={say.help(about)}>?</summary>
      <div class="help-text">{children}</div>
    </details>
  );
}
