import { Notice } from '../../../../components/notice.tsx';
import { formatCount } from '../../../../texts/format.ts';
import { useLanguage, useTexts } from '../../../../texts/language.ts';
import type { DirectiveAnswer } from '../directive.ts';
import { deedTexts } from './texts.ts';

/** For those who may close: whether they can, and what still keeps them from it. */
export function ClosingNote({ found, open }: { readonly found: DirectiveAnswer; readonly open: number }) {
  const say = useTexts(deedTexts).close;
  const language = useLanguage();
  if (!found.allowed.includes('CLOSE')) return null;
  if (found.completed) return <Notice tone="good">{say.ready}</Notice>;
  return <p class="soft small">{open > 0 ? say.notYet(formatCount(open, language)) : say.period}</p>;
}
