/** What a change of the calendar moved: foreseen by the preview, and found in the ledger afterwards. */
import { assignmentEventSchema } from '../../../shared/domain/assignment/event.ts';
import type { Duty } from '../../../shared/domain/policy/policy.ts';
import { localDayOf, type CalendarDay } from '../../../shared/domain/time.ts';
import type { LedgerEvent } from '../../../shared/ports/ledger.ts';
import type { CalendarChangePreview } from '../../../shared/use-cases/calendar/preview-calendar-change.ts';
import type { Announcement } from '../acts/province-acts.ts';
import type { CalendarChangeStory, MovedGroup } from '../rehearsal.ts';

interface Moved {
  readonly duty: Duty;
  readonly before: CalendarDay;
  readonly after: CalendarDay;
  readonly unit: string;
}

function groups(moved: readonly Moved[]): MovedGroup[] {
  const by = Map.groupBy(moved, ({ duty, before, after }) => `${duty}/${before}/${after}`);
  return [...by]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([, [first, ...others]]) =>
      first === undefined
        ? []
        : [
            {
              duty: first.duty,
              before: first.before,
              after: first.after,
              units: [first, ...others].map(({ unit }) => unit).sort(),
            },
          ],
    );
}

export interface Announced extends Announcement {
  readonly preview: CalendarChangePreview;
}

export function changeStory(
  { change, reason, preview }: Announced,
  events: readonly LedgerEvent[],
  unitName: (assignmentId: string) => string,
): CalendarChangeStory {
  const moved = events.flatMap((event): Moved[] => {
    if (
      event.kind !== 'assignment' ||
      event.type !== 'DUE_MOVED' ||
      localDayOf(event.at) !== change.announcedOn
    )
      return [];
    const parsed = assignmentEventSchema.parse({ type: event.type, payload: event.payload });
    return parsed.type === 'DUE_MOVED'
      ? parsed.payload.moved.map((one) => ({ ...one, unit: unitName(event.id) }))
      : [];
  });
  return {
    announcedOn: change.announcedOn,
    reason,
    previewed: groups(
      preview.deadlines.map(({ assignmentId, duty, before, after }) => ({
        duty,
        before,
        after,
        unit: unitName(assignmentId),
      })),
    ),
    moved: groups(moved),
    milestones: preview.milestones.length,
  };
}
