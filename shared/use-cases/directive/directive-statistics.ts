import type { Refused } from '../../domain/outcome.ts';
import type { Dependencies } from '../dependencies.ts';
import { load, loadExisting, type Stored } from '../store.ts';
import { countDirective, type CountedDirective } from './count-directive.ts';
import { DIRECTIVE_NOT_FOUND, guardDirective } from './directive-access.ts';
import type { DirectiveRequest } from './run-directive-command.ts';

export interface DirectiveFigures extends CountedDirective {
  readonly outcome: 'FOUND';
  readonly reconciled: boolean;
}

type Deps = Pick<Dependencies, 'ledger' | 'clock'>;

/** The directive and its assignments are read one after the other; a change between the two is no fault of the figures. */
const MOST_READINGS = 5;

async function countAsOne({ ledger, clock }: Deps, found: Stored<'directive'>): Promise<CountedDirective> {
  let directive = found;
  for (let reading = 1; ; reading += 1) {
    const counted = await countDirective(ledger, directive.body, clock.now());
    if (counted.problems.length === 0 || reading === MOST_READINGS) return counted;
    const again = await loadExisting(ledger, 'directive', directive.id);
    if (again.version === directive.version) return counted;
    directive = again;
  }
}

/**
 * As of now, and they add up at every moment: while a directive goes out, and after it was recalled before it had gone out
 * to everybody, what was not opened is named beside the figures and is no part of them.
 */
export async function directiveStatistics(
  deps: Deps,
  { directiveId, actor }: Pick<DirectiveRequest, 'directiveId' | 'actor'>,
): Promise<DirectiveFigures | Refused> {
  const directive = await load(deps.ledger, 'directive', directiveId);
  if (directive === undefined) return DIRECTIVE_NOT_FOUND;
  const denied = await guardDirective(deps.ledger, directive.body, 'STATISTICS', actor);
  if (denied) return denied;
  const counted = await countAsOne(deps, directive);
  return { outcome: 'FOUND', ...counted, reconciled: counted.problems.length === 0 };
}
