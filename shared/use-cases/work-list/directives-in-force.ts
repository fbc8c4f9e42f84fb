/** The directives that are being carried out, newest first, each with how far it has come. */
import type { Assignment } from '../../domain/assignment/assignment.ts';
import { statusOf, type StatusRules } from '../../domain/assignment/status.ts';
import type { Directive } from '../../domain/directive/directive.ts';

import { millisOf, type CalendarDay, type Instant } from '../../domain/time.ts';
import type { Ledger } from '../../ports/ledger.ts';
import { loadAssignments } from '../directive/count-directive.ts';
import { query } from '../store.ts';

export interface Progress {
  /** When it was counted. */
  readonly at: Instant;
  readonly total: number;
  readonly done: number;
  readonly underReview: number;
  readonly late: number;
}
export interface DirectiveLine {
  readonly id: string;
  readonly phase: Directive['phase'];
  readonly notation: string;
  readonly subject: string;
  readonly urgency: Directive['content']['urgency'];
  readonly issuedDay?: CalendarDay;
  readonly completed: boolean;
  readonly progress: Progress;
}

const LOOKED_AT = 30;
const MOST_SHOWN = 8;
/** Counting reads every assignment of a directive, so within a process a count serves everybody for a minute. */
const KEPT_MS = 60_000;
const counts = new WeakMap<object, Map<string, Promise<Progress>>>();
const keptUntil = new WeakMap<Promise<Progress>, number>();

type Share = 'done' | 'underReview' | 'late' | 'open';

/** Each assignment is in exactly one share; a report that waits for the reviewer is not the unit's delay any more. */
function shareOf(assignment: Assignment, rules: StatusRules): Share {
  if (assignment.phase === 'CLOSED') return 'done';
  if (assignment.phase === 'REPORT_UNDER_REVIEW') return 'underReview';
  if (statusOf(assignment, rules).workingDaysLate > 0) return 'late';
  return assignment.phase === 'PLAN_UNDER_REVIEW' ? 'underReview' : 'open';
}

async function count(
  ledger: Pick<Ledger, 'query'>,
  directiveId: string,
  rules: StatusRules,
): Promise<Progress> {
  const counted = (await loadAssignments(ledger, directiveId)).filter(({ phase }) => phase !== 'WITHDRAWN');
  const shares = counted.map((assignment) => shareOf(assignment, rules));
  const sizeOf = (share: Share): number => shares.filter((one) => one === share).length;
  return {
    at: rules.now,
    total: counted.length,
    done: sizeOf('done'),
    underReview: sizeOf('underReview'),
    late: sizeOf('late'),
  };
}

function progressOf(
  ledger: Pick<Ledger, 'query'>,
  directiveId: string,
  rules: StatusRules,
): Promise<Progress> {
  const now = millisOf(rules.now);
  const kept = counts.get(ledger) ?? new Map<string, Promise<Progress>>();
  counts.set(ledger, kept);
  const known = kept.get(directiveId);
  if (known !== undefined && (keptUntil.get(known) ?? 0) > now) return known;
  const fresh = count(ledger, directiveId, rules);
  keptUntil.set(fresh, now + KEPT_MS);
  kept.set(directiveId, fresh);
  fresh.catch(() => kept.delete(directiveId));
  return fresh;
}

export async function directivesInForce(
  ledger: Pick<Ledger, 'query'>,
  rules: StatusRules,
): Promise<DirectiveLine[]> {
  const newest = { index: 'list', partition: 'directives', descending: true, limit: LOOKED_AT } as const;
  const { items } = await query(ledger, 'directive', newest);
  const inForce = items.filter(({ body }) => body.phase === 'DISTRIBUTING' || body.phase === 'IN_FORCE');
  return Promise.all(
    inForce
      .slice(0, MOST_SHOWN)
      .map(async ({ id, body: { phase, notation, content, issuedDay, completedAt } }) => ({
        id,
        phase,
        notation,
        subject: content.subject,
        urgency: content.urgency,
        ...(issuedDay === undefined ? {} : { issuedDay }),
        completed: completedAt !== undefined,
        progress: await progressOf(ledger, id, rules),
      })),
  );
}
