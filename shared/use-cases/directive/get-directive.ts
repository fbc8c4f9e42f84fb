import { directiveOperations, mayOnDirective, type DirectiveOperation } from '../../domain/authorization.ts';
import type { Directive } from '../../domain/directive/directive.ts';
import { isCompleted } from '../../domain/directive/standing.ts';
import { stepOf } from '../../domain/directive/transitions.ts';
import type { Refused } from '../../domain/outcome.ts';
import type { Dependencies } from '../dependencies.ts';
import { load } from '../store.ts';
import { DIRECTIVE_NOT_FOUND, relationsToDirective } from './directive-access.ts';
import { relationsOf, type DirectiveRelations } from './directive-relations.ts';
import type { DirectiveRequest } from './run-directive-command.ts';

export interface FoundDirective {
  readonly outcome: 'FOUND';
  readonly version: number;
  readonly directive: Directive;
  /** In force, every assignment closed and no period to come: only the closing is missing. */
  readonly completed: boolean;
  readonly relations: DirectiveRelations;
  /** What this actor may do now: entitled, and possible in this phase. */
  readonly allowed: readonly DirectiveOperation[];
}

function isPossible(operation: DirectiveOperation, directive: Directive): boolean {
  switch (operation) {
    case 'VIEW':
      return true;
    case 'STATISTICS':
      return directive.phase !== 'DRAFT' && directive.phase !== 'DISCARDED';
    case 'DRAFT':
      return false;
    case 'REHEARSE':
      return directive.phase === 'DRAFT';
    case 'NUMBER':
      return directive.number === undefined && stepOf(directive, operation).outcome === 'ALLOWED';
    case 'REVISE':
    case 'DISCARD':
    case 'ISSUE':
    case 'RECALL':
    case 'REPLACE':
    case 'CLOSE':
      return stepOf(directive, operation).outcome === 'ALLOWED';
  }
}

export async function getDirective(
  deps: Pick<Dependencies, 'ledger'>,
  { directiveId, actor }: Pick<DirectiveRequest, 'directiveId' | 'actor'>,
): Promise<FoundDirective | Refused> {
  const found = await load(deps.ledger, 'directive', directiveId);
  if (found === undefined) return DIRECTIVE_NOT_FOUND;
  const { body: directive, version } = found;
  const standing = await relationsToDirective(deps.ledger, directive, actor);
  const isEntitled = (operation: DirectiveOperation) => mayOnDirective(operation, actor.roles, standing);
  if (!isEntitled('VIEW')) return DIRECTIVE_NOT_FOUND;
  const allowed = directiveOperations.filter(
    (operation) => isEntitled(operation) && isPossible(operation, directive),
  );
  const relations = await relationsOf(deps.ledger, directive);
  return { outcome: 'FOUND', version, directive, completed: isCompleted(directive), relations, allowed };
}
