/**
 * Runs a directive's whole life on a virtual clock, in a province of its own that is thrown away: the same workflows,
 * handlers, ledger and mail as the real thing. The same content, options and seed tell the same story.
 */
import type { DirectiveContent } from '../../shared/domain/directive/directive.ts';
import { actionUnits } from '../../shared/domain/directive/expand.ts';
import { atLocalTime, dayAt, dayNumberOf, type CalendarDay } from '../../shared/domain/time.ts';
import { draftDirective } from '../../shared/use-cases/directive/draft-directive.ts';
import { issueDirective } from '../../shared/use-cases/directive/issue-directive.ts';
import { loadExisting } from '../../shared/use-cases/store.ts';
import type { CalendarChangePreview } from '../../shared/use-cases/calendar/preview-calendar-change.ts';
import type { Refused } from '../../shared/domain/outcome.ts';
import { officeActs } from './acts/office-acts.ts';
import {
  announcementActs,
  closingActs,
  letterActs,
  mergerActs,
  registerActs,
  type Announcement,
} from './acts/province-acts.ts';
import type { Act, Show } from './acts/show.ts';
import { unitActs } from './acts/unit-acts.ts';
import { castOf } from './cast.ts';
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
}
export type RehearsalOutcome = { readonly outcome: 'REHEARSED'; readonly rehearsal: Rehearsal } | Refused;

/** A directive that is not closed by then has stalled: that is what a rehearsal is there to show. */
const MOST_DAYS = 900;
const ISSUING = 8 * 60;

async function issue(
  stage: Stage,
  content: DirectiveContent,
): Promise<{ readonly directiveId: string } | Refused> {
  await stage.until(stage.today(), ISSUING - 30);
  const drafted = await draftDirective(
    stage.deps,
    { actor: await stage.actor('OFFICE_OFFICER') },
    { content },
  );
  if (drafted.outcome === 'REFUSED') return drafted;
  const directiveId = drafted.receipt.id;
  await stage.until(stage.today(), ISSUING);
  const issued = await issueDirective(stage.deps, { actor: await stage.actor('CHAIRMAN'), directiveId }, {});
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

async function play(show: Show, acts: readonly Act[]): Promise<void> {
  const { stage } = show;
  for (const act of [...acts].sort((one, other) => one.minute - other.minute)) {
    await stage.until(stage.today(), act.minute);
    const outcome = await act.play();
    if (outcome.outcome === 'REFUSED')
      show.refused.push(`${act.what}: ${outcome.refusals.map(({ message }) => message).join(' ')}`);
  }
  await stage.settle();
}

interface Day {
  readonly content: DirectiveContent;
  readonly options: RehearsalOptions;
  readonly mergeOn: CalendarDay;
  readonly seen: (announcement: Announcement, preview: CalendarChangePreview) => void;
}

async function playDay(show: Show, { content, options, mergeOn, seen }: Day): Promise<void> {
  const { stage, directiveId } = show;
  const today = stage.today();
  const calendar = await stage.calendar();
  if (!calendar.isWorkingDay(today)) return;
  await play(show, await registerActs(show, content.issuerUnitId));
  await stage.until(today, ISSUING + 1);
  const announcements = (options.announcements ?? []).flatMap((announcement) =>
    announcementActs(show, [announcement], (preview) => seen(announcement, preview)),
  );
  const morning = await unitActs(show, await stage.assignments(directiveId));
  await play(show, [...announcements, ...(await letterActs(show)), ...mergerActs(show, mergeOn), ...morning]);
  await stage.until(today, 13 * 60 + 30);
  const afternoon = await officeActs(show, await stage.assignments(directiveId));
  await play(show, [...afternoon, ...(await closingActs(show))]);
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
  const units = actionUnits(content, options.province.units, options.start);
  const show: Show = {
    stage,
    cast: castOf(units, options.seed, ownersOf(content)),
    seed: options.seed,
    directiveId,
    doneOnce: new Set(),
    refused: [],
  };
  const announced: Announced[] = [];
  const seen: Day['seen'] = (announcement, preview) => announced.push({ ...announcement, preview });
  const mergeOn = options.mergeOn ?? (await halfWay(stage, directiveId));
  for (let count = 0; count < MOST_DAYS; count += 1) {
    await playDay(show, { content, options, mergeOn, seen });
    const { phase } = (await loadExisting(stage.deps.ledger, 'directive', directiveId)).body;
    if (phase === 'CLOSED') break;
    await stage.until(dayAt(dayNumberOf(stage.today()) + 1), 7 * 60 + 50);
  }
  // The next morning's digests still go out.
  await stage.until((await stage.calendar()).nextWorkingDay(stage.today()), 8 * 60);
  const start = atLocalTime(options.start, 6 * 60);
  return {
    outcome: 'REHEARSED',
    rehearsal: await tellRehearsal(show, { announced, start, from: options.start }),
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
    await stage.close();
  }
}
