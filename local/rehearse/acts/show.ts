/** What the acts of a rehearsal share: the stage, who plays what, and what people remember from one day to the next. */
import type { Assignment } from '../../../shared/domain/assignment/assignment.ts';
import type { WorkingCalendar } from '../../../shared/domain/calendar/working-calendar.ts';
import { PERIOD_BUNDLES_FROM } from '../../../shared/domain/directive/standing.ts';
import type { Refused } from '../../../shared/domain/outcome.ts';
import type { Policy } from '../../../shared/domain/policy/policy.ts';
import type { CalendarDay } from '../../../shared/domain/time.ts';
import { pickFor } from '../../scenarios/seeded-random.ts';
import type { Cast, Part } from '../cast.ts';
import { characterOf, type Character } from '../characters.ts';
import type { Stage } from '../stage/stage.ts';

/** Something that somebody does at a minute of the day. */
export interface Act {
  readonly minute: number;
  readonly what: string;
  readonly play: () => Promise<{ readonly outcome: 'DONE' } | Refused>;
}

export interface Show {
  readonly stage: Stage;
  readonly cast: Cast;
  readonly seed: string;
  readonly directiveId: string;
  /** Things that a character does only once, by assignment or unit. */
  readonly doneOnce: Set<string>;
  /** Acts that the system refused, and why. */
  readonly refused: Set<string>;
}

/** One unit's look at one of its assignments on one working day. */
export interface Look {
  readonly show: Show;
  readonly part: Part;
  readonly character: Character;
  readonly assignment: Assignment;
  readonly calendar: WorkingCalendar;
  readonly policy: Policy;
  readonly today: CalendarDay;
}

/** Between 08:05 and 11:25, and between 13:35 and 16:25: the same person does the same thing at the same minute. */
export function minuteFor(show: Show, half: 'MORNING' | 'AFTERNOON', about: string): number {
  const steps = Array.from({ length: half === 'MORNING' ? 41 : 35 }, (_, step) => step * 5);
  return (half === 'MORNING' ? 8 * 60 + 5 : 13 * 60 + 35) + pickFor(`${show.seed}/${half}/${about}`, steps);
}

/** Working days from a day to today; negative before it. */
export const offsetFrom = (
  { calendar, today }: Pick<Look, 'calendar' | 'today'>,
  day: CalendarDay,
): number =>
  today > day ? calendar.workingDaysBetween(day, today) : -calendar.workingDaysBetween(today, day);

export const isPeriod = ({ bundle }: Assignment): boolean => bundle >= PERIOD_BUNDLES_FROM;

/** Single due days in their order; of a directive that has none, the periods. */
function ownBundles(ofUnit: readonly Assignment[]): number[] {
  const own = ofUnit.filter(({ inheritedFrom }) => inheritedFrom === undefined);
  const single = own.filter((one) => !isPeriod(one));
  return (single.length > 0 ? single : own).map(({ bundle }) => bundle).sort((one, other) => one - other);
}

/** Whether the unit's character shows on this assignment; on every other it is on time. What it inherited it just does. */
export function isItsAct(
  { assignment, character, show }: Pick<Look, 'assignment' | 'character' | 'show'>,
  ofUnit: readonly Assignment[],
): boolean {
  if (assignment.inheritedFrom !== undefined || assignment.directiveId !== show.directiveId) return false;
  if (character.act === 'ALL') return true;
  const own = ownBundles(ofUnit);
  const index = character.act === 'FIRST' ? 0 : Math.min(1, own.length - 1);
  return own[index] === assignment.bundle;
}

export const partOf = (cast: Cast, unitId: string): (Part & { readonly plays: Character }) | undefined => {
  const part = cast.get(unitId);
  return part === undefined ? undefined : { ...part, plays: characterOf(part.character) };
};

export function once(show: Show, key: string): boolean {
  if (show.doneOnce.has(key)) return false;
  show.doneOnce.add(key);
  return true;
}
