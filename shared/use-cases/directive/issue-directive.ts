import * as z from 'zod/mini';
import { checkDirective, type CheckFinding } from '../../domain/directive/check.ts';
import type { Directive } from '../../domain/directive/directive.ts';
import { batchesOf, bundlesOfAll, distributionsOf } from '../../domain/directive/distribution-plan.ts';
import type { CheckContext } from '../../domain/directive/finding.ts';
import { issuedAs } from '../../domain/directive/issued.ts';
import { stepOf } from '../../domain/directive/transitions.ts';
import { symbolOf } from '../../domain/documents/notation.ts';
import { refuse, type Refused } from '../../domain/outcome.ts';
import { formatDay, localDayOf, type CalendarDay, type Instant } from '../../domain/time.ts';
import { actorName, type Actor } from '../actor.ts';
import { write, type Stored } from '../store.ts';
import { receiptSchema, type Done } from '../transact.ts';
import { endReplaced } from './replacement.ts';
import { loadCheckContext } from './load-check-context.ts';
import {
  runDirectiveCommandWith,
  type DirectiveChange,
  type DirectiveCommandDependencies,
  type DirectiveRequest,
} from './run-directive-command.ts';
import { issuerAbbreviationOf, NUMBER_TAKEN, takeNextNumber, type TakenNumber } from './take-number.ts';

const issuedAnswer = z.object({ receipt: receiptSchema, notation: z.string() });
export type IssuedAnswer = z.infer<typeof issuedAnswer>;

/** What the check says in the way of an issue; undefined when nothing does. */
export const asRefused = (findings: readonly CheckFinding[]): Refused | undefined => {
  const refusals = findings
    .filter(({ severity }) => severity === 'BLOCKING')
    .map(({ code, field, message }) => ({
      code: code === 'SIGNING_REFUSED' ? ('SIGNING_REFUSED' as const) : ('INCOMPLETE' as const),
      field: `content.${field}`,
      message,
    }));
  return refusals.length === 0 ? undefined : { outcome: 'REFUSED', refusals };
};

/** A document is issued on the day it is signed, at the latest on the next working day (Decree 30/2020, article 18). */
function guardIssuedDay(
  issuedDay: CalendarDay,
  { content }: Directive,
  { today, calendar }: CheckContext,
): Refused | undefined {
  if (issuedDay > today) return refuse('INVALID', 'Ngày ban hành không được ở tương lai.', 'issuedDay');
  const earliest = calendar.subtractWorkingDays(today, 1);
  if (content.numberPending || issuedDay >= earliest) return undefined;
  return refuse(
    'INVALID',
    `Văn bản phải ban hành ngay trong ngày ký, chậm nhất ngày làm việc tiếp theo; ngày ký không được trước ${formatDay(earliest)}.`,
    'issuedDay',
  );
}

type Numbering = Pick<TakenNumber, 'notation' | 'writes' | 'uniqueKeys'> & { readonly number?: number };

/** Without a number, the symbol stands alone behind an ellipsis until the registrar knows the number. */
async function numberingOf(
  { ledger }: DirectiveCommandDependencies,
  { id, body: { content } }: Stored<'directive'>,
  issuing: { readonly day: CalendarDay; readonly at: Instant; readonly actor: Actor },
): Promise<Numbering | Refused> {
  const { issuerUnitId, type, fieldAbbreviation, numberPending } = content;
  if (!numberPending)
    return takeNextNumber(ledger, {
      ...issuing,
      actor: actorName(issuing.actor),
      issuerUnitId,
      type,
      fieldAbbreviation,
      owner: id,
    });
  const issuerAbbreviation = await issuerAbbreviationOf(ledger, issuerUnitId);
  if (typeof issuerAbbreviation !== 'string') return issuerAbbreviation;
  const field = fieldAbbreviation === undefined ? {} : { fieldAbbreviation };
  return { notation: `…/${symbolOf({ type, issuerAbbreviation, ...field })}`, writes: [], uniqueKeys: [] };
}

async function decideIssue(
  deps: DirectiveCommandDependencies,
  actor: Actor,
  current: Stored<'directive'>,
  now: Instant,
  givenDay: CalendarDay | undefined,
): Promise<DirectiveChange<{ notation: string }> | Refused> {
  const directive = current.body;
  const step = stepOf(directive, 'ISSUE');
  if (step.outcome === 'REFUSED') return step;
  const day = givenDay ?? localDayOf(now);
  const context = await loadCheckContext(deps.ledger, directive, now, day);
  const refused =
    guardIssuedDay(day, directive, context) ?? asRefused(checkDirective(directive.content, context));
  if (refused) return refused;
  const numbering = await numberingOf(deps, current, { day, at: now, actor });
  if ('refusals' in numbering) return numbering;
  const bundles = bundlesOfAll(directive.content, context.units, context.today);
  const batches = batchesOf(bundles);
  const planned = (index: number) => ({
    type: 'DISTRIBUTION_PLANNED',
    payload: { bundles: batches[index]?.length ?? 0 },
    at: now,
    actor: actorName(actor),
  });
  const { writes, uniqueKeys, ...numbered } = numbering;
  const { notation } = numbered;
  const issue = { phase: step.phase, at: now, by: actor.personId, day, ...numbered };
  const assignments = bundles.length;
  const next = issuedAs(directive, { ...issue, assignments, batches: batches.length }, context);
  const ending = await endReplaced(deps.ledger, next, { at: now, actor });
  if ('refusals' in ending) return ending;
  return {
    outcome: 'DECIDED',
    next,
    event: { type: 'ISSUED', payload: { notation, issuedDay: day, assignments } },
    writes: [
      ...writes,
      ...ending,
      ...distributionsOf(current.id, batches).map((body, index) =>
        write('distribution', body.id, undefined, body, planned(index)),
      ),
    ],
    uniqueKeys,
    whenTaken: NUMBER_TAKEN,
    more: { notation },
  };
}

/**
 * Checks again, takes the number, freezes who gets what, ends what the draft replaces, in one transaction. The number comes from the register of the
 * year of the issue day; two issues at the same moment get two numbers in a row.
 */
export const issueDirective = (
  deps: DirectiveCommandDependencies,
  request: DirectiveRequest,
  { issuedDay }: { readonly issuedDay?: CalendarDay | undefined } = {},
): Promise<Done<IssuedAnswer> | Refused> =>
  runDirectiveCommandWith(deps, request, {
    operation: 'ISSUE',
    answers: issuedAnswer,
    decide: (current, now) => decideIssue(deps, request.actor, current, now, issuedDay),
  });
