import { isProvincial, mayOnDirective, type Relation } from '../../domain/authorization.ts';
import type { WorkingCalendar } from '../../domain/calendar/working-calendar.ts';
import type { Directive, DirectivePhase } from '../../domain/directive/directive.ts';
import { nextDueDay } from '../../domain/directive/next-due-day.ts';
import type { Refused } from '../../domain/outcome.ts';
import { foldedIncludes } from '../../domain/search.ts';
import { localDayOf, type CalendarDay } from '../../domain/time.ts';
import type { Ledger } from '../../ports/ledger.ts';
import type { Actor } from '../actor.ts';
import type { Dependencies } from '../dependencies.ts';
import { filteredPage, type FoundPage, type PageRequest } from '../filtered-page.ts';
import { loadReference } from '../reference.ts';
import { query, queryAll, type Stored } from '../store.ts';
import { isUnissued } from './directive-access.ts';

export interface DirectiveFilter {
  readonly phase?: DirectivePhase | undefined;
  /** Issue days, both included. */
  readonly issuedFrom?: CalendarDay | undefined;
  readonly issuedTo?: CalendarDay | undefined;
  /** Looked for in the abstract and the notation, without diacritics. */
  readonly text?: string | undefined;
}
export interface DirectiveItem {
  readonly id: string;
  readonly version: number;
  readonly phase: DirectivePhase;
  readonly type: Directive['content']['type'];
  readonly notation: string;
  readonly subject: string;
  readonly urgency: Directive['content']['urgency'];
  readonly createdAt: string;
  readonly issuedDay?: CalendarDay;
  /** The next deadline, the last one when all are past. */
  readonly dueDay?: CalendarDay;
  readonly expectedAssignments: number;
  readonly completed: boolean;
}

interface Days {
  readonly calendar: WorkingCalendar;
  readonly today: CalendarDay;
}

function itemOf({ id, version, body }: Stored<'directive'>, { calendar, today }: Days): DirectiveItem {
  const dueDay = nextDueDay(body, calendar, today);
  return {
    id,
    version,
    phase: body.phase,
    type: body.content.type,
    notation: body.notation,
    subject: body.content.subject,
    urgency: body.content.urgency,
    createdAt: body.createdAt,
    ...(body.issuedDay === undefined ? {} : { issuedDay: body.issuedDay }),
    ...(dueDay === undefined ? {} : { dueDay }),
    expectedAssignments: body.expectedAssignments,
    completed: body.completedAt !== undefined,
  };
}

function matches({ phase, notation, issuedDay, content }: Directive, filter: DirectiveFilter): boolean {
  if (filter.phase !== undefined && phase !== filter.phase) return false;
  if (filter.issuedFrom !== undefined && (issuedDay === undefined || issuedDay < filter.issuedFrom))
    return false;
  if (filter.issuedTo !== undefined && (issuedDay === undefined || issuedDay > filter.issuedTo)) return false;
  return filter.text === undefined || foldedIncludes(`${notation} ${content.subject}`, filter.text);
}

async function directivesOfUnit(ledger: Pick<Ledger, 'query'>, unitId: string): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  const index = { index: 'unit', partition: `unit#${unitId}` } as const;
  for await (const { body } of queryAll(ledger, 'assignment', index)) ids.add(body.directiveId);
  return ids;
}

function mayView(directive: Directive, actor: Actor, owed: ReadonlySet<string>): boolean {
  const standing: Relation[] = isProvincial(actor.roles) ? ['PROVINCE'] : [];
  if (!isUnissued(directive)) {
    if (owed.has(directive.id)) standing.push('OWN_UNIT');
    if (directive.copies.some(({ unitId }) => unitId === actor.unitId)) standing.push('COPY');
  }
  return mayOnDirective('VIEW', actor.roles, standing);
}

/** Newest first. People of a unit see what their unit must do and what it got a copy of. */
export async function listDirectives(
  deps: Pick<Dependencies, 'ledger' | 'clock'>,
  { actor }: { readonly actor: Actor },
  { limit, after, ...filter }: DirectiveFilter & PageRequest,
): Promise<FoundPage<DirectiveItem> | Refused> {
  const owed = isProvincial(actor.roles)
    ? new Set<string>()
    : await directivesOfUnit(deps.ledger, actor.unitId);
  const { calendar } = await loadReference(deps.ledger);
  const days = { calendar, today: localDayOf(deps.clock.now()) };
  return filteredPage(
    { limit, after },
    (page) =>
      query(deps.ledger, 'directive', { index: 'list', partition: 'directives', descending: true, ...page }),
    async (found) =>
      found.map((directive) =>
        mayView(directive.body, actor, owed) && matches(directive.body, filter)
          ? itemOf(directive, days)
          : undefined,
      ),
  );
}
