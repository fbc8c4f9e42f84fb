import type { DirectiveContent } from '../../domain/directive/directive.ts';

/** A clause that runs to paragraphs would not fit into a sentence. */
const LONGEST = 300;

/** What one clause asks for, as it stands within a sentence: its own words, or `thực hiện nội dung tại mục 2.1`. */
export function clauseInWords({ clauses }: DirectiveContent, clauseId: string): string {
  const words =
    clauses
      .find(({ id }) => id === clauseId)
      ?.text.trim()
      .replace(/[.;]+$/u, '') ?? '';
  return words !== '' && words.length <= LONGEST && !words.includes('\n')
    ? `${words.charAt(0).toLocaleLowerCase('vi')}${words.slice(1)}`
    : `thực hiện nội dung tại mục ${clauseId}`;
}
