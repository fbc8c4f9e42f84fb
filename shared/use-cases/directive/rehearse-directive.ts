import { checkDirective, type CheckFinding } from '../../domain/directive/check.ts';
import { DIRECTIVE_PHASES } from '../../domain/directive/directive.ts';
import { refuse, type Refused } from '../../domain/outcome.ts';
import type {
  Rehearser,
  RehearsalBehaviour,
  RehearsalOutcome,
  ToldRehearsal,
} from '../../ports/rehearser.ts';
import type { Dependencies } from '../dependencies.ts';
import { load } from '../store.ts';
import { DIRECTIVE_NOT_FOUND, guardDirective } from './directive-access.ts';
import { asRefused } from './issue-directive.ts';
import { loadCheckContext } from './load-check-context.ts';
import { rehearsalOrder } from './rehearsal-order.ts';
import type { DirectiveRequest } from './run-directive-command.ts';

type Deps = Pick<Dependencies, 'ledger' | 'clock' | 'settings'> & {
  /** Absent in homes that cannot rehearse. */
  readonly rehearser: Rehearser | undefined;
};

export interface RehearsalInput {
  readonly behaviour?: RehearsalBehaviour | undefined;
  /** The directive's own id unless given: the same draft is rehearsed the same way twice. */
  readonly seed?: string | undefined;
  /** The story as a page for people, beside the figures. */
  readonly page: boolean;
}

export interface RehearsedDirective extends ToldRehearsal {
  /** Of the draft that was rehearsed. */
  readonly version: number;
  readonly behaviour: RehearsalBehaviour;
  readonly sample: { readonly addressed: number; readonly rehearsed: number };
  /** What the check before signature warns of. */
  readonly warnings: readonly CheckFinding[];
}
export type RehearsalAnswer =
  | { readonly outcome: 'FOUND'; readonly found: RehearsedDirective; readonly page: string | undefined }
  | { readonly outcome: 'ABSENT' }
  | Exclude<RehearsalOutcome, { readonly outcome: 'REHEARSED' }>;

/**
 * The life of a draft from issue to closing, ahead of time and without a trace. Refused with the complete list of
 * findings while the check before signature would refuse to issue.
 */
export async function rehearseDirective(
  deps: Deps,
  { directiveId, actor }: Pick<DirectiveRequest, 'directiveId' | 'actor'>,
  { behaviour = 'PLAUSIBLE', seed = directiveId, page }: RehearsalInput,
): Promise<RehearsalAnswer> {
  const { ledger, clock, rehearser } = deps;
  const found = await load(ledger, 'directive', directiveId);
  if (found === undefined) return DIRECTIVE_NOT_FOUND;
  const { body: directive, version } = found;
  const denied = (await guardDirective(ledger, directive, 'REHEARSE', actor)) ?? guardDraft(directive.phase);
  if (denied) return denied;
  if (rehearser === undefined) return { outcome: 'ABSENT' };
  const context = await loadCheckContext(ledger, directive, clock.now());
  const findings = checkDirective(directive.content, context);
  const refused = asRefused(findings);
  if (refused) return refused;
  const { order, sample } = await rehearsalOrder(deps, directive.content, context, { behaviour, seed, page });
  const outcome = await rehearser.rehearse(order);
  if (outcome.outcome !== 'REHEARSED') return outcome;
  const { addressed, rehearsed } = sample;
  const about = { version, behaviour, sample: { addressed, rehearsed }, warnings: findings };
  return { outcome: 'FOUND', found: { ...outcome.told, ...about }, page: outcome.page };
}

const guardDraft = (phase: keyof typeof DIRECTIVE_PHASES): Refused | undefined =>
  phase === 'DRAFT'
    ? undefined
    : refuse(
        'WRONG_PHASE',
        `Chỉ diễn tập được văn bản còn là dự thảo; văn bản này đang ở bước “${DIRECTIVE_PHASES[phase]}”.`,
      );
