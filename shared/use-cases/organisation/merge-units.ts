import * as z from 'zod/mini';
import { refuse, type Refused } from '../../domain/outcome.ts';
import { isInForce } from '../../domain/organisation/unit.ts';
import { formatDay, localDayOf, type CalendarDay } from '../../domain/time.ts';
import type { Ledger } from '../../ports/ledger.ts';
import { actorName } from '../actor.ts';
import { guardAdministration, type AdminDependencies, type AdminRequest } from '../administration.ts';
import { load, loadMany, write, type Stored } from '../store.ts';
import { receiptSchema, transact } from '../transact.ts';
import { inheritOpenAssignments } from './inherit-open-assignments.ts';
import { inheritOpenReviews } from './inherit-open-reviews.ts';

export interface Merger {
  readonly fromUnitIds: readonly string[];
  readonly intoUnitId: string;
  /** The first day on which the merged units no longer exist. */
  readonly on: CalendarDay;
  /** The deciding document. */
  readonly reason: string;
}
export interface Merged {
  readonly outcome: 'DONE';
  readonly receipt: z.infer<typeof receiptSchema>;
  /** Assignments inherited by this run. */
  readonly inherited: number;
  /** Assignments of others that the successor reviews from now on. */
  readonly reviews: number;
  /**
   * Assignments of directives that are still being distributed, or that nobody else could review: merge again, with the
   * same input, to move them.
   */
  readonly waiting: readonly string[];
}

/** One commit holds 40 records: the new unit and those merged into it. */
const MOST_MERGED = 39;
const mergedAnswer = z.object({ receipt: receiptSchema });

type Union = Omit<Merger, 'reason'>;

function guardInput({ fromUnitIds, intoUnitId, on }: Union, today: CalendarDay): Refused | undefined {
  if (fromUnitIds.length === 0 || fromUnitIds.length > MOST_MERGED)
    return refuse('INVALID', `Mỗi lần sáp nhập từ 1 đến ${MOST_MERGED} đơn vị.`, 'fromUnitIds');
  if (new Set(fromUnitIds).size !== fromUnitIds.length || fromUnitIds.includes(intoUnitId))
    return refuse('INVALID', 'Các đơn vị sáp nhập phải khác nhau và khác đơn vị tiếp nhận.', 'fromUnitIds');
  if (on > today)
    return refuse(
      'INVALID',
      `Việc sáp nhập có hiệu lực từ ${formatDay(on)}; hãy thực hiện vào ngày đó để nhiệm vụ chuyển đúng lúc.`,
      'on',
    );
  return undefined;
}

function guardMerged(
  units: readonly Stored<'unit'>[],
  { fromUnitIds, intoUnitId, on }: Union,
): Refused | undefined {
  const missing = fromUnitIds.find((id) => units.every((unit) => unit.id !== id));
  if (missing !== undefined) return refuse('INVALID', `Không có đơn vị “${missing}”.`, 'fromUnitIds');
  const elsewhere = units.find(
    ({ body }) => body.successorId !== undefined && body.successorId !== intoUnitId,
  );
  if (elsewhere !== undefined)
    return refuse('CONFLICT', `${elsewhere.body.name} đã sáp nhập vào đơn vị khác.`, 'fromUnitIds');
  const early = units.find(({ body }) => body.validFrom >= on);
  return early === undefined
    ? undefined
    : refuse('INVALID', `${early.body.name} chưa hoạt động trước ngày ${formatDay(on)}.`, 'on');
}

async function loadHeir(
  ledger: Pick<Ledger, 'load'>,
  { intoUnitId, on }: Union,
): Promise<Stored<'unit'> | Refused> {
  const into = await load(ledger, 'unit', intoUnitId);
  if (into === undefined) return refuse('INVALID', 'Không có đơn vị tiếp nhận này.', 'intoUnitId');
  return isInForce(into.body, on)
    ? into
    : refuse('INVALID', `${into.body.name} không hoạt động vào ngày ${formatDay(on)}.`, 'intoUnitId');
}

/** Both sides of a merger as they stand, or why it cannot be. */
export async function mergerOf(
  ledger: Pick<Ledger, 'load' | 'loadMany'>,
  merger: Union,
  today: CalendarDay,
): Promise<
  { readonly outcome: 'MERGEABLE'; readonly into: Stored<'unit'>; readonly from: Stored<'unit'>[] } | Refused
> {
  const denied = guardInput(merger, today);
  if (denied) return denied;
  const into = await loadHeir(ledger, merger);
  if ('outcome' in into) return into;
  const from = await loadMany(ledger, 'unit', merger.fromUnitIds);
  return guardMerged(from, merger) ?? { outcome: 'MERGEABLE', into, from };
}

/** The units themselves; units that were already merged this way are left as they are. */
const recordMerger = ({ ledger, clock }: AdminDependencies, { actor }: AdminRequest, merger: Merger) =>
  transact(
    { ledger },
    {
      answers: mergedAnswer,
      decide: async () => {
        const { intoUnitId, on, reason } = merger;
        const parties = await mergerOf(ledger, merger, localDayOf(clock.now()));
        if (parties.outcome === 'REFUSED') return parties;
        const { into, from } = parties;
        const fresh = from.filter(({ body }) => body.successorId === undefined);
        const at = clock.now();
        const event = {
          type: 'UNITS_MERGED',
          payload: { from: merger.fromUnitIds, into: intoUnitId, on, reason },
          at,
          actor: actorName(actor),
        };
        const predecessorIds = [...new Set([...into.body.predecessorIds, ...merger.fromUnitIds])];
        return {
          outcome: 'CHANGE',
          writes: [
            write('unit', intoUnitId, into, { ...into.body, predecessorIds }, event),
            ...fresh.map((unit) =>
              write('unit', unit.id, unit, { ...unit.body, validUntil: on, successorId: intoUnitId }, event),
            ),
          ],
          answer: { receipt: { id: intoUnitId, version: into.version + 1, phase: 'MERGED', at } },
        };
      },
    },
  );

/**
 * Sáp nhập: the merged units end, their successor inherits every open assignment by the same due days, and what they had to
 * review. First the units, in one transaction, then record by record; a run that was cut short is finished by the same call again.
 */
export async function mergeUnits(
  deps: AdminDependencies,
  request: AdminRequest,
  merger: Merger,
): Promise<Merged | Refused> {
  const denied = guardAdministration('MERGE_UNITS', request.actor);
  if (denied) return denied;
  const recorded = await recordMerger(deps, request, merger);
  if (recorded.outcome === 'REFUSED') return recorded;
  const { reviews, waiting: unreviewed } = await inheritOpenReviews(deps, request.actor, merger);
  const { inherited, waiting } = await inheritOpenAssignments(deps, request.actor, merger);
  return {
    outcome: 'DONE',
    receipt: recorded.receipt,
    inherited,
    reviews,
    waiting: [...unreviewed, ...waiting],
  };
}
