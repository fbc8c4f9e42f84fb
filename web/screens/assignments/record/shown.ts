import type { AnswerOf } from '../../../api/endpoint.ts';

export type ShownAssignment = AnswerOf<'GET /assignments/{assignmentId}'>;
export type Plan = NonNullable<ShownAssignment['plan']>;
export type Report = NonNullable<ShownAssignment['report']>;
export type Duties = ShownAssignment['assignment']['duties'];

export const isOpen = ({ assignment: { phase } }: ShownAssignment): boolean =>
  phase !== 'CLOSED' && phase !== 'WITHDRAWN';

/** Who holds the ball: the last in custody, while it is open. */
export const holderOf = (shown: ShownAssignment) =>
  isOpen(shown) ? shown.assignment.custody.at(-1)?.party : undefined;
