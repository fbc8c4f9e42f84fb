import { isOpen } from '../../domain/assignment/phase.ts';
import type { Refused } from '../../domain/outcome.ts';
import { localDayOf, type CalendarDay } from '../../domain/time.ts';
import type { Ledger } from '../../ports/ledger.ts';
import { guardAdministration, type AdminDependencies, type AdminRequest } from '../administration.ts';
import { queryAll, type Stored } from '../store.ts';
import { openAssignments } from '../calendar/open-assignments.ts';
import { isOrphaned } from './inherit-open-reviews.ts';
import { mergerOf, type Merger } from './merge-units.ts';

interface OpenAssignment {
  readonly assignmentId: string;
  readonly notation: string;
  readonly dueDay: CalendarDay;
}
export interface MergerPreview {
  readonly outcome: 'FOUND';
  readonly units: readonly {
    readonly unitId: string;
    readonly unitName: string;
    readonly merged: boolean;
    readonly open: readonly OpenAssignment[];
    /** Open assignments of other units that this one reviews. */
    readonly reviews: number;
  }[];
}

async function openOf(ledger: Pick<Ledger, 'query'>, unitId: string): Promise<OpenAssignment[]> {
  const open: OpenAssignment[] = [];
  const own = { index: 'unit', partition: `unit#${unitId}` } as const;
  for await (const { id, body } of queryAll(ledger, 'assignment', own))
    if (isOpen(body.phase))
      open.push({ assignmentId: id, notation: body.heading.notation, dueDay: body.duties.REPORT.dueDay });
  return open;
}

/** By reviewing unit. */
async function openReviews(
  ledger: Pick<Ledger, 'query'>,
  fromUnitIds: readonly string[],
): Promise<Map<string, number>> {
  const reviews = new Map<string, number>();
  for await (const { body } of openAssignments(ledger))
    if (isOrphaned(body, { fromUnitIds }))
      reviews.set(body.reviewerUnitId, (reviews.get(body.reviewerUnitId) ?? 0) + 1);
  return reviews;
}

/** What a merger would move; nothing is written. Refused for the same reasons as the merger itself. */
export async function previewMerger(
  { ledger, clock }: AdminDependencies,
  { actor }: Pick<AdminRequest, 'actor'>,
  merger: Omit<Merger, 'reason'>,
): Promise<MergerPreview | Refused> {
  const denied = guardAdministration('MERGE_UNITS', actor);
  if (denied) return denied;
  const parties = await mergerOf(ledger, merger, localDayOf(clock.now()));
  if (parties.outcome === 'REFUSED') return parties;
  const reviews = await openReviews(ledger, merger.fromUnitIds);
  const previewOf = async ({ id, body }: Stored<'unit'>) => ({
    unitId: id,
    unitName: body.name,
    merged: body.successorId !== undefined,
    open: await openOf(ledger, id),
    reviews: reviews.get(id) ?? 0,
  });
  return { outcome: 'FOUND', units: await Promise.all(parties.from.map(previewOf)) };
}
