/** How a directive stands to others: what it replaces, and what has replaced it. */
import type { Directive, DirectivePhase } from '../../domain/directive/directive.ts';
import type { CalendarDay } from '../../domain/time.ts';
import type { Ledger } from '../../ports/ledger.ts';
import { loadMany, type Stored } from '../store.ts';

/** As a document cites another one. */
export interface DirectiveCitation {
  readonly id: string;
  readonly phase: DirectivePhase;
  readonly notation: string;
  readonly subject: string;
  readonly issuedDay?: CalendarDay;
}
export interface DirectiveRelations {
  /** Of a draft: what it will replace when it is issued. */
  readonly replaces: readonly DirectiveCitation[];
  readonly replacedBy?: DirectiveCitation;
}

const citationOf = ({ id, body }: Stored<'directive'>): DirectiveCitation => ({
  id,
  phase: body.phase,
  notation: body.notation,
  subject: body.content.subject,
  ...(body.issuedDay === undefined ? {} : { issuedDay: body.issuedDay }),
});

function replacedIds({ phase, content, replaces = [] }: Directive): readonly string[] {
  const planned = phase === 'DRAFT' ? content.replacesDirectiveId : undefined;
  return planned === undefined ? replaces : [planned];
}

export async function relationsOf(
  ledger: Pick<Ledger, 'loadMany'>,
  directive: Directive,
): Promise<DirectiveRelations> {
  const older = replacedIds(directive);
  const newer = directive.ending?.replacedBy;
  const found = await loadMany(ledger, 'directive', newer === undefined ? older : [...older, newer]);
  const cited = found.map(citationOf);
  const replacedBy = cited.find(({ id }) => id === newer);
  return {
    replaces: cited.filter(({ id }) => older.includes(id)),
    ...(replacedBy === undefined ? {} : { replacedBy }),
  };
}
