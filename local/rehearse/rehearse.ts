/**
 * Runs a directive's whole life on a virtual clock, in a province of its own that is thrown away: the same workflows,
 * handlers, ledger and mail as the real thing. The same content, options and seed tell the same story.
 */
import type { DirectiveContent } from '../../shared/domain/directive/directive.ts';
import { actionUnits, bundlesOf, recurringOf } from '../../shared/domain/directive/expand.ts';
import type { Unit } from '../../shared/domain/organisation/unit.ts';
import { atLocalTime, dayAt, dayNumberOf, type CalendarDay } from '../../shared/domain/time.ts';
import { draftDirective } from '../../shared/use-cases/directive/draft-directive.ts';
import { issueDirective } from '../../shared/use-cases/directive/issue-directive.ts';
import { loadExisting } from '../../shared/use-cases/store.ts';
import type { Refused } from '../../shared/domain/outcome.ts';
import { ISSUING, playDay, type Day } from './acts/play-day.ts';
import type { Announcement } from './acts/province-acts.ts';
import type { Show } from './acts/show.ts';
import { castOf, type Cast } from './cast.ts';
import type { Announced } from './figures/moved.ts';
import type { Rehearsal } from './rehearsal.ts';
import { openStage, type Stage, type StageOptions } from './stage/stage.ts';
import { tellRehearsal } from './tell-rehearsal.ts';

export interface RehearsalOptions extends StageOptions {
  readonly seed: string;
  /** Changes of the calendar that are announced while the directive runs. */
  readonly announcements?: readonly Announcement[];
  /** When units merge; half-way to the last single due day unless given. */
  readonly mergeOn?: CalendarDay;
  /** Who plays what; a cast in which everything happens once unless given. */
  readonly cast?: (units: readonly Unit[]) => Cast;
  /** Asked every evening: false ends the rehearsal before the directive is closed. */
  readonly mayGoOn?: () => boolean;
  /** What is invented, for the heading; everything unless given. */
  readonly setting?: string;
  readonly remarks?: readonly string[];
}
export type RehearsalOutcome = { readonly outcome: 'REHEARSED'; readonly rehearsal: Rehearsal } | Refused;

/** A directive that is not closed by then has stalled: that is what a rehearsal is there to show. */
const MOST_DAYS = 900;

async function issue(
  stage: Stage,
  content: DirectiveContent,
): Promise<{ readonly directiveId: string } | Refused> {
  await stage.until(stage.today(), ISSUING - 30);
  const drafted = await draftDirective(
    stage.deps,
    { actor: await stage.actor(['OFFICE_OFFICER', 'CHIEF_OF_OFFICE']) },
    { content },
  );
  if (drafted.outcome === 'REFUSED') return drafted;
  const directiveId = drafted.receipt.id;
  await stage.until(stage.today(), ISSUING);
  const actor = await stage.actor(['CHAIRMAN', 'CHIEF_OF_OFFICE', 'REGISTRAR']);
  const issued = await issueDirective(stage.deps, { actor, directiveId }, {});
  await stage.settle();
  return issued.outcome === 'REFUSED' ? issued : { directiveId };
}

/** Units that a clause names themselves; everybody else is addressed as one of many. */
const ownersOf = ({ clauses }: DirectiveContent): ReadonlySet<string> =>
  new Set(
    clauses.flatMap(({ obligation }) => [
      ...(obligation?.owner?.kind === 'UNITS' ? obligation.owner.unitIds : []),
      ...(obligation?.coordinatingUnitIds ?? []),
    ]),
  );

/** A unit that is addressed without a clause of its own owes nothing, and plays nothing. */
function castFor(content: DirectiveContent, { province, start, seed, cast }: RehearsalOptions): Cast {
  const units = actionUnits(content, province.units, start).filter(
    (unit) => bundlesOf(content, unit).length + recurringOf(content, unit).length > 0,
  );
  return cast?.(units) ?? castOf(units, seed, ownersOf(content));
}

async function halfWay(stage: Stage, directiveId: string): Promise<CalendarDay> {
  const calendar = await stage.calendar();
  const last =
    (await stage.assignments(directiveId))
      .map(({ duties }) => duties.REPORT.dueDay)
      .sort()
      .at(-1) ?? stage.today();
  return calendar.addWorkingDays(
    stage.today(),
    Math.ceil(calendar.workingDaysBetween(stage.today(), last) / 2),
  );
}

async function perform(
  stage: Stage,
  content: DirectiveContent,
  options: RehearsalOptions,
): Promise<RehearsalOutcome> {
  const issued = await issue(stage, content);
  if ('outcome' in issued) return issued;
  const { directiveId } = issued;
  const cast = castFor(content, options);
  const show: Show = {
    stage,
    cast,
    seed: options.seed,
    directiveId,
    doneOnce: new Set(),
    refused: new Set(),
  };
  const announced: Announced[] = [];
  const seen: Day['seen'] = (announcement, preview) => announced.push({ ...announcement, preview });
  let cutShort = false;
  const mergeOn = options.mergeOn ?? (await halfWay(stage, directiveId));
  for (let count = 0; count < MOST_DAYS; count += 1) {
    await playDay(show, { content, announcements: options.announcements ?? [], mergeOn, seen });
    const { phase } = (await loadExisting(stage.deps.ledger, 'directive', directiveId)).body;
    if (phase === 'CLOSED') break;
    cutShort = options.mayGoOn?.() === false;
    if (cutShort) break;
    await stage.until(dayAt(dayNumberOf(stage.today()) + 1), 7 * 60 + 50);
  }
  // The next morning's digests still go out.
  await stage.until((await stage.calendar()).nextWorkingDay(stage.today()), 8 * 60);
  const start = atLocalTime(options.start, 6 * 60);
  return {
    outcome: 'REHEARSED',
    rehearsal: await tellRehearsal(show, {
      announced,
      start,
      from: options.start,
      setting: options.setting ?? 'dữ liệu hư cấu',
      remarks: options.remarks ?? [],
      cutShort,
    }),
  };
}

/** Refused when the draft may not be issued as it stands: the complete list of what is missing. */
export async function rehearse(
  content: DirectiveContent,
  options: RehearsalOptions,
): Promise<RehearsalOutcome> {
  const stage = await openStage(options);
  try {
    return await perform(stage, content, options);
  } finally {
    stage.close();
  }
}
