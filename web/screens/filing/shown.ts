/** What the filing screens know of an assignment. */
import type { AnswerOf } from '../../api/endpoint.ts';

export type ShownAssignment = AnswerOf<'GET /assignments/{assignmentId}'>;
export type Receipt = AnswerOf<'POST /assignments/{assignmentId}/acknowledgement'>;

/** A directive's id stands at the head of its assignments' ids, and has no hyphen. */
export const directiveIdOf = (assignmentId: string): string =>
  assignmentId.slice(0, Math.max(0, assignmentId.indexOf('-')));

export const mayDo = ({ allowed }: Pick<ShownAssignment, 'allowed'>, operation: string): boolean =>
  allowed.includes(operation);
