/** The heir of an assignment: another unit carries on what was done, by the same days, and is reminded anew. */
import type { Assignment, DutyRecord } from '../../domain/assignment/assignment.ts';
import { passBall, withDuties, type DecisionContext } from '../../domain/assignment/decision.ts';
import { reassign } from '../../domain/assignment/manage.ts';
import { refuse, type Refused } from '../../domain/outcome.ts';
import { stepOf } from '../../domain/directive/transitions.ts';
import { PERIOD_BUNDLES_FROM } from '../../domain/directive/standing.ts';
import { duties, type Duty } from '../../domain/policy/policy.ts';
import { dueDayOf } from '../../domain/calendar/term.ts';
import type { WorkingCalendar } from '../../domain/calendar/working-calendar.ts';
import { localDayOf, type Instant } from '../../domain/time.ts';
import type { Ledger, LedgerWrite } from '../../ports/ledger.ts';
import { load, query, write, type Stored } from '../store.ts';
import { assignmentsOfUnit, DIRECTIVE_NOT_FOUND } from './directive-access.ts';
import { reviewerOfHeir } from './reviewing-units.ts';

/** Due days stand; a new version of each duty that is still owed silences the reminders of the old one. */
function owedAnew(assignment: Assignment, now: Instant, calendar: WorkingCalendar): Assignment['duties'] {
  const renewed: { [duty in Duty]?: DutyRecord } = {};
  for (const duty of duties) {
    const record = assignment.duties[duty];
    if (record !== undefined && record.doneAt === undefined)
      renewed[duty] = { ...record, since: now, version: record.version + 1 };
  }
  // The heir has only now received it: it acknowledges on the day of the transfer, like anybody else.
  if (renewed.ACKNOWLEDGEMENT !== undefined) {
    const term = { kind: 'SAME_DAY', from: localDayOf(now) } as const;
    renewed.ACKNOWLEDGEMENT = { ...renewed.ACKNOWLEDGEMENT, term, dueDay: dueDayOf(term, calendar) };
  }
  return withDuties(assignment, renewed);
}

const begunAnew = (
  heir: Assignment,
  reviewerUnitId: string,
  { now, calendar }: DecisionContext,
): Assignment => ({
  ...heir,
  reviewerUnitId,
  duties: owedAnew(heir, now, calendar),
  // What the other unit refused, asked or complained of was its own affair.
  receiptRejection: undefined,
  extensionRequest: undefined,
  obstacle: undefined,
  custody: heir.custody.at(-1)?.party === 'REVIEWER' ? heir.custody : passBall(heir.custody, 'UNIT', now),
  performed: [],
  remindersSent: 0,
  rung: undefined,
});

/** The first number that the unit's assignments under this directive leave free, below those of periods. */
async function freeBundle(
  ledger: Pick<Ledger, 'query'>,
  directiveId: string,
  unitId: string,
): Promise<number> {
  const { items } = await query(ledger, 'assignment', {
    ...assignmentsOfUnit(directiveId, unitId),
    limit: 1000,
  });
  const taken = new Set(items.map(({ body }) => body.bundle));
  for (let bundle = 1; bundle < PERIOD_BUNDLES_FROM; bundle += 1) if (!taken.has(bundle)) return bundle;
  throw new Error(`${unitId} has no free number under ${directiveId}`);
}

const REVIEWS_ITSELF = refuse(
  'OWN_WORK',
  'Đơn vị này thẩm tra văn bản nên không nhận việc do chính mình nghiệm thu, mà chưa có đơn vị nào thẩm tra thay; hãy giao cho đơn vị khác hoặc bổ sung đơn vị thẩm tra thay trong quy định nhắc việc.',
  'toUnitId',
);

export interface Inheritance {
  readonly outcome: 'INHERITED';
  readonly ended: Assignment;
  readonly heir: Assignment;
  readonly writes: readonly LedgerWrite[];
}

/** The three writes of a transfer: the ended assignment, its heir, and the directive that now expects one more. */
export async function inheritanceOf(
  ledger: Pick<Ledger, 'load' | 'query'>,
  current: Stored<'assignment'>,
  input: { readonly toUnitId: string; readonly note: string },
  context: DecisionContext,
  actor: string,
): Promise<Inheritance | Refused> {
  const { directiveId } = current.body;
  const directive = await load(ledger, 'directive', directiveId);
  if (directive === undefined) return DIRECTIVE_NOT_FOUND;
  // While batches are still going out, the numbers of the other unit's own assignments are not all known.
  if (directive.body.phase === 'DISTRIBUTING')
    return refuse('CONFLICT', 'Văn bản đang được gửi đến các đơn vị; hãy giao lại sau khi gửi xong.');
  const step = stepOf(directive.body, 'ADD_UNIT');
  if (step.outcome === 'REFUSED') return step;
  const reviewerUnitId = await reviewerOfHeir(ledger, directive.body, input.toUnitId, context);
  if (reviewerUnitId === undefined) return REVIEWS_ITSELF;
  const bundle = await freeBundle(ledger, directiveId, input.toUnitId);
  const { ended, heir: inherited } = reassign(current.body, { ...input, bundle }, context);
  if (ended.outcome === 'REFUSED') return ended;
  if (inherited === undefined) throw new Error(`Reassigning ${current.id} left no heir`);
  const { now } = context;
  const heir = begunAnew(inherited, reviewerUnitId, context);
  const opened = { reportDueDay: heir.duties.REPORT.dueDay, inheritedFrom: current.id };
  const added = { unitId: heir.unitId, assignmentId: heir.id };
  return {
    outcome: 'INHERITED',
    ended: ended.next,
    heir,
    writes: [
      write('assignment', current.id, current, ended.next, { ...ended.event, at: now, actor }),
      write('assignment', heir.id, undefined, heir, { type: 'OPENED', payload: opened, at: now, actor }),
      write(
        'directive',
        directiveId,
        directive,
        { ...directive.body, expectedAssignments: directive.body.expectedAssignments + 1 },
        { type: 'UNIT_ADDED', payload: added, at: now, actor },
      ),
    ],
  };
}
