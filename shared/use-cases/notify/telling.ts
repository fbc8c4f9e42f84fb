/** What every telling of an assignment's event shares: what is known about it, and the parts of all its notices. */
import type { Assignment } from '../../domain/assignment/assignment.ts';
import type { WorkingCalendar } from '../../domain/calendar/working-calendar.ts';
import type { Person } from '../../domain/organisation/person.ts';
import type { Duty } from '../../domain/policy/policy.ts';
import type { CalendarDay, Instant } from '../../domain/time.ts';
import type { Deadline } from '../../notifications/notice-parts.ts';
import type { Notice } from '../../notifications/notice.ts';
import type { Dependencies } from '../dependencies.ts';
import { reviewers, unitOfficers, unitPeople } from './people.ts';

export interface Told {
  /** What it is about, unique within the assignment; with the person it makes the key of the mail. */
  readonly about: string;
  readonly to: readonly Person[];
  readonly notice: Notice;
  /** Waits for the morning digest; otherwise it leaves at once. */
  readonly digest: boolean;
}
export interface Telling {
  readonly deps: Pick<Dependencies, 'ledger' | 'settings' | 'clock'>;
  readonly assignment: Assignment;
  readonly unitName: string;
  readonly reviewerName: string;
  readonly at: Instant;
  readonly today: CalendarDay;
  /** What the event is about, when it is told of once. */
  readonly about: string;
  readonly actorName: string;
  readonly calendar: WorkingCalendar;
}

/** The entries of the unit's own calendar: what it still owes. */
export const deadlinesOf = ({ duties }: Assignment): Deadline[] =>
  (['PLAN', 'REPORT'] as const).flatMap((duty) => {
    const record = duties[duty];
    return record === undefined ? [] : [{ duty, day: record.dueDay, version: record.version - 1 }];
  });

export function baseOf({ assignment, unitName, today, calendar }: Telling) {
  const { dueDay, firstDueDay } = assignment.duties.REPORT;
  const { notation, subject } = assignment.heading;
  const late = calendar.workingDaysLate(dueDay, today);
  return {
    directive: { id: assignment.directiveId, notation, subject },
    assignmentId: assignment.id,
    unitName,
    dueDay,
    ...(firstDueDay === dueDay ? {} : { firstDueDay }),
    workingDaysLeft: late > 0 ? -late : calendar.workingDaysBetween(today, dueDay),
  };
}

/** Reminders and work lists wait for the morning; hỏa tốc waits for nothing, not even for the end of a day off. */
export const mayWait = ({ assignment }: Telling): boolean => assignment.heading.urgency !== 'EXPRESS';

const isReview = (duty: Duty): boolean => duty === 'PLAN_REVIEW' || duty === 'REPORT_REVIEW';

/** Those who owe it. */
export const owing = ({ deps, assignment, today }: Telling, duty: Duty): Promise<Person[]> =>
  isReview(duty) ? reviewers(deps, assignment.reviewerUnitId, today) : unitOfficers(deps, assignment, today);

/** Those who owe it, and the head of their unit. */
export const concernedBy = (telling: Telling, duty: Duty): Promise<Person[]> =>
  isReview(duty) ? owing(telling, duty) : unitPeople(telling.deps, telling.assignment, telling.today);

export const atOnce = (about: string, to: readonly Person[], notice: Notice): Told => ({
  about,
  to,
  notice,
  digest: false,
});

/** Officers and head of the unit, at once. */
export const unitTold = async (telling: Telling, notice: Notice): Promise<Told[]> => [
  atOnce(telling.about, await unitPeople(telling.deps, telling.assignment, telling.today), notice),
];
