/** One working day of a rehearsal: the office opens, units act in the morning, the office answers in the afternoon. */
import type { DirectiveContent } from '../../../shared/domain/directive/directive.ts';
import type { CalendarDay } from '../../../shared/domain/time.ts';
import type { CalendarChangePreview } from '../../../shared/use-cases/calendar/preview-calendar-change.ts';
import { officeActs } from './office-acts.ts';
import {
  announcementActs,
  closingActs,
  letterActs,
  mergerActs,
  numberActs,
  registerActs,
  type Announcement,
} from './province-acts.ts';
import type { Act, Show } from './show.ts';
import { unitActs } from './unit-acts.ts';

/** Minutes after midnight, on the first day. */
export const ISSUING = 8 * 60;

async function play(show: Show, acts: readonly Act[]): Promise<void> {
  const { stage } = show;
  for (const act of [...acts].sort((one, other) => one.minute - other.minute)) {
    await stage.until(stage.today(), act.minute);
    const outcome = await act.play();
    if (outcome.outcome === 'REFUSED')
      show.refused.add(`${act.what}: ${outcome.refusals.map(({ message }) => message).join(' ')}`);
  }
  await stage.settle();
}

export interface Day {
  readonly content: DirectiveContent;
  readonly announcements: readonly Announcement[];
  readonly mergeOn: CalendarDay;
  readonly seen: (announcement: Announcement, preview: CalendarChangePreview) => void;
}

export async function playDay(show: Show, { content, announcements, mergeOn, seen }: Day): Promise<void> {
  const { stage, directiveId } = show;
  const today = stage.today();
  const calendar = await stage.calendar();
  if (!calendar.isWorkingDay(today)) return;
  await play(show, await registerActs(show, content.issuerUnitId));
  await stage.until(today, ISSUING + 1);
  const announcing = announcements.flatMap((announcement) =>
    announcementActs(show, [announcement], (preview) => seen(announcement, preview)),
  );
  const morning = await unitActs(show, await stage.assignments(directiveId));
  const office = [...(await numberActs(show)), ...(await letterActs(show)), ...mergerActs(show, mergeOn)];
  await play(show, [...announcing, ...office, ...morning]);
  await stage.until(today, 13 * 60 + 30);
  const afternoon = await officeActs(show, await stage.assignments(directiveId));
  await play(show, [...afternoon, ...(await closingActs(show))]);
}
