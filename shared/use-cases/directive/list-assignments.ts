import type { Phase } from '../../domain/assignment/phase.ts';
import type { Alert, OfficialStatus, StatusRules } from '../../domain/assignment/status.ts';
import { mayOnAssignment } from '../../domain/authorization.ts';
import type { Refused } from '../../domain/outcome.ts';
import { foldedIncludes } from '../../domain/search.ts';
import type { CalendarDay } from '../../domain/time.ts';
import type { Ledger, LedgerQuery, Page } from '../../ports/ledger.ts';
import type { Actor } from '../actor.ts';
import { relationsTo } from '../assignment/run-command.ts';
import type { Dependencies } from '../dependencies.ts';
import { filteredPage, type FoundPage, type PageRequest } from '../filtered-page.ts';
import { loadReference } from '../reference.ts';
import { query, type Stored } from '../store.ts';
import { assignmentsInForce } from './assignments-in-force.ts';
import { assignmentItem, unitNames, type AssignmentItem } from './assignment-item.ts';

export interface AssignmentFilter {
  /** Of one directive, by unit; or of one unit, by due day. */
  readonly directiveId?: string | undefined;
  readonly unitId?: string | undefined;
  readonly official?: OfficialStatus | undefined;
  readonly alert?: Alert | undefined;
  readonly phase?: Phase | undefined;
  /** Due days of the report, both included. */
  readonly dueFrom?: CalendarDay | undefined;
  readonly dueTo?: CalendarDay | undefined;
  /** Looked for in unit name, abstract and notation, without diacritics. */
  readonly text?: string | undefined;
}

function matches(item: AssignmentItem, filter: AssignmentFilter): boolean {
  const { status } = item;
  if (filter.unitId !== undefined && item.unitId !== filter.unitId) return false;
  if (filter.phase !== undefined && item.phase !== filter.phase) return false;
  if (filter.official !== undefined && status.official !== filter.official) return false;
  if (filter.alert !== undefined && status.alert !== filter.alert) return false;
  if (filter.dueFrom !== undefined && status.dueDay < filter.dueFrom) return false;
  if (filter.dueTo !== undefined && status.dueDay > filter.dueTo) return false;
  return (
    filter.text === undefined ||
    foldedIncludes(`${item.unitName} ${item.subject} ${item.notation}`, filter.text)
  );
}

/** `~` sorts after every character of an id, so it closes the range of a day. */
const listOf = (
  { directiveId, dueFrom, dueTo }: AssignmentFilter,
  unitId: string,
): Omit<LedgerQuery, 'limit'> =>
  directiveId === undefined
    ? {
        index: 'unit',
        partition: `unit#${unitId}`,
        ...(dueFrom === undefined ? {} : { from: dueFrom }),
        ...(dueTo === undefined ? {} : { to: `${dueTo}#~` }),
      }
    : { index: 'list', partition: `directive#${directiveId}` };

const mayView = ({ body }: Stored<'assignment'>, actor: Actor): boolean =>
  mayOnAssignment('VIEW', actor.roles, relationsTo(body, actor));

const isProvinceWide = (actor: Actor): boolean => mayOnAssignment('VIEW', actor.roles, ['PROVINCE']);

async function pickItems(
  ledger: Pick<Ledger, 'loadMany'>,
  found: readonly Stored<'assignment'>[],
  {
    actor,
    filter,
    rules,
  }: { readonly actor: Actor; readonly filter: AssignmentFilter; readonly rules: StatusRules },
): Promise<(AssignmentItem | undefined)[]> {
  const nameOf = await unitNames(
    ledger,
    found.map(({ body }) => body.unitId),
  );
  return found.map((assignment) => {
    if (!mayView(assignment, actor)) return undefined;
    const item = assignmentItem(assignment, nameOf(assignment.body.unitId), rules);
    return matches(item, filter) ? item : undefined;
  });
}

type Fetch = (page: {
  readonly limit: number;
  readonly after?: string;
}) => Promise<Page<Stored<'assignment'>>>;

/** Of the named directive; of the named unit, by due day; of one's own unit; for the province, of all in force. */
function fetchOf(ledger: Pick<Ledger, 'query'>, filter: AssignmentFilter, actor: Actor): Fetch {
  if (filter.directiveId === undefined && filter.unitId === undefined && isProvinceWide(actor))
    return (page) => assignmentsInForce(ledger, page);
  const list = listOf(filter, filter.unitId ?? actor.unitId);
  return (page) => query(ledger, 'assignment', { ...list, ...page });
}

/** What the actor may not view is simply not there. */
export async function listAssignments(
  { ledger, clock }: Pick<Dependencies, 'ledger' | 'clock'>,
  { actor }: { readonly actor: Actor },
  { limit, after, ...filter }: AssignmentFilter & PageRequest,
): Promise<FoundPage<AssignmentItem> | Refused> {
  const rules = { ...(await loadReference(ledger)), now: clock.now() };
  return filteredPage({ limit, after }, fetchOf(ledger, filter, actor), (found) =>
    pickItems(ledger, found, { actor, filter, rules }),
  );
}
