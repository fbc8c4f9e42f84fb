/** What is said of a document that lost its force: why, and which came instead. */
import type { Directive } from '../../domain/directive/directive.ts';
import type { Ledger } from '../../ports/ledger.ts';
import { load } from '../store.ts';

export const NO_REASON_GIVEN = 'Theo quyết định của cơ quan ban hành.';

export interface Replacement {
  readonly notation: string;
  readonly subject: string;
}

/** The directive that came instead of this one; undefined when none did. */
export async function replacementOf(
  ledger: Pick<Ledger, 'load'>,
  { ending }: Directive,
): Promise<Replacement | undefined> {
  const by = ending?.replacedBy;
  const replacement = by === undefined ? undefined : await load(ledger, 'directive', by);
  return replacement && { notation: replacement.body.notation, subject: replacement.body.content.subject };
}
