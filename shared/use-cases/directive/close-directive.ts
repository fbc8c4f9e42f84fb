import { nextPeriodOf } from '../../domain/directive/standing.ts';
import type { Directive } from '../../domain/directive/directive.ts';
import { stepOf } from '../../domain/directive/transitions.ts';
import { refuse, type Refused } from '../../domain/outcome.ts';
import { formatDay } from '../../domain/time.ts';
import { loadReference } from '../reference.ts';
import { countDirective } from './count-directive.ts';
import {
  runDirectiveCommand,
  type DirectiveCommandDependencies,
  type DirectiveOutcome,
  type DirectiveRequest,
} from './run-directive-command.ts';

async function guardPeriods(
  { ledger }: DirectiveCommandDependencies,
  directive: Directive,
): Promise<Refused | undefined> {
  const { calendar } = await loadReference(ledger);
  const next = nextPeriodOf(directive, calendar);
  if (next === undefined) return undefined;
  return refuse(
    'INCOMPLETE',
    `Văn bản còn kỳ báo cáo ${next.code} (hạn ${formatDay(next.dueDay)}) chưa thực hiện. Muốn dừng trước thời hạn thì thu hồi hoặc thay thế văn bản.`,
  );
}

async function guardOpen(
  { ledger }: DirectiveCommandDependencies,
  { id }: Directive,
): Promise<Refused | undefined> {
  const { items } = await ledger.query({ index: 'open', partition: `open#${id}`, limit: 1 });
  return items.length === 0
    ? undefined
    : refuse(
        'INCOMPLETE',
        'Còn nhiệm vụ chưa kết thúc; chỉ kết thúc văn bản khi mọi nhiệm vụ đã được nghiệm thu hoặc rút.',
      );
}

/** Only when every obligation is closed and the figures reconcile; the figures are frozen in the record. */
export const closeDirective = (
  deps: DirectiveCommandDependencies,
  request: DirectiveRequest,
  { note }: { readonly note?: string | undefined } = {},
): Promise<DirectiveOutcome> =>
  runDirectiveCommand(deps, 'CLOSE', request, async ({ body }, now) => {
    const step = stepOf(body, 'CLOSE');
    if (step.outcome === 'REFUSED') return step;
    const refused = (await guardOpen(deps, body)) ?? (await guardPeriods(deps, body));
    if (refused) return refused;
    const { statistics, problems } = await countDirective(deps.ledger, body, now);
    if (problems.length > 0)
      return { outcome: 'REFUSED', refusals: problems.map((message) => ({ code: 'CONFLICT', message })) };
    const noted = note === undefined ? {} : { note };
    return {
      outcome: 'DECIDED',
      next: {
        ...body,
        phase: step.phase,
        ending: { at: now, by: request.actor.personId, ...noted, statistics },
      },
      event: { type: 'CLOSED', payload: { statistics, ...noted } },
      more: {},
    };
  });
