import type { Statistics } from '../../domain/statistics.ts';
import type { Refused } from '../../domain/outcome.ts';
import type { Dependencies } from '../dependencies.ts';
import { load } from '../store.ts';
import { countDirective } from './count-directive.ts';
import { DIRECTIVE_NOT_FOUND, guardDirective } from './directive-access.ts';
import type { DirectiveRequest } from './run-directive-command.ts';

export interface DirectiveFigures {
  readonly outcome: 'FOUND';
  readonly statistics: Statistics;
  readonly reconciled: boolean;
  readonly problems: readonly string[];
}

/** As of now. A directive that was distributed only in part does not reconcile yet, and says so. */
export async function directiveStatistics(
  deps: Pick<Dependencies, 'ledger' | 'clock'>,
  { directiveId, actor }: Pick<DirectiveRequest, 'directiveId' | 'actor'>,
): Promise<DirectiveFigures | Refused> {
  const directive = await load(deps.ledger, 'directive', directiveId);
  if (directive === undefined) return DIRECTIVE_NOT_FOUND;
  const denied = await guardDirective(deps.ledger, directive.body, 'STATISTICS', actor);
  if (denied) return denied;
  const { statistics, problems } = await countDirective(deps.ledger, directive.body, deps.clock.now());
  return { outcome: 'FOUND', statistics, reconciled: problems.length === 0, problems };
}
