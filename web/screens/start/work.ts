import type { AnswerOf } from '../../api/endpoint.ts';

export type WorkList = AnswerOf<'GET /work-list'>;
export type Exceptions = NonNullable<WorkList['exceptions']>;
export type Line = Exceptions['items'][number];
export type Owed = Line['owes'][number];
export type DecisionGroup = WorkList['decisions'][number];
export type Decision = DecisionGroup['items'][number];
export type DirectiveLine = NonNullable<WorkList['directives']>[number];
export type SetUp = NonNullable<WorkList['setUp']>;

/** `12`, or `hơn 100` where the list goes on. */
export const countOf = (
  { count, isMore }: { readonly count: number; readonly isMore: boolean },
  more: string,
): string => (isMore ? `${more} ${count}` : String(count));

/** The most days by which anything under it is late. */
export const daysLateOf = ({ owes }: Line): number =>
  owes.reduce((most, { workingDaysLate }) => Math.max(most, workingDaysLate), 0);

/** What the unit itself must hand in; a review is its reviewer's. */
const OF_UNIT: readonly Owed['duty'][] = ['ACKNOWLEDGEMENT', 'PLAN', 'REPORT', 'EXPLANATION'];
export const isOfUnit = ({ duty }: Owed): boolean => OF_UNIT.includes(duty);

/** What the unit must hand in next; a returned paper by its own day. */
export const nextOwed = ({ owes }: Line): Owed | undefined =>
  owes
    .filter(isOfUnit)
    .reduce<Owed | undefined>(
      (first, owed) => (first === undefined || dayOfOwed(owed) < dayOfOwed(first) ? owed : first),
      undefined,
    );
export const dayOfOwed = ({ dueDay, reworkDay }: Owed): string =>
  reworkDay !== undefined && reworkDay > dueDay ? reworkDay : dueDay;

export const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
